import { useWords } from '../language.tsx'
import { FACT_KINDS, FACT_SIGNS, FACT_WORDS, type FactKind } from '../parts/fact-mark.tsx'
import { REPORT_WORDS } from './words.ts'

type FactSwitchesProps = {
  counts: Record<FactKind, number>
  shown: readonly FactKind[]
  onChange: (shown: FactKind[]) => void
}

/** What the marks mean, how many there are, and which are shown. */
export function FactSwitches({ counts, shown, onChange }: FactSwitchesProps) {
  const words = useWords(REPORT_WORDS)
  const names = useWords(FACT_WORDS)
  return (
    <fieldset className="fact-switches">
      <legend>{words.show}</legend>
      {FACT_KINDS.map(kind => (
        <label key={kind} className="fact-switch">
          <input
            type="checkbox"
            checked={shown.includes(kind)}
            onChange={event =>
              onChange(FACT_KINDS.filter(it => (it === kind ? event.target.checked : shown.includes(it))))
            }
          />
          <span className={`fact-tag fact-${kind}`} aria-hidden="true">
            {FACT_SIGNS[kind]}
          </span>
          <span className={`mark-${kind}`}>{names[kind]}</span>
          <span className="quiet number">{counts[kind]}</span>
        </label>
      ))}
    </fieldset>
  )
}
