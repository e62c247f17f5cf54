import type { Following, Verdict } from '../model/following.ts'
import type { Reading } from '../model/reading.ts'

/** What is counted over all promises of one report. */
export type ReportMeasures = {
  promises: number
  judgedStrict: number
  judgedLenient: number
  keptStrict: number
  keptLenient: number
  silent: number | null
  claims: number | null
  targets: number
  targetsQuantified: number
  ensured: number
  striven: number
  tasks: number
  led: number
  due: number
}

const KEPT: ReadonlySet<Verdict> = new Set(['exceeded', 'met'])
const BROKEN: ReadonlySet<Verdict> = new Set(['nearly', 'missed'])

/** Whether a verdict says that the target was reached; null when it says neither. */
export function attained(verdict: Verdict): boolean | null {
  return KEPT.has(verdict) ? true : BROKEN.has(verdict) ? false : null
}

/** Counts over one report. `reading` holds all commitments, also those without a figure. */
export function reportMeasures({ links, claims, to }: Following, reading: Reading): ReportMeasures {
  const count = (fits: (link: Following['links'][number]) => boolean) => links.filter(fits).length
  const targets = links.filter(it => it.kind === 'target')
  return {
    promises: links.length,
    judgedStrict: count(it => attained(it.strict) !== null),
    judgedLenient: count(it => attained(it.lenient) !== null),
    keptStrict: count(it => attained(it.strict) === true),
    keptLenient: count(it => attained(it.lenient) === true),
    silent: to === null ? null : count(it => it.verdict === 'not-reported'),
    claims: to === null ? null : claims.length,
    targets: targets.length,
    targetsQuantified: targets.filter(it => it.target.value !== null).length,
    ensured: count(it => it.target.force === 'ensure'),
    striven: count(it => it.target.force === 'strive'),
    tasks: reading.commitments.length,
    led: reading.commitments.filter(it => it.lead.length > 0).length,
    due: reading.commitments.filter(it => it.due !== null).length,
  }
}
