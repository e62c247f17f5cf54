import type { PromiseRow } from '../../client/api-types.ts'
import { useLanguage, useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { renderValue } from '../parts/values.ts'
import { CODE_WORDS } from './follow-words.ts'
import { WORDS } from './scorecard-words.ts'
import { VerdictTag } from './verdict.tsx'

type Props = { row: PromiseRow; onOpen: (id: string) => void }

/** A headline target: what was set, what came of it. */
export function TargetCard({ row, onOpen }: Props) {
  const { language } = useLanguage()
  const words = useWords(WORDS)
  const { promise, result, verdict } = row
  const target = promise.observation
  return (
    <button type="button" className={`target-card is-${verdict}`} onClick={() => onOpen(row.id)}>
      <span className="target-name">{shownText(nameOf(row))}</span>
      <span className="target-values">
        {target ? renderValue(target, language) : shownText(promise.quote)}
        {target?.period.includes('/') && <span className="quiet"> {periodOf(target.period, words)}</span>}
        {result !== null && ` → ${resultValue(result, language)}`}
      </span>
      <RowVerdict row={row} />
      <Marks row={row} />
    </button>
  )
}

/** A promise in a list: verdict, promise, result. */
export function PromiseLine({ row, onOpen }: Props) {
  const { promise, result } = row
  return (
    <button type="button" className="promise-line" onClick={() => onOpen(row.id)}>
      <RowVerdict row={row} />
      <span className="clipped">{shownText(promise.quote)}</span>
      <span className={result === null ? 'quiet' : 'clipped'}>{result === null ? '—' : shownText(result.quote)}</span>
      <Marks row={row} />
    </button>
  )
}

/** The verdict; where there is no report to look in yet, that. */
export function RowVerdict({ row: { verdict, reasons } }: { row: PromiseRow }) {
  const words = useWords(WORDS)
  return reasons.some(it => it.code === 'no-next-report') ? (
    <span className="verdict verdict-not-reported">{words.notYet}</span>
  ) : (
    <VerdictTag verdict={verdict} />
  )
}

/** What else has to be known of a verdict at a glance. */
export function Marks({ row }: { row: PromiseRow }) {
  const words = useWords(WORDS)
  const { softenings, choices, verdicts } = useWords(CODE_WORDS)
  const { provenance, decision, softening, carriedOver, strict, lenient } = row
  const marks = [
    provenance === 'broken' && (
      <span key="broken" className="broken">
        {words.broken}
      </span>
    ),
    decision && (
      <span key="decision" className="person">
        {words.decided(choices[decision.choice], decision.author)}
      </span>
    ),
    strict !== lenient && <span key="depends">{words.depends(verdicts[strict], verdicts[lenient])}</span>,
    softening.length > 0 && (
      <span key="soft" className="soft">
        {words.soft(softening.map(it => softenings[it]).join('、'))}
      </span>
    ),
    carriedOver !== null && softening.length === 0 && <span key="carried">{words.carried}</span>,
  ].filter(Boolean)
  return marks.length > 0 ? <span className="marks">{marks}</span> : null
}

function periodOf(period: string, words: (typeof WORDS)['zh']): string {
  const [from = '', to = ''] = period.split('/')
  return words.period(from, to)
}

function nameOf({ promise }: PromiseRow): string {
  const { subject = '', member = null } = promise.observation ?? {}
  const name = member !== null && !subject.includes(member) ? `${subject}（${member}）` : subject
  return name === '' ? promise.quote : name
}

function resultValue(result: NonNullable<PromiseRow['result']>, language: 'zh' | 'en'): string {
  const { observation } = result
  return observation === null || (observation.value === null && observation.reference === null)
    ? shownText(result.quote)
    : renderValue(observation, language)
}
