import { OLDER_YEAR, OWNER } from '../lexicon/follow.ts'
import type { ReasonCode } from '../model/following.ts'
import { addsOnly, isCumulative, isDone, isOfYears, isStock, isYear } from './compare.ts'
import type { Thing } from './thing.ts'

/** A total against what was added or done in the year. */
export function conflictOfKind(target: Thing, result: Thing): ReasonCode | null {
  if (target.observation.measure !== 'level' || result.observation.measure !== 'level') return null
  const apart = (isStock(result) && isDone(target)) || (isStock(target) && addsOnly(result))
  const total = addsOnly(target) && isCumulative(result) && !addsOnly(result)
  return apart || total ? 'stock-against-increment' : null
}

/** Results of other years, and means of several (年均) that are given under one. */
export function yearConflict(result: Thing, year: number): ReasonCode | null {
  return isYear(result.observation, year) && !isOfYears(result) ? null : 'period-differs'
}

/** A change since an older year (比“十五”末增长77.3%, 比2007年提高4.3个百分点) is none of one year. */
export function sinceConflict(target: Thing, result: Thing, year: number): ReasonCode | null {
  const since = ({ observation: { measure, reference } }: Thing) => {
    const change = measure === 'growth' || measure === 'change'
    return change && reference !== null && OLDER_YEAR.test(reference) && !reference.includes(String(year - 1))
  }
  return since(target) || since(result) ? 'period-differs' : null
}

/** The figure of a part of the place, or of another: 山南新区固定资产投资. */
export function ownerConflict(target: Thing, result: Thing): ReasonCode | null {
  return ownerOf(target) === ownerOf(result) ? null : 'thing-differs'
}

function ownerOf({ observation: { subject }, reading }: Thing): string {
  const owner = OWNER.exec(subject)?.[0] ?? ''
  return owner === reading.place?.name ? '' : owner
}
