import { Link } from 'react-router'
import type { CascadeRow, ShownValue } from '../../client/api-types.ts'
import { reportAddress } from '../addresses.ts'
import { ToldValue } from '../indicator/value-table.tsx'
import { WORDS as INDICATOR_WORDS } from '../indicator/words.ts'
import { useLanguage, useWords } from '../language.tsx'
import { renderValue } from '../parts/values.ts'
import { STAND_SIGNS, standOf, tellComparison } from './tell-comparison.ts'
import { WORDS } from './words.ts'

type Props = { rows: readonly CascadeRow[]; unit: string; caption: string; onPick: (value: ShownValue) => void }

/** Every government of the cascade with its target and how that stands to the one above. */
export function CascadeTable({ rows, unit, caption, onPick }: Props) {
  const words = useWords(WORDS)
  const told = useWords(INDICATOR_WORDS)
  const byCode = new Map(rows.map(row => [row.placeCode, row]))
  return (
    <div className="scroll-sideways">
      <table className="plain-table value-table">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{told.place}</th>
            <th scope="col">{told.target}</th>
            <th scope="col">{words.relation}</th>
            <th scope="col">{words.above}</th>
            <th scope="col">{told.report}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.placeCode}>
              <th scope="row" style={{ paddingLeft: 8 + row.depth * 18 }}>
                {row.placeName}
              </th>
              <td>
                <ToldValue value={row.target} report={row.report} onPick={onPick} />
              </td>
              <td>{row.comparison && <Stand row={row} unit={unit} />}</td>
              <td>
                <Above row={row} byCode={byCode} />
              </td>
              <td>{row.report && <Link to={reportAddress(row.report)}>{row.report.slice(7, 11)}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Stand({ row, unit }: { row: CascadeRow; unit: string }) {
  const words = useWords(WORDS)
  const stand = standOf(row.comparison)
  return (
    <span className={`stand stand-${stand}`}>
      <span aria-hidden="true">{STAND_SIGNS[stand]}</span>{' '}
      {row.comparison && tellComparison(row.comparison, unit, words)}
    </span>
  )
}

/** With whom it is compared, and who is missing between. */
function Above({ row, byCode }: { row: CascadeRow; byCode: ReadonlyMap<string, CascadeRow> }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  if (row.target === null || row.depth === 0) return null
  const names = row.skipped.map(code => byCode.get(code)?.placeName ?? code).join(language === 'zh' ? '、' : ', ')
  const above = row.comparison && byCode.get(row.comparison.above)
  if (!above) return <span className="quiet">{words.skippedAll(names)}</span>
  return (
    <span className="quiet">
      {names !== '' && `${words.skipped(names)} `}
      {above.placeName} {above.target && renderValue(above.target, language)}
    </span>
  )
}
