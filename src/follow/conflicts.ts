import { OLDER_YEAR, SINCE, verbKind } from '../lexicon/follow.ts'
import type { ReasonCode } from '../model/following.ts'
import { lastYear } from '../model/period.ts'
import { isSinceOlder } from '../model/since-older.ts'
import {
  addsOnly,
  clauseBefore,
  isCumulative,
  isDone,
  isMoney,
  isOfYears,
  isServed,
  isStock,
  isWork,
  isYear,
  measureConflict,
  verbConflict,
} from './compare.ts'
import { countConflict, isSameAmount, isTimes } from './counted.ts'
import { ownerConflict } from './owner.ts'
import { isLeft, isReduction } from './reduction.ts'
import { isInSeveralYears } from './scope.ts'
import type { Thing } from './thing.ts'

/** The first thing that keeps a result from being judged against a promise, or null. `owned`: whose figure it is counts too. */
export function conflictBetween(target: Thing, result: Thing, year: number, owned: boolean): ReasonCode | null {
  return (
    measureConflict(target, result) ??
    yearConflict(target, result, year) ??
    (owned ? ownerConflict(target, result) : null) ??
    sinceConflict(target, result, year) ??
    verbConflict(target, result) ??
    conflictOfKind(target, result) ??
    countConflict(target, result)
  )
}

/**
 * A total against what was added or done in the year; a total to be reached (市场主体达到55万户) against what was done with some
 * (惠及市场主体12万户).
 */
function conflictOfKind(target: Thing, result: Thing): ReasonCode | null {
  if (target.observation.measure !== 'level' || result.observation.measure !== 'level') return null
  const bounded = target.observation.comparator.startsWith('<')
  const left =
    (isLeft(result) && !isLeft(target) && !bounded && target.verbs.length > 0) ||
    (isLeft(target) && isReduction(result))
  if (left) return 'stock-against-increment'
  const [mine, theirs] = [target, result].map(it => isWork(it) || isReduction(it))
  const served = (isServed(target) && theirs) || (isServed(result) && mine)
  if (served && !isSameAmount(target, result)) return 'verb-differs'
  // 新增3500亩（累计15000亩）: the sum is a total, whatever the verb before it
  const [sums, summed] = [isCumulative(target), isCumulative(result)]
  const apart =
    (isStock(result) && isDone(target) && !sums) || ((isStock(target) || (sums && !summed)) && addsOnly(result))
  const act = isDone(target) || (target.verbs.length > 0 && !isStock(target))
  const total = act && summed && !sums && !addsOnly(result) && isTimes(target, result, SUMMED)
  if (apart || total) return 'stock-against-increment'
  const another = isStock(target) && isDoneWith(result) && !target.verbs.some(verb => result.verbs.includes(verb))
  return another && !isMoney(target) ? 'verb-differs' : null
}

/** A total of many years is more than so many times what was promised for one. */
const SUMMED = 1.5

/** Something is done with it that makes no more of it: 惠及, 服务, 补助. */
function isDoneWith(thing: Thing): boolean {
  const told = isServed(thing) || thing.verbs.some(verb => verbKind(verb) === null)
  return told && !isDone(thing) && !isStock(thing)
}

/**
 * Results of other years, means of several (年均), and what was done in several (过去五年，…) that are given under one; promises for
 * several years (5年累计新增就业350万人) that are read as for one.
 */
function yearConflict(target: Thing, result: Thing, year: number): ReasonCode | null {
  const { measure, start, period } = result.observation
  const promised = target.observation.period
  // a single year that is over is a misread one; several are those of a plan
  if ((lastYear(promised) < year && promised.includes('/')) || (isYear(target.observation, year) && isOfYears(target)))
    return 'period-differs'
  // a share that closes several years is that of the last, and so is the very number that was promised for it
  const ends = lastYear(period) === year
  const own = isYear(result.observation, year) || (ends && (measure === 'share' || isSameAmount(target, result)))
  if (!own || isOfYears(result)) return 'period-differs'
  const flows = measure === 'growth' || measure === 'change' || (measure === 'level' && isDone(result))
  return flows && !isSameAmount(target, result) && isInSeveralYears(result.reading, start) ? 'period-differs' : null
}

/** A change since an older year (比“十五”末增长77.3%, 较2016年分别增长35.1%、53.6%) is none of one year. */
function sinceConflict(target: Thing, result: Thing, year: number): ReasonCode | null {
  const since = (thing: Thing) => {
    const { measure, reference } = thing.observation
    if (measure !== 'growth' && measure !== 'change') return false
    if (isSinceOlder(thing.observation)) return true
    if (reference !== null && OLDER_YEAR.test(reference)) return !reference.includes(String(year - 1))
    const words = SINCE.exec(clauseBefore(thing))?.[0]
    return words !== undefined && !words.includes(String(year - 1))
  }
  return since(target) || since(result) ? 'period-differs' : null
}
