import type { CascadeRow } from '../../client/api-types.ts'
import { useWords } from '../language.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { STAND_SIGNS, type Stand, standOf } from './tell-comparison.ts'
import { WORDS } from './words.ts'

const STANDS: readonly Stand[] = ['raised', 'same', 'lowered', 'unsure', 'incomparable', 'noAbove']
const LEVELS = ['province', 'prefecture', 'county'] as const

/** How many of each level raised the bar. */
export function StandSummary({ rows }: { rows: readonly CascadeRow[] }) {
  const words = useWords(WORDS)
  const read = useWords(READING_WORDS)
  const set = rows.filter(row => row.target !== null)
  const shown = LEVELS.filter(level => set.some(row => row.level === level))
  if (shown.length === 0) return null
  return (
    <table className="plain-table stand-summary">
      <caption>{words.summary}</caption>
      <thead>
        <tr>
          <th scope="col">{words.relation}</th>
          {shown.map(level => (
            <th scope="col" className="number" key={level}>
              {read.levels[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {STANDS.map(stand => {
          const counts = shown.map(level => counted(set, level, stand))
          if (counts.every(it => it === 0)) return null
          return (
            <tr key={stand}>
              <th scope="row" className={`stand-${stand}`}>
                <span aria-hidden="true">{STAND_SIGNS[stand]}</span> {words[stand]}
              </th>
              {counts.map((count, i) => (
                <td className="number" key={shown[i]}>
                  {count}
                </td>
              ))}
            </tr>
          )
        })}
        <tr>
          <th scope="row">{words.setBy}</th>
          {shown.map(level => (
            <td className="number" key={level}>
              {set.filter(row => row.level === level).length}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function counted(rows: readonly CascadeRow[], level: string, stand: Stand): number {
  return rows.filter(row => row.level === level && standOf(row.comparison) === stand).length
}
