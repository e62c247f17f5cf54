import { Link } from 'react-router'
import type { ContextPassage, ScoreText } from '../../client/api-types.ts'
import { editionAddress, passageAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { WORDS } from './detail-words.ts'
import { CODE_WORDS } from './follow-words.ts'
import { WORDS as CARD_WORDS } from './scorecard-words.ts'

/** A passage in its paragraph, with the text it stands in and whether that still holds. */
export function PassageView({ passage, text }: { passage: ContextPassage; text: ScoreText }) {
  const words = useWords(WORDS)
  const { role, start, end, from, words: paragraph, quote } = passage
  const clause = clauseAround(paragraph, quote, start - from, end - from)
  const pieces = [0, clause.start, start - from, end - from, clause.end, paragraph.length]
  const [before, head, marked, tail, after] = pieces.slice(1).map((to, i) => shownText(paragraph.slice(pieces[i], to)))
  return (
    <figure className={`promise-passage passage-${role === 'promise' || role === 'result' ? role : 'other'}`}>
      <h3>{words.roles[role]}</h3>
      <blockquote>
        {marked === '' ? (
          <mark>{shownText(quote)}</mark>
        ) : (
          <>
            {before}
            <span className="clause">{head}</span>
            <mark>{marked}</mark>
            <span className="clause">{tail}</span>
            {after}
          </>
        )}
      </blockquote>
      <footer>
        <TextName text={text} />
        <TextLink text={text} at={{ start, end }} quote={quote}>
          {words.toText}
        </TextLink>
        <span>
          {words.sha} <code title={text.sha256}>{text.sha256.slice(0, 12)}…</code>
        </span>
        <ProvenanceTag text={text} />
      </footer>
    </figure>
  )
}

/** Where the words that are cited stand around the value; the value alone where they are not found. */
function clauseAround(paragraph: string, quote: string, start: number, end: number): { start: number; end: number } {
  const at = paragraph.lastIndexOf(quote, start)
  return at >= 0 && at + quote.length >= end ? { start: at, end: at + quote.length } : { start, end }
}

/** What a text is called: its title, with the line of a table. */
export function TextName({ text }: { text: ScoreText }) {
  const { line } = useWords(CARD_WORDS)
  const { title, name, line: at, kind } = text
  return (
    <span>
      {shownText(title ?? name)}
      {kind === 'figures' && at !== null ? ` ${line(at)}` : ''}
    </span>
  )
}

export function TextLink({
  text,
  at,
  quote,
  children,
}: {
  text: ScoreText
  at?: { start: number; end: number }
  quote?: string
  children: string
}) {
  const { edition, report } = text
  if (edition === undefined) return null
  const to = at ? passageAddress({ report, edition }, at, quote ?? null) : editionAddress(edition)
  return <Link to={to}>{children}</Link>
}

/** Whether the source and the text are still those that were received and read. */
export function ProvenanceTag({ text: { provenance = 'holds' } }: { text: ScoreText }) {
  const { provenances } = useWords(CODE_WORDS)
  const { broken } = useWords(CARD_WORDS)
  if (provenance === 'holds') return <span className="quiet">✓ {provenances.holds}</span>
  return (
    <span className="broken">
      {broken}：{provenances[provenance]}
    </span>
  )
}
