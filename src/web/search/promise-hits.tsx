import { Link } from 'react-router'
import type { Commitment } from '../../client/api-types.ts'
import { passageAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { FactTag } from '../parts/fact-mark.tsx'
import { Marked } from '../parts/marked.tsx'
import { renderCount } from '../parts/numbers.ts'
import { shownText } from '../parts/shown-text.ts'
import { usePages } from '../parts/use-pages.ts'
import { HitWays } from './hit-ways.tsx'
import { MoreHits, Problems, Tally } from './outcome.tsx'
import { groupsOf, ReportGroup } from './report-group.tsx'
import { narrowed, type Search } from './search-state.ts'
import { WORDS } from './words.ts'

type Kind = Commitment['kind']

/** Promises that were read. */
export function PromiseHits({ search }: { search: Search }) {
  const words = useWords(WORDS)
  const { place, level, year, role } = narrowed(search)
  const commitment = search.filters.commitment?.split(',') as Kind[] | undefined
  const text = search.words
  const query = {
    ...(place && { place }),
    ...(level && { level }),
    ...(year && { year }),
    ...(role && { role }),
    ...(commitment && { commitment }),
    ...(text !== '' && { text }),
  }
  const sort = search.sort === 'oldest' ? 'year' : '-year'
  const found = usePages('listCommitments', { query: { ...query, sort, limit: 50, count: true } }, { keep: true })
  if (found.data === undefined) return <Problems asked={found} />
  const promises = found.data.pages.flatMap(it => it.items)
  const total = renderCount(found.data.pages[0].total ?? 0)
  return (
    <Problems asked={found} nothing={promises.length === 0 ? words.nothingFacts : null}>
      <Tally busy={found.isPlaceholderData}>
        <strong>{words.rows(total)}</strong>{' '}
        <span className="quiet">{words.shown(promises.length, new Set(promises.map(it => it.edition)).size)}</span>
      </Tally>
      {groupsOf(promises).map(group => (
        <ReportGroup key={group[0].id} of={group[0]}>
          {group.map(promise => (
            <PromiseHit key={promise.id} promise={promise} looked={text} />
          ))}
        </ReportGroup>
      ))}
      <MoreHits of={found} />
    </Problems>
  )
}

function PromiseHit({ promise, looked }: { promise: Commitment; looked: string }) {
  const words = useWords(WORDS)
  const { start, end, quote, kind, due, lead } = promise
  const ranges = looked
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => [quote.toLowerCase().indexOf(word.toLowerCase()), word.length] as const)
    .filter(([at]) => at >= 0)
    .map(([at, length]) => [start + at, start + at + length] as const)
    .sort((a, b) => a[0] - b[0])
  return (
    <li className="hit">
      <Link data-hit to={passageAddress(promise, { start, end }, quote)} className="hit-words fact-hit">
        <span className="fact-line">
          <FactTag kind={kind} />
          {due !== null && (
            <span className="quiet number">
              {words.due} {due}
            </span>
          )}
          {lead.length > 0 && (
            <span className="quiet" lang="zh-CN">
              {words.lead} {shownText(lead.join('、'))}
            </span>
          )}
        </span>
        <span className="fact-sentence">
          <Marked sentence={quote} start={start} ranges={ranges} />
        </span>
      </Link>
      <HitWays hit={promise} at={{ start, end }} quote={quote} sentence={quote} />
    </li>
  )
}
