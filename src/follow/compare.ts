import { unitWorth, type VerbKind, verbKind } from '../lexicon/follow.ts'
import type { Decimal } from '../model/decimal.ts'
import { decimalOf, multiplyDecimals } from '../model/decimal.ts'
import type { ReasonCode } from '../model/following.ts'
import type { Observation } from '../model/reading.ts'
import type { Thing } from './thing.ts'

const BARE_COUNT = unitWorth('').kind
const PEOPLE = unitWorth('人').kind

/** Whether numbers in two units can be compared; a bare 万 counts people as well as things. */
export function unitsAgree(a: Thing['unit'], b: Thing['unit']): boolean {
  if (a.kind === b.kind) return true
  return (a.kind === BARE_COUNT && b.kind === PEOPLE) || (a.kind === PEOPLE && b.kind === BARE_COUNT)
}

/** A value in the smallest unit of its kind, exactly. */
export function amountOf(value: number, unit: Thing['unit']): Decimal {
  return unit.factors.reduce((amount, factor) => multiplyDecimals(amount, decimalOf(factor)), decimalOf(value))
}

/** What keeps two measures of one thing from being compared, or null. A target in words takes whatever there is. */
export function measureConflict(target: Thing, result: Thing): ReasonCode | null {
  const [t, r] = [target.observation, result.observation]
  if (t.value === null || r.value === null) return null
  if (t.measure !== r.measure) return 'measure-differs'
  return unitsAgree(target.unit, result.unit) ? null : 'unit-differs'
}

/**
 * What keeps the doing of a result from answering a promise, or null: an earlier stage of a project's life (开工 for 竣工),
 * another kind of doing (改造 for 新建, 拆除 for 新建), an addition against a total (新增 for 达到).
 */
export function verbConflict(target: Thing, result: Thing): ReasonCode | null {
  const promised = target.verbs
  const done = result.verbs
  if (promised.some(verb => done.includes(verb))) return null
  const mine = kindsOf(promised)
  const theirs = kindsOf(done)
  if (mine.length === 0 || theirs.length === 0) return null
  if (mine.some(it => it.lessen) !== theirs.some(it => it.lessen)) return 'verb-differs'
  if (mine.every(it => it.renew) && theirs.every(it => it.stage !== null && !it.renew && !it.plain)) return 'verb-differs'
  if (theirs.every(it => it.renew) && mine.every(it => it.stage !== null && !it.renew && !it.plain)) return 'verb-differs'
  const asked = highestStage(mine)
  const reached = highestStage(theirs)
  return asked !== null && reached !== null && reached < BUILDING && reached < asked ? 'stage-differs' : null
}

/** Whether one counts what was added and the other a total. */
export function addsOnly(thing: Thing): boolean {
  const kinds = kindsOf(thing.verbs)
  return kinds.some(it => it.add)
}

/** A total as it stands at the end of the year: an amount without a verb. */
export function isStock({ observation, verbs }: Thing): boolean {
  return observation.measure === 'level' && observation.action === null && kindsOf(verbs).length === 0
}

/** From this stage on a project counts as being built. */
const BUILDING = 4

function kindsOf(verbs: readonly string[]): VerbKind[] {
  return verbs.map(verbKind).filter(it => it !== null && !(it.plain && it.stage === null && !it.renew)) as VerbKind[]
}

function highestStage(kinds: readonly VerbKind[]): number | null {
  const stages = kinds.flatMap(it => (it.stage === null ? [] : [it.stage]))
  return stages.length === 0 ? null : Math.max(...stages)
}

/** The last year of a period: 2020, 2016/2020. NaN when there is none. */
export function lastYear(period: string): number {
  return Number(period.slice(-4) || Number.NaN)
}

/** Whether a period is the one year. */
export function isYear(observation: Observation, year: number): boolean {
  return observation.period === String(year)
}
