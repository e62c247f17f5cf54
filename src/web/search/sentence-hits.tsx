import Button from 'antd/es/button'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Hit } from '../../client/api-types.ts'
import { passageAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { Marked } from '../parts/marked.tsx'
import { renderCount } from '../parts/numbers.ts'
import { usePages } from '../parts/use-pages.ts'
import { HitWays } from './hit-ways.tsx'
import { MoreHits, Problems, Tally } from './outcome.tsx'
import { groupsOf, ReportGroup } from './report-group.tsx'
import { type Narrow, narrowed, type Search } from './search-state.ts'
import { WORDS } from './words.ts'

/** So many sentences of one report stand in the list; the others come when asked for. */
const OF_ONE = 3
const BEST = 100

/** What is asked of the server to show a search for words. */
export function sentencesAsked(search: Search) {
  const { words: q, sort } = search
  return { ...narrowed(search), q, sort: sort as 'newest', perReport: OF_ONE, limit: sort === 'best' ? BEST : 40 }
}

/** Sentences in which all the words stand. */
export function SentenceHits({ search }: { search: Search }) {
  const words = useWords(WORDS)
  const { sort } = search
  const query = { ...narrowed(search), q: search.words }
  const found = usePages('search', { query: sentencesAsked(search) }, { keep: true })
  if (found.data === undefined) return <Problems asked={found} />
  const hits = found.data.pages.flatMap(it => it.items)
  const [{ total, exact }] = found.data.pages
  const groups = groupsOf(hits)
  const count = renderCount(total ?? 0)
  return (
    <Problems asked={found} nothing={hits.length === 0 ? words.nothingText : null}>
      <Tally busy={found.isPlaceholderData}>
        <strong>{exact ? words.total(count) : words.atLeast(count)}</strong>{' '}
        <span className="quiet">
          {sort === 'best' ? words.best : words.shown(hits.length, new Set(hits.map(it => it.edition)).size)}
        </span>
      </Tally>
      {groups.map(group => (
        <ReportGroup key={keyOf(group[0])} of={group[0]}>
          <Sentences hits={group} query={query} sort={sort} />
        </ReportGroup>
      ))}
      <MoreHits of={found} />
    </Problems>
  )
}

type SentencesProps = { hits: Hit[]; query: Narrow & { q: string }; sort: string }

/** The first of one report, and the others when asked for. */
function Sentences({ hits, query, sort }: SentencesProps) {
  const words = useWords(WORDS)
  const [open, setOpen] = useState(false)
  const canOpen = hits.length >= OF_ONE && sort !== 'best'
  const { place: _place, year: _year, level: _level, ...rest } = query
  const all = useApi('search', open ? { query: { ...rest, edition: hits[0].edition, limit: 200 } } : null)
  const shown = all.data?.items ?? hits
  return (
    <>
      {shown.map(hit => (
        <SentenceHit key={hit.start} hit={hit} />
      ))}
      {canOpen && !all.data && (
        <li>
          <Button size="small" type="link" loading={open && all.isFetching} onClick={() => setOpen(true)}>
            {words.moreOfReport}
          </Button>
        </li>
      )}
    </>
  )
}

function SentenceHit({ hit }: { hit: Hit }) {
  const { sentence, start, end, ranges } = hit
  const [first, last] = [ranges[0]?.[0] ?? start, ranges.at(-1)?.[1] ?? end]
  const quote = sentence.slice(first - start, last - start)
  return (
    <li className="hit">
      <Link data-hit to={passageAddress(hit, { start: first, end: last }, quote)} className="hit-words">
        <Marked sentence={sentence} start={start} ranges={ranges} />
      </Link>
      <HitWays hit={hit} at={{ start, end }} quote={sentence} sentence={sentence} />
    </li>
  )
}

function keyOf({ edition, start }: Hit): string {
  return `${edition}:${start}`
}
