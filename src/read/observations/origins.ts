import { lastYear } from '../../model/period.ts'
import type { Observation } from '../../model/reading.ts'
import type { Statement } from './statement.ts'

/** How many values on the mean growth may stand. */
const REACH = 4

/**
 * When something started, where its sentence tells its growth over the years since: 由1417亿元增加到2107亿元,年均增长7.1%.
 * `observations` from `first` on are those of `statements`.
 */
export function settleOrigins(observations: Observation[], first: number, statements: readonly Statement[]): void {
  for (let k = 0; k < statements.length - 2; k++) {
    const { timing } = statements[k]
    if (!timing.origin || timing.originYear !== null) continue
    const origin = observations[first + k]
    for (let next = k + 1; next <= k + REACH && next < statements.length; next++) {
      const { subject, member, measure, period } = observations[first + next]
      if (subject !== origin.subject || member !== origin.member) continue
      if (measure !== 'growth' || period.length < 9) continue
      // 2017年到2021年,由142亿元增加到…: its year is told already
      if (lastYear(origin.period) >= lastYear(period)) origin.period = String(Number(period.slice(0, 4)) - 1)
      break
    }
  }
}
