import Button from 'antd/es/button'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Differences } from '../../client/api-types.ts'
import { reportAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { shownText } from '../parts/shown-text.ts'
import { useNarrow } from '../parts/use-media.ts'
import { WORDS } from './editions-words.ts'

type Row = Differences['rows'][number]
type Props = { found: Differences; show: 'changes' | 'words' | 'all' }

const PAGE = 300

/** The rows that are asked for; what agrees is folded between them. On a phone both texts run in one column. */
export function TextRows({ found, show }: Props) {
  const words = useWords(WORDS)
  const isNarrow = useNarrow()
  const [shown, setShown] = useState(PAGE)
  const rows = show === 'words' ? found.rows.filter(it => it.kind === 'words') : found.rows
  return (
    <>
      <ol className={isNarrow ? 'rows' : 'rows rows-wide'} aria-label={words.rowsName}>
        {rows.slice(0, shown).map(row => (
          <li key={`${row.a.start} ${row.b.start}`} className={`row row-${row.kind}`}>
            {row.kind === 'same' && show !== 'all' ? (
              <Agreed row={row} />
            ) : (
              <Sides found={found} row={row} isNarrow={isNarrow} />
            )}
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <p className="more">
          <Button onClick={() => setShown(shown + PAGE)}>{words.more}</Button>
        </p>
      )}
    </>
  )
}

/** What agrees, folded: it can be opened. */
function Agreed({ row }: { row: Row }) {
  const words = useWords(WORDS)
  const text = row.parts.map(it => it.text).join('')
  const paragraphs = text.split('\n').filter(it => it.trim() !== '').length
  return (
    <details className="agreed">
      <summary>{words.same(paragraphs, renderCount(text.length))}</summary>
      <div className="side" lang="zh-CN">
        {shownText(text)}
      </div>
    </details>
  )
}

function Sides({ found, row, isNarrow }: { found: Differences; row: Row; isNarrow: boolean }) {
  const words = useWords(WORDS)
  if (isNarrow) {
    return (
      <>
        <div className="side" lang="zh-CN">
          <Parts row={row} without={null} />
        </div>
        <Ways found={found} row={row} />
      </>
    )
  }
  return (
    <>
      <div className="side" lang="zh-CN">
        {row.a.end > row.a.start ? (
          <Parts row={row} without="new" />
        ) : (
          <span className="quiet absent">{words.added}</span>
        )}
      </div>
      <div className="side" lang="zh-CN">
        {row.b.end > row.b.start ? (
          <Parts row={row} without="gone" />
        ) : (
          <span className="quiet absent">{words.gone}</span>
        )}
      </div>
      <Ways found={found} row={row} />
    </>
  )
}

/** The parts of one side, or of both in one. White space that differs is shown by a sign of its own. */
function Parts({ row, without }: { row: Row; without: 'gone' | 'new' | null }) {
  return row.parts
    .filter(it => it.mark !== without)
    .map(({ mark, text }, i) => {
      // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of a row never move
      if (mark === 'same') return <span key={i}>{shownText(text)}</span>
      const told = row.kind === 'form' || text.trim() === '' ? withSigns(shownText(text)) : shownText(text)
      return mark === 'gone' ? <del key={i}>{told}</del> : <ins key={i}>{told}</ins>
      // biome-ignore-end lint/suspicious/noArrayIndexKey: the parts of a row never move
    })
}

/** ↵ ␣ □: a line end, a blank, a wide blank. */
function withSigns(text: string): string {
  return text
    .replace(/\n/g, '↵\n')
    .replace(/ /g, '␣')
    .replace(/\u3000/g, '□')
}

/** Where a row is read in each edition. */
function Ways({ found, row }: { found: Differences; row: Row }) {
  const words = useWords(WORDS)
  return (
    <span className="row-ways">
      {(['a', 'b'] as const).map(side => {
        const at = row[side]
        return (
          at.end > at.start && (
            <Link key={side} to={reportAddress(found.report, { edition: found[side], at })}>
              <span className="seen-by-readers-only">{words.open} </span>
              {words[side]}
            </Link>
          )
        )
      })}
    </span>
  )
}
