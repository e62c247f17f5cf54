import Switch from 'antd/es/switch'
import { Link } from 'react-router'
import type { SimilarHit } from '../../client/api-types.ts'
import { passageAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { Marked } from '../parts/marked.tsx'
import { HitWays } from './hit-ways.tsx'
import { Problems, Tally } from './outcome.tsx'
import { ReportName } from './report-group.tsx'
import { narrowed, type Search } from './search-state.ts'
import { WORDS } from './words.ts'

const MOST = 60
/** So many characters in a row, with two of a word among them, are worth a mark. */
const SHARED = 3
const WORDY = /\p{Script=Han}{2}/u

/** Sentences worded like this one, the most similar first; those of its own place can be left out. */
export function LikeHits({ search, change }: { search: Search; change: (patch: Partial<Search>) => void }) {
  const words = useWords(WORDS)
  const found = useApi('similar', { query: { ...narrowed(search), q: search.words, limit: MOST } }, { keep: true })
  const hits = (found.data?.items ?? []).filter(it => search.own === '' || it.placeCode !== search.own)
  return (
    <Problems asked={found} nothing={found.data && hits.length === 0 ? words.nothingLike : null}>
      <Tally busy={found.isPlaceholderData}>
        <strong>{words.alikeShown(hits.length)}</strong>{' '}
        {search.own !== '' && (
          <span className="own">
            <Switch size="small" checked aria-label={words.others} onChange={() => change({ own: '' })} />{' '}
            {words.others}
          </span>
        )}
      </Tally>
      <ul className="hits group">
        {sameWords(hits).map(same => (
          <LikeHit key={`${same[0].edition}:${same[0].start}`} same={same} asked={search.words} />
        ))}
      </ul>
    </Problems>
  )
}

/** So many places are named; the others are counted. */
const NAMED = 6

/** Hits of the very same words together. */
function sameWords(hits: readonly SimilarHit[]): SimilarHit[][] {
  const groups = new Map<string, SimilarHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.sentence.trim())
    if (group) group.push(hit)
    else groups.set(hit.sentence.trim(), [hit])
  }
  return [...groups.values()]
}

/** A wording, and whose it is. */
function LikeHit({ same, asked }: { same: SimilarHit[]; asked: string }) {
  const words = useWords(WORDS)
  const [hit, ...others] = same
  const { sentence, start, end, similarity } = hit
  const percent = Math.round(similarity * 100)
  return (
    <li className="hit">
      <p className="like-head">
        <span className="like-bar" style={{ inlineSize: `${percent * 0.6}px` }} />
        <span className="number">
          <span className="seen-by-readers-only">{words.similarity} </span>
          {percent >= 100 ? words.same : `${percent}%`}
        </span>{' '}
        <ReportName of={hit} />
        {others.slice(0, NAMED - 1).map(it => (
          <span key={`${it.edition}:${it.start}`}>
            {'、'}
            <Link to={passageAddress(it, { start: it.start, end: it.end }, it.sentence)}>
              <ReportName of={it} />
            </Link>
          </span>
        ))}
        {others.length >= NAMED && ` ${words.andOthers(same.length)}`}
      </p>
      <Link data-hit to={passageAddress(hit, { start, end }, sentence)} className="hit-words">
        <Marked sentence={sentence} start={0} ranges={sharedStretches(sentence, asked)} />
      </Link>
      <HitWays hit={hit} at={{ start, end }} quote={sentence} sentence={sentence} />
    </li>
  )
}

/** The stretches of a sentence, from left to right, that stand in the other word for word. */
function sharedStretches(sentence: string, other: string): [number, number][] {
  const found: [number, number][] = []
  let at = 0
  while (at + SHARED <= sentence.length) {
    let length = 0
    while (at + length < sentence.length && length < 80 && other.includes(sentence.slice(at, at + length + 1))) length++
    if (length >= SHARED && WORDY.test(sentence.slice(at, at + length))) found.push([at, at + length])
    at += Math.max(1, length)
  }
  return found
}
