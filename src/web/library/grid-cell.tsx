import type { GridReport } from '../../client/api-types.ts'
import { reportAddress } from '../addresses.ts'
import type { LibraryWords } from './library-words.ts'

type CellProps = {
  place: string
  year: number
  reports: readonly GridReport[] | undefined
  /** Reports of the places below, while those are hidden. */
  below: number
  words: LibraryWords
  kinds: Record<GridReport['kind'], string>
  /** Where the cell leads when it holds more reports than it can show. */
  allAddress: string
}

/** More marks than these do not fit. */
const MOST_MARKS = 2

/** What there is of a place in a year: a mark for each report, a link that says all that the mark shows. */
export function GridCell({ place, year, reports, below, words, kinds, allAddress }: CellProps) {
  if (!reports && below === 0) return <td className="grid-cell" />
  const shown = reports === undefined || reports.length <= MOST_MARKS ? (reports ?? []) : reports.slice(0, 1)
  return (
    <td className="grid-cell">
      {shown.map(report => {
        const name = cellName(report, words.cell(place, String(year), kinds[report.kind]), words)
        return (
          <a
            key={report.id}
            href={reportAddress(report.id)}
            tabIndex={-1}
            className="grid-report"
            aria-label={name}
            title={name}
          >
            <Mark report={report} />
          </a>
        )
      })}
      {reports !== undefined && shown.length < reports.length && (
        <a href={allAddress} tabIndex={-1} className="grid-report" title={words.more(reports.length)}>
          +{reports.length - 1}
        </a>
      )}
      {below > 0 && <small className="grid-below">{below}</small>}
    </td>
  )
}

function cellName({ complete, editions }: GridReport, name: string, words: LibraryWords): string {
  return [name, ...(complete ? [] : [words.cut]), ...(editions > 1 ? [words.editionCount(editions)] : [])].join('，')
}

/** A square: a work report; a ring: another kind; half of it: cut off; a number: editions. */
export function Mark({ report }: { report: Pick<GridReport, 'kind' | 'complete' | 'editions'> }) {
  const kind = report.kind === 'work-report' ? 'square' : 'ring'
  return (
    <span className={`mark mark-${kind}${report.complete ? '' : ' mark-cut'}`} aria-hidden="true">
      {report.editions > 1 ? report.editions : ''}
    </span>
  )
}
