import type { ScoreCounts, VerdictCounts } from '../../client/api-types.ts'
import { useWords } from '../language.tsx'
import { CODE_WORDS, JUDGED, KINDS, type PromiseKind, VERDICT_SIGNS, VERDICTS, type Verdict } from './follow-words.ts'

/** A verdict by sign, colour and name. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const { verdicts } = useWords(CODE_WORDS)
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span> {verdicts[verdict]}
    </span>
  )
}

/** How many promises got each verdict, as a bar; told in words to who cannot see it. */
export function VerdictBar({ counts, thin = false }: { counts: VerdictCounts; thin?: boolean }) {
  const { verdicts } = useWords(CODE_WORDS)
  const total = totalOf(counts)
  if (total === 0) return null
  const label = VERDICTS.filter(it => counts[it] > 0).map(it => `${verdicts[it]} ${counts[it]}`)
  return (
    <span className={thin ? 'verdict-bar thin' : 'verdict-bar'} role="img" aria-label={label.join('，')}>
      {VERDICTS.map(it => counts[it] > 0 && <span key={it} className={`bar-${it}`} style={{ flexGrow: counts[it] }} />)}
    </span>
  )
}

export function totalOf(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, it) => sum + counts[it], 0)
}

export function judgedOf(counts: VerdictCounts): number {
  return JUDGED.reduce((sum, it) => sum + counts[it], 0)
}

export function addCounts(all: readonly VerdictCounts[]): VerdictCounts {
  const sum = Object.fromEntries(VERDICTS.map(it => [it, 0])) as VerdictCounts
  for (const counts of all) for (const it of VERDICTS) sum[it] += counts[it]
  return sum
}

/** The counts of one kind of promise, or of all. */
export function countsOf(counts: ScoreCounts, kind: PromiseKind | null): VerdictCounts {
  return kind === null ? addCounts(KINDS.map(it => counts[it])) : counts[kind]
}

/** A share as whole percent; `—` where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%`
}
