import './list.css'
import { Link } from 'react-router'
import type { Report } from '../../client/api-types.ts'
import { editionsAddress, libraryAddress, reportAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { More } from '../parts/more.tsx'
import { renderCount } from '../parts/numbers.ts'
import { READING_WORDS } from '../parts/reading-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { usePages } from '../parts/use-pages.ts'
import { Mark } from './grid-cell.tsx'
import { filterOf, type LibraryState } from './library-address.ts'
import { WORDS } from './library-words.ts'

const PAGE = 100
const SORTS = ['place', 'year', 'characters', 'observations', 'commitments'] as const
type Sort = (typeof SORTS)[number]
type Sorted = Sort | `-${Sort}`

type Props = { state: LibraryState; change: (changes: Partial<LibraryState>) => void }

/** Reports one below the other, narrowed and sorted as the address says. */
export function ReportList({ state, change }: Props) {
  const words = useWords(WORDS)
  const { kinds } = useWords(READING_WORDS)
  const sort = parseSort(state.sort)
  const found = usePages('listReports', { query: { ...filterOf(state), sort, limit: PAGE, count: true } })
  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const reports = found.data.pages.flatMap(page => page.items)
  if (reports.length === 0)
    return (
      <Empty title={words.nothing}>
        <p>{words.nothingWhy}</p>
      </Empty>
    )
  const head = (name: Sort, isNumber: boolean) => (
    <SortHead name={name} sort={sort} isNumber={isNumber} onSort={sort => change({ sort })} />
  )
  return (
    <>
      <div className="scroll-sideways">
        <table className="plain-table report-list">
          <caption>{words.listCaption(reports.length, found.data.pages[0]?.total ?? reports.length)}</caption>
          <thead>
            <tr>
              {head('place', false)}
              {head('year', true)}
              <th scope="col">{words.names.report}</th>
              <th scope="col">{words.names.kind}</th>
              <th scope="col">{words.names.state}</th>
              {head('characters', true)}
              {head('observations', true)}
              {head('commitments', true)}
            </tr>
          </thead>
          <tbody>
            {reports.map(report => (
              <tr key={report.id}>
                <td>
                  {report.placeCode === null ? (
                    <span className="quiet">{words.unknownPlace}</span>
                  ) : (
                    <Link to={libraryAddress({ place: report.placeCode })} title={report.placeFullName ?? ''}>
                      {report.placeName}
                    </Link>
                  )}
                </td>
                <td className="number">{report.year ?? '—'}</td>
                <td className="report-title" lang="zh-CN">
                  <Link to={reportAddress(report.id)}>{shownText(report.title ?? '') || words.untitled}</Link>
                </td>
                <td>{kinds[report.kind]}</td>
                <td className="report-state">
                  <State report={report} />
                </td>
                <td className="number">{renderCount(report.characters)}</td>
                <td className="number">{renderCount(report.observations)}</td>
                <td className="number">{renderCount(report.commitments)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More of={found}>{words.next}</More>
    </>
  )
}

/** What is particular about a report: several editions, a text that breaks off. */
function State({ report }: { report: Report }) {
  const words = useWords(WORDS)
  return (
    <>
      {!report.complete && (
        <span>
          <Mark report={{ ...report, editions: 1 }} /> {words.cut}
        </span>
      )}
      {report.editions > 1 && <Link to={editionsAddress(report.id)}>{words.editionCount(report.editions)}</Link>}
    </>
  )
}

type HeadProps = { name: Sort; sort: Sorted; isNumber: boolean; onSort: (sort: Sorted) => void }

/** A head that sorts: figures and years begin with the largest. */
function SortHead({ name, sort, isNumber, onSort }: HeadProps) {
  const words = useWords(WORDS)
  const isDown = sort === `-${name}`
  const isSorted = isDown || sort === name
  const first: Sorted = isNumber ? `-${name}` : name
  const other: Sorted = isNumber ? name : `-${name}`
  return (
    <th
      scope="col"
      className={isNumber ? 'number' : ''}
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="sort-head"
        title={words.sortBy(words.names[name])}
        onClick={() => onSort(sort === first ? other : first)}
      >
        {words.names[name]}
        <span aria-hidden="true">{isSorted ? (isDown ? '▼' : '▲') : ''}</span>
      </button>
    </th>
  )
}

function parseSort(text: string | null): Sorted {
  const found = SORTS.flatMap<Sorted>(it => [it, `-${it}`]).find(it => it === text)
  return found ?? '-year'
}
