import { Link } from 'react-router'
import type { ChartCell, ShownValue } from '../../client/api-types.ts'
import { indicatorAddress, reportAddress, scorecardAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { renderValue } from '../parts/values.ts'
import { absenceOf } from './marks.ts'
import { WORDS } from './words.ts'

type Props = {
  /** Its id. */
  indicator: string
  cells: readonly ChartCell[]
  references: readonly ChartCell[]
  by: 'year' | 'place'
  caption: string
  onPick: (value: ShownValue) => void
}

/** Every target and result of a chart; each opens its sentence, and what is missing says why. */
export function ValueTable({ indicator, cells, references, by, caption, onPick }: Props) {
  const words = useWords(WORDS)
  const rows = by === 'year' ? [...cells].reverse() : [...references, ...cells]
  return (
    <div className="scroll-sideways">
      <table className="plain-table value-table">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{by === 'year' ? words.year : words.place}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.result}</th>
            <th scope="col">{words.others}</th>
            <th scope="col">{words.report}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(cell => (
            <tr key={`${cell.placeCode} ${cell.year}`} data-reference={by === 'place' && references.includes(cell)}>
              <th scope="row">
                {by === 'year' ? (
                  <Link to={indicatorAddress(indicator, { year: cell.year })}>{cell.year}</Link>
                ) : (
                  <Link to={indicatorAddress(indicator, { place: cell.placeCode })}>{cell.placeName}</Link>
                )}
              </th>
              <td>
                <ToldValue value={cell.target} report={cell.targetReport} onPick={onPick} />
              </td>
              <td>
                <ToldValue value={cell.result} report={cell.resultReport} onPick={onPick} />
              </td>
              <td>
                <Others cell={cell} onPick={onPick} />
              </td>
              <td>
                <Ways cell={cell} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ToldProps = { value: ShownValue | null; report: string | null; onPick: (value: ShownValue) => void }

/** A value as a button that opens its sentence, or the word for why there is none. */
export function ToldValue({ value, report, onPick }: ToldProps) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const read = useWords(READING_WORDS)
  const absence = absenceOf(value, report)
  if (value === null) return <span className="quiet">{absence && words.missing[absence]}</span>
  return (
    <button type="button" className={`told told-${value.status}`} onClick={() => onPick(value)}>
      {renderValue(value, language)}
      {value.status === 'estimate' && <span className="told-note"> {read.statuses.estimate}</span>}
      {value.force === 'strive' && <span className="told-note"> {read.forces.strive}</span>}
      {value.decided !== null && <span className="told-note"> {words.decided[value.decided]}</span>}
      {value.member !== null && <span className="told-note"> {value.member}</span>}
    </button>
  )
}

function Others({ cell, onPick }: { cell: ChartCell; onPick: (value: ShownValue) => void }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  if (cell.others.length === 0) return null
  return (
    <details>
      <summary>{words.othersCount(cell.others.length)}</summary>
      <ul className="told-others">
        {cell.others.map(it => (
          <li key={`${it.edition}:${it.index}`}>
            <button type="button" className={`told told-${it.status}`} onClick={() => onPick(it)}>
              {it.member ?? it.subject} {renderValue(it, language)}
              {it.period !== String(cell.year) && <span className="told-note"> {it.period}</span>}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Ways({ cell: { placeCode, targetReport, resultReport, year } }: { cell: ChartCell }) {
  const words = useWords(WORDS)
  return (
    <span className="told-reports">
      {targetReport && <Link to={reportAddress(targetReport)}>{year}</Link>}
      {resultReport && <Link to={reportAddress(resultReport)}>{year + 1}</Link>}
      {targetReport && resultReport && <Link to={scorecardAddress(placeCode, year)}>{words.scorecard}</Link>}
    </span>
  )
}
