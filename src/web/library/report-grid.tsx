import Button from 'antd/es/button'
import { type MouseEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import type { GridPlace, GridReport } from '../../client/api-types.ts'
import { libraryAddress, reportAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { GridCell } from './grid-cell.tsx'
import { enterGrid, moveInGrid } from './grid-keys.ts'
import { GridLegend } from './grid-legend.tsx'
import { type GridLine, gridLines, openLines, PLACES_AT_FIRST, shownYears } from './grid-rows.ts'
import type { LibraryState } from './library-address.ts'
import { WORDS } from './library-words.ts'

type Props = {
  places: readonly GridPlace[]
  years: readonly number[]
  unplaced: readonly GridReport[]
  state: LibraryState
  change: (changes: Partial<LibraryState>) => void
}

/** Places by years, newest first, under their provinces and prefectures. */
export function ReportGrid({ places, years, unplaced, state, change }: Props) {
  const words = useWords(WORDS)
  const navigate = useNavigate()
  const table = useRef<HTMLTableElement>(null)
  const lines = useMemo(() => gridLines(places), [places])
  const { years: columns, earlier } = useMemo(() => shownYears(years, state.year), [years, state.year])
  const shut = state.shut ?? (lines.length > PLACES_AT_FIRST ? 'all' : '')
  const isShut = useMemo(() => {
    const codes = new Set(shut.replace(/^all,?/, '').split(','))
    // all but those named, or those named
    return (code: string) => shut.startsWith('all') !== codes.has(code)
  }, [shut])
  const latest = useRef({ shut, change })
  latest.current = { shut, change }
  const toggle = useCallback((code: string) => {
    const codes = latest.current.shut.split(',').filter(it => it !== '')
    const changed = codes.includes(code) ? codes.filter(it => it !== code) : [...codes, code]
    latest.current.change({ shut: changed.join(',') || 'none' })
  }, [])
  useEffect(() => enterGrid(table.current), [lines])
  const follow = (event: MouseEvent<HTMLTableElement>) => {
    const link = (event.target as HTMLElement).closest('a')
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return
    event.preventDefault()
    void navigate(link.pathname + link.search)
  }
  const isNarrowed = [state.level, state.kind, state.complete, state.several].some(it => it !== null)
  const hasChildren = lines.some(line => line.below > 0)
  return (
    <section className="grid-section" aria-label={words.views.grid}>
      <div className="grid-head">
        <GridLegend />
        <span className="grid-ways">
          {earlier !== null && (
            <Button size="small" onClick={() => change({ year: `${earlier}..` })}>
              {words.earlier(earlier)}
            </Button>
          )}
          {state.year !== null && (
            <Button size="small" onClick={() => change({ year: null })}>
              {words.latest}
            </Button>
          )}
          {hasChildren && (
            <Button size="small" onClick={() => change({ shut: shut.startsWith('all') ? 'none' : 'all' })}>
              {shut.startsWith('all') ? words.openAll : words.shutAll}
            </Button>
          )}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse */}
      <section className="grid-scroll" tabIndex={0} aria-label={words.caption}>
        <table
          ref={table}
          className="grid-table"
          onClick={follow}
          onKeyDown={event => moveInGrid(event, table.current)}
        >
          <caption className="seen-by-readers-only">
            {words.caption}。{words.keys}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="grid-name grid-corner">
                {words.placeColumn}
              </th>
              {columns.map(year => (
                <th key={year} scope="col" className="grid-year">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {openLines(lines, isShut).map(line => (
              <Line
                key={line.place.code}
                line={line}
                columns={columns}
                isShut={line.below > 0 && isShut(line.place.code)}
                isHeading={isNarrowed && line.place.reports.length === 0}
                onToggle={toggle}
              />
            ))}
          </tbody>
        </table>
      </section>
      {unplaced.length > 0 && <Unplaced reports={unplaced} />}
    </section>
  )
}

/** isHeading: it has no report that fits the filters, but may well have others: nothing is said to be missing. */
type LineProps = {
  line: GridLine
  columns: readonly number[]
  isShut: boolean
  isHeading: boolean
  onToggle: (code: string) => void
}

const Line = memo(
  function Line({ line, columns, isShut, isHeading, onToggle }: LineProps) {
    const words = useWords(WORDS)
    const { kinds } = useWords(READING_WORDS)
    const { place, depth, byYear, below, belowByYear, undated } = line
    const listAddress = (year: number | null) => libraryAddress({ view: 'list', place: place.code, year })
    return (
      <tr className={`grid-line grid-depth-${depth}${isHeading ? ' grid-heading' : ''}`}>
        <th scope="row" className="grid-name">
          {below > 0 && (
            <button
              type="button"
              className="grid-toggle"
              aria-expanded={!isShut}
              aria-label={isShut ? words.open(place.name) : words.shut(place.name)}
              onClick={() => onToggle(place.code)}
            >
              {isShut ? '▸' : '▾'}
            </button>
          )}
          <a href={libraryAddress({ place: place.code })} tabIndex={-1} className="grid-place" title={place.fullName}>
            {place.name}
          </a>
          {undated.length > 0 && (
            <a href={listAddress(null)} tabIndex={-1} className="quiet" title={words.undated}>
              +{undated.length}
            </a>
          )}
        </th>
        {columns.map(year => (
          <GridCell
            key={year}
            place={place.name}
            year={year}
            reports={byYear.get(year)}
            below={isShut ? (belowByYear.get(year) ?? 0) : 0}
            words={words}
            kinds={kinds}
            allAddress={listAddress(year)}
          />
        ))}
      </tr>
    )
  },
  (before, after) =>
    before.line === after.line &&
    before.columns === after.columns &&
    before.isShut === after.isShut &&
    before.isHeading === after.isHeading,
)

function Unplaced({ reports }: { reports: readonly GridReport[] }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const { kinds } = useWords(READING_WORDS)
  return (
    <details className="grid-unplaced">
      <summary>{words.unplaced(reports.length)}</summary>
      <ul>
        {reports.map(report => (
          <li key={report.id}>
            <Link to={reportAddress(report.id)}>{report.title ?? words.untitled}</Link>{' '}
            <span className="quiet" lang={language}>
              {report.year ?? words.undated} · {kinds[report.kind]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
