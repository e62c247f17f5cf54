import {
  ADDED,
  CUMULATIVE,
  FIRMS,
  GROWTH_RATE,
  isPercent,
  JOBS,
  LAST_YEAR,
  MONEY,
  OF_YEARS,
  PER_HEAD,
  PROJECTS,
  REACHED,
  unitWorth,
  type VerbKind,
  verbKind,
  YEARLY,
} from '../lexicon/follow.ts'
import type { Decimal } from '../model/decimal.ts'
import { decimalOf, multiplyDecimals } from '../model/decimal.ts'
import type { ReasonCode } from '../model/following.ts'
import { lastYear } from '../model/period.ts'
import type { Observation } from '../model/reading.ts'
import type { Thing } from './thing.ts'

const BARE = unitWorth('').kind
const PEOPLE = unitWorth('人').kind
const THINGS = unitWorth('个').kind
const HOMES = unitWorth('户').kind

/** Whether the numbers of two things can be compared: a bare 万 counts anything, 户 and 家 both count firms, 个 and 人 both count jobs. */
export function unitsAgree(a: Thing, b: Thing): boolean {
  const [one, other] = [a.unit.kind, b.unit.kind]
  if (one === other) return true
  if (one === BARE || other === BARE) return [one, other].every(it => it === BARE || it === PEOPLE || it === THINGS)
  const jobs = (one === PEOPLE && other === THINGS) || (one === THINGS && other === PEOPLE)
  if (jobs) return JOBS.test(a.core) && JOBS.test(b.core)
  const homesAndThings = (one === HOMES && other === THINGS) || (one === THINGS && other === HOMES)
  return homesAndThings && FIRMS.test(a.core) && FIRMS.test(b.core)
}

/** A value in the smallest unit of its kind, exactly. */
export function amountOf(value: number, unit: Thing['unit']): Decimal {
  return unit.factors.reduce((amount, factor) => multiplyDecimals(amount, decimalOf(factor)), decimalOf(value))
}

/** What keeps two measures of one thing from being compared, or null. A target in words takes whatever there is. */
export function measureConflict(target: Thing, result: Thing): ReasonCode | null {
  const [t, r] = [target.observation, result.observation]
  if (t.value === null || r.value === null) return null
  const alike = t.measure === r.measure || areRates(target, result) || areIncrements(target, result)
  if (!alike || PER_HEAD.test(t.subject) !== PER_HEAD.test(r.subject)) return 'measure-differs'
  return unitsAgree(target, result) ? null : 'unit-differs'
}

/** 新增规上企业25家, 规上企业增加35户: an addition, however it was read. */
function areIncrements(...things: Thing[]): boolean {
  return things.every(thing => {
    const { measure, unit } = thing.observation
    return measure === 'change' ? !isPercent(unit) : measure === 'level' && addsOnly(thing)
  })
}

/** 人口自然增长率 is the same rate whether it was read as a share or as a growth. */
function areRates(...things: Thing[]): boolean {
  return things.every(({ observation: { measure, subject, start }, reading: { text } }) => {
    if (measure !== 'share' && measure !== 'growth') return false
    return GROWTH_RATE.test(subject) || GROWTH_RATE.test(text.slice(Math.max(0, start - RATE_NAME), start))
  })
}

/** So far before its value the name of a rate may begin. */
const RATE_NAME = 8

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
  // 完成300家企业退出任务, 关停退出335家: 完成 alone says nothing of what is done
  const told = [mine, theirs].every(kinds => kinds.some(it => !it.plain))
  if (told && mine.some(it => it.lessen) !== theirs.some(it => it.lessen)) return 'verb-differs'
  const renewed = (kinds: VerbKind[]) => kinds.every(it => it.renew && it.stage === null)
  const built = (kinds: VerbKind[]) => kinds.every(it => it.stage !== null && !it.renew && !it.plain)
  if ((renewed(mine) && built(theirs)) || (renewed(theirs) && built(mine))) return 'verb-differs'
  const asked = highestStage(mine)
  const reached = highestStage(theirs)
  return asked !== null && reached !== null && reached < BUILDING && reached < asked ? 'stage-differs' : null
}

/** Whether only such is done with it as makes no more of it: 物业服务覆盖300个老旧小区; not 补助建设乡村公路. */
export function isServed(thing: Thing): boolean {
  return thing.verbs.some(verb => verbKind(verb)?.serve) && !isWork(thing)
}

/** Whether it counts what was added: 新增20家, 城镇新增就业. */
export function addsOnly({ verbs, observation }: Thing): boolean {
  return kindsOf(verbs).some(it => it.add) || ADDED.test(observation.subject)
}

