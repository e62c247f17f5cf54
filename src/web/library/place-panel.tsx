import './place.css'
import Button from 'antd/es/button'
import { Link } from 'react-router'
import type { GridPlace, GridReport } from '../../client/api-types.ts'
import { reportAddress, scorecardAddress, searchAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { FACT_SIGNS } from '../parts/fact-mark.tsx'
import { shownText } from '../parts/shown-text.ts'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import { Mark } from './grid-cell.tsx'
import type { LibraryState } from './library-address.ts'
import { WORDS } from './library-words.ts'

type Props = { place: GridPlace; of: string | null; change: (changes: Partial<LibraryState>) => void }

/** What the library has of one place: its reports by year, and what was promised in one of them. */
export function PlacePanel({ place, of, change }: Props) {
  const words = useWords(WORDS)
  const reports = place.reports
    .filter((it): it is GridReport & { year: number } => it.kind === 'work-report' && it.year !== null)
    .sort((a, b) => b.year - a.year)
  const chosen = reports.find(it => String(it.year) === of) ?? reports[0]
  return (
    <section className="place-panel" aria-label={words.reportsOf(place.name)}>
      <div className="place-head">
        <h2>{place.fullName}</h2>
        <Button size="small" onClick={() => change({ place: null, of: null })}>
          {words.closePlace}
        </Button>
      </div>
      {reports.length === 0 && <p className="quiet">{words.noneOf(place.name)}</p>}
      <ol className="place-years">
        {reports.map((report, i) => (
          <li key={report.id}>
            <button
              type="button"
              aria-pressed={report === chosen}
              onClick={() => change({ of: i === 0 ? null : String(report.year) })}
            >
              <Mark report={report} /> {report.year}
            </button>
          </li>
        ))}
      </ol>
      {chosen && <Targets place={place} report={chosen} />}
    </section>
  )
}

/** The headline targets of a report, each with its words and the way to them. */
function Targets({ place, report }: { place: GridPlace; report: GridReport & { year: number } }) {
  const words = useWords(WORDS)
  const found = useApi('listCommitments', { query: { report: report.id, commitment: ['target'], limit: 100 } })
  // one sentence with two figures is one promise with two values
  const targets = found.data?.items.filter((it, i, all) => all.findIndex(other => other.start === it.start) === i)
  return (
    <div className="targets">
      <div className="targets-head">
        <h3>{words.targets(report.year)}</h3>
        <span className="targets-ways">
          <Link to={reportAddress(report.id)}>{words.openReport}</Link>
          <Link to={scorecardAddress(place.code, report.year)}>{words.openFollow}</Link>
          <Link to={searchAddress({ place: place.code })}>{words.openSearch}</Link>
        </span>
      </div>
      {found.isPending && <Loading height={96} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {targets?.length === 0 && <p className="quiet">{words.targetsNone}</p>}
      {targets !== undefined && targets.length > 0 && (
        <ul className="targets-list" lang="zh-CN">
          {targets.map(({ id, edition, start, end, quote }) => (
            <li key={id}>
              <span className="fact-target" aria-hidden="true">
                {FACT_SIGNS.target}
              </span>
              <Link to={reportAddress(report.id, { edition, at: { start, end }, words: quote })}>
                {shownText(quote)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
