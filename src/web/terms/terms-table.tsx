import type { WordGroup, WordPoint } from '../../client/api-types.ts'
import { useLanguage, useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { roundWeight, type Stat } from './terms-chart.ts'
import { WORDS } from './words.ts'

/** A point of a chart that was asked about: which year or place, which group. */
export type Picked = { point: WordPoint; group: number }

type Props = {
  by: 'year' | 'place'
  points: readonly WordPoint[]
  groups: readonly WordGroup[]
  stat: Stat
  onPick: (picked: Picked) => void
}

/** Every point in figures: what stands behind it, and for each group how often and how heavy. */
export function TermsTable({ by, points, groups, stat, onPick }: Props) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const rows = by === 'year' ? [...points].reverse() : points
  return (
    <div className="scroll-sideways">
      <table className="plain-table value-table terms-table">
        <caption>
          <span>{words.table}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{by === 'year' ? words.year : words.placeName}</th>
            <th scope="col" className="number">
              {words.reports}
            </th>
            <th scope="col" className="number">
              {words.characters}
            </th>
            {groups.map(group => (
              <th scope="col" className="number" key={group.term}>
                {language === 'zh' ? group.name : group.en}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(point => (
            <tr key={`${point.year} ${point.placeCode}`}>
              <th scope="row">{by === 'year' ? point.year : point.placeName}</th>
              <td className="number">{point.reports}</td>
              <td className="number">{renderCount(point.characters)}</td>
              {groups.map((group, i) => (
                <td className="number" key={group.term}>
                  <Weight point={point} group={i} stat={stat} onPick={onPick} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Weight({ point, group, stat, onPick }: Picked & { stat: Stat; onPick: (picked: Picked) => void }) {
  const told = point.words[group]
  if (told.count === 0) return <span className="quiet">0</span>
  return (
    <>
      {roundWeight(told[stat])}{' '}
      <button type="button" className="told" onClick={() => onPick({ point, group })}>
        {told.count}
      </button>
    </>
  )
}
