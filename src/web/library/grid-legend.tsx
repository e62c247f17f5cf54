import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { Mark } from './grid-cell.tsx'
import { WORDS } from './library-words.ts'

/** What the marks of the grid mean. */
export function GridLegend() {
  const words = useWords(WORDS)
  const report = { kind: 'work-report', complete: true, editions: 1 } as const
  const rows: [sign: ReactNode, text: string][] = [
    [<Mark key="whole" report={report} />, words.legendWhole],
    [<Mark key="several" report={{ ...report, editions: 2 }} />, words.legendSeveral],
    [<Mark key="cut" report={{ ...report, complete: false }} />, words.legendCut],
    [<Mark key="other" report={{ ...report, kind: 'task-list' }} />, words.legendOther],
    [<span key="none" className="mark-none" aria-hidden="true" />, words.legendMissing],
    [
      <small key="below" className="grid-below" aria-hidden="true">
        5
      </small>,
      words.legendBelow,
    ],
  ]
  return (
    <ul className="grid-legend" aria-label={words.legend}>
      {rows.map(([sign, text]) => (
        <li key={text}>
          {sign} {text}
        </li>
      ))}
    </ul>
  )
}
