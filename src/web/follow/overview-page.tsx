import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { changedParameters, libraryAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { usePageTitle } from '../parts/page-title.ts'
import { PlaceSelect } from '../parts/place-select.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { writeRange } from '../parts/years.ts'
import './follow.css'
import './overview.css'
import { CODE_WORDS, KINDS } from './follow-words.ts'
import { OverviewRow } from './overview-row.tsx'
import { WORDS } from './overview-words.ts'

const PAGE = 50
const LEVELS = ['nation', 'province', 'prefecture', 'county'] as const
/** While places are still being followed the page asks again, ms. */
const AGAIN = 4000

/** Over all places: how much could be judged, and how that fared. Never a ranking. */
export function OverviewPage() {
  const words = useWords(WORDS)
  usePageTitle(words.page)
  const [query, setQuery] = useSearchParams()
  const [limit, setLimit] = useState(PAGE)
  const set = (name: string, value: string | null) => setQuery(before => changedParameters(before, { [name]: value }))
  const place = query.get('place')
  const level = LEVELS.find(it => it === query.get('level')) ?? null
  const asked = query.get('kind')
  // tasks without a figure are many and seldom judged: headline targets unless asked
  const kind = asked === 'all' ? null : (KINDS.find(it => it === asked) ?? 'target')
  const [from, to] = [query.get('from'), query.get('to')]
  const year = writeRange(from, to)
  const found = useApi(
    'listFollowings',
    {
      query: {
        limit,
        ...(place !== null && { place }),
        ...(level !== null && { level: [level] }),
        ...(year !== null && { year }),
      },
    },
    { keep: true },
  )
  const pending = found.data?.pending ?? 0
  const { refetch } = found
  useEffect(() => {
    if (pending === 0) return
    const timer = setInterval(() => void refetch(), AGAIN)
    return () => clearInterval(timer)
  }, [pending, refetch])
  return (
    <article>
      <h1>{words.title}</h1>
      <p className="quiet">{words.what}</p>
      <OverviewFilters {...{ place, level, kind, from, to, set }} years={found.data?.years ?? []} />
      {pending > 0 && (
        <p className="notice" role="status">
          {words.pending(pending)}
        </p>
      )}
      {found.isPending && <Loading height={400} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && (
        <Empty title={words.empty}>
          <p>{words.emptyWhat}</p>
          <Link to={libraryAddress()}>{words.library}</Link>
        </Empty>
      )}
      {found.data && found.data.items.length > 0 && (
        <>
          <div className="follow-panel scroll-sideways">
            <table className="plain-table tally-table">
              <caption>{words.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.place}</th>
                  <th scope="col" className="number">
                    {words.promises}
                  </th>
                  <th scope="col" className="number">
                    {words.judged}
                  </th>
                  <th scope="col" className="number">
                    {words.kept}
                  </th>
                  <th scope="col">{words.spread}</th>
                  <th scope="col">{words.years}</th>
                </tr>
              </thead>
              <tbody>
                {found.data.items.map(row => (
                  <OverviewRow key={row.place.code} row={row} kind={kind} />
                ))}
              </tbody>
            </table>
          </div>
          <div className="follow-ways">
            <span className="quiet">{words.shown(found.data.items.length, found.data.total)}</span>
            {found.data.next !== null && (
              <Button loading={found.isFetching} onClick={() => setLimit(limit + PAGE)}>
                {words.more}
              </Button>
            )}
          </div>
        </>
      )}
    </article>
  )
}

type Filters = {
  place: string | null
  level: string | null
  kind: string | null
  from: string | null
  to: string | null
  years: readonly number[]
  set: (name: string, value: string | null) => void
}

function OverviewFilters({ place, level, kind, from, to, years, set }: Filters) {
  const words = useWords(WORDS)
  const { kinds } = useWords(CODE_WORDS)
  const { levels } = useWords(READING_WORDS)
  return (
    <search className="follow-ways">
      <PlaceSelect value={place} onChange={code => set('place', code)} />
      <select aria-label={words.level} value={level ?? ''} onChange={event => set('level', event.target.value)}>
        <option value="">{words.allLevels}</option>
        {LEVELS.map(it => (
          <option key={it} value={it}>
            {levels[it]}
          </option>
        ))}
      </select>
      <select aria-label={words.counted} value={kind ?? 'all'} onChange={event => set('kind', event.target.value)}>
        <option value="all">{words.allKinds}</option>
        {KINDS.map(it => (
          <option key={it} value={it}>
            {kinds[it]}
          </option>
        ))}
      </select>
      <YearSelect label={words.from} value={from} years={years} onChange={it => set('from', it)} />
      <YearSelect label={words.to} value={to} years={years} onChange={it => set('to', it)} />
    </search>
  )
}

function YearSelect({
  label,
  value,
  years,
  onChange,
}: {
  label: string
  value: string | null
  years: readonly number[]
  onChange: (year: string) => void
}) {
  const words = useWords(WORDS)
  return (
    <label>
      {label}{' '}
      <select
        aria-label={`${words.year} ${label}`}
        value={value ?? ''}
        onChange={event => onChange(event.target.value)}
      >
        <option value="">—</option>
        {years.map(it => (
          <option key={it} value={it}>
            {it}
          </option>
        ))}
      </select>
    </label>
  )
}