/** Whether it counts what was done: 建设, 改造, 新增. */
export function isDone(thing: Thing): boolean {
  return addsOnly(thing) || kindsOf(thing.verbs).some(it => it.renew || it.lessen || it.stage !== null)
}

/** The words before a value, back to the last comma. */
export function clauseBefore({ observation, reading }: Thing): string {
  const before = reading.text.slice(Math.max(0, observation.start - 80), observation.start)
  return before.slice(before.search(/[^，,；;。：:\n]*$/))
}

/** A number of things, people or homes. */
export function isCounted({ observation, unit }: Thing): boolean {
  return observation.measure === 'level' && [BARE, PEOPLE, THINGS, HOMES].includes(unit.kind)
}

/** An amount of money: what was done with it says nothing of what it is. */
export function isMoney({ observation }: Thing): boolean {
  return MONEY.test(observation.unit)
}

/** Whether it counts work on a thing: 建设, 改造, 新增; not 完成, 实现, which total as well. */
export function isWork(thing: Thing): boolean {
  return kindsOf(thing.verbs).some(it => !it.plain && (it.renew || it.add || it.stage !== null))
}

/** A total as it stands at the end of the year: 高新技术企业达到990家, without a verb of doing. */
export function isStock(thing: Thing): boolean {
  const { observation, reading } = thing
  if (observation.measure !== 'level' || isDone(thing)) return false
  const before = reading.text.slice(Math.max(0, observation.start - 8), observation.end)
  return REACHED.test(before.slice(before.search(/[^，,、；;。！\n]*$/)))
}

/** Whether it counts all that was ever done: 累计建成14座. */
export function isCumulative({ observation, reading }: Thing): boolean {
  const before = reading.text.slice(Math.max(0, observation.start - 40), observation.start)
  return CUMULATIVE.test(before.slice(before.search(/[^，,；;。\n]*$/)))
}

/** Of several years, though given under one: 年均增长27.1%; 五年来新增就业50万人. */
export function isOfYears(thing: Thing): boolean {
  if (YEARLY.test(clauseBefore(thing))) return true
  const { observation, reading } = thing
  const before = reading.text.slice(Math.max(0, observation.start - 80), observation.start)
  return OF_YEARS.test(before.slice(before.lastIndexOf('。') + 1))
}

/** From this stage on a project counts as being built. */
const BUILDING = 4

function kindsOf(verbs: readonly string[]): VerbKind[] {
  return verbs.map(verbKind).filter(it => it !== null && !(it.plain && it.stage === null && !it.renew)) as VerbKind[]
}

/**
 * Whether the two speak of different stages, so that the smaller number says nothing: 竣工60.8万平方米 does not answer
 * 开工200万平方米; of projects the finished ones do not answer those that were to go on (续建230个项目, 70个项目竣工).
 */
export function stagesDiffer(target: Thing, result: Thing): boolean {
  const [asked, reached] = [highestStage(kindsOf(target.verbs)), highestStage(kindsOf(result.verbs))]
  if (asked === null || reached === null || reached <= asked) return false
  return asked < BUILDING || (PROJECTS.test(target.observation.subject) && reached > BUILDING)
}

/**
 * Whether one of the two only begins what the other ends, so that different numbers say nothing of each other: 新开工300万平方米,
 * 建成557万平方米; 新引进项目300个, 325个项目竣工.
 */
export function stagesApart(target: Thing, result: Thing): boolean {
  if (target.verbs.some(verb => result.verbs.includes(verb))) return false
  const [asked, reached] = [highestStage(kindsOf(target.verbs)), highestStage(kindsOf(result.verbs))]
  if (asked === null || reached === null || asked >= BUILDING) return false
  return reached > BUILDING || (asked < BUILDING - 1 && reached > asked && PROJECTS.test(target.observation.subject))
}

function highestStage(kinds: readonly VerbKind[]): number | null {
  const stages = kinds.flatMap(it => (it.stage === null ? [] : [it.stage]))
  return stages.length === 0 ? null : Math.max(...stages)
}

/** Whether a promise is for a later year; one that compares with the year before (比上年削减2.2%) is not, whatever its span. */
export function isLate(thing: Thing, year: number): boolean {
  const { period } = thing.observation
  return lastYear(period) > year && !(period.includes('/') && LAST_YEAR.test(clauseBefore(thing)))
}

/** Whether a period is the one year. */
export function isYear(observation: Observation, year: number): boolean {
  return observation.period === String(year)
}
