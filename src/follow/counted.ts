import {
  ABOVE,
  EACH,
  HONOURED,
  isList,
  JOINED,
  kindsExclude,
  levelsIn,
  PROJECTS,
  SHARES,
  SIZE_CLASS,
} from '../lexicon/follow.ts'
import { compareDecimals, decimalOf, multiplyDecimals } from '../model/decimal.ts'
import type { ReasonCode } from '../model/following.ts'
import { amountOf, clauseBefore } from './compare.ts'
import type { Thing } from './thing.ts'

/** What keeps two figures, counts above all, from being of the same things, though they bear like names; null: nothing. */
export function countConflict(target: Thing, result: Thing): ReasonCode | null {
  if (kindsExclude(nameOf(target), nameOf(result))) return 'thing-differs'
  if (target.observation.measure !== 'level' || result.observation.measure !== 'level') return null
  if (EACH.test(clauseBefore(target)) && !EACH.test(clauseBefore(result))) return 'measure-differs'
  if (levelsApart(target.observation.subject, result.observation.subject)) return 'thing-differs'
  if (isSameAmount(target, result)) return null
  if (isList(target.observation.indicator ?? '') || isHonoured(target) !== isHonoured(result)) return 'thing-differs'
  const named = listOf(target) ?? listOf(result)
  if (named !== null && !sharesOne(listOf(target), listOf(result))) return 'thing-differs'
  const [mine, theirs] = [sizesOf(target), sizesOf(result)]
  return mine.length > 0 && theirs.length > 0 && !mine.some(size => theirs.includes(size)) ? 'thing-differs' : null
}

/** 两项科技成果获省级科技进步三等奖: so many of them got an award. */
function isHonoured({ observation: { end }, reading: { text } }: Thing): boolean {
  const after = text.slice(end, end + 50)
  return HONOURED.test(after.slice(0, after.search(/[，,。；;\n]|$/)))
}

function nameOf({ observation: { subject, member } }: Thing): string {
  return member === null ? subject : ''
}

/** Things of another level: 市级企业技术中心, 省级技术中心. 市级以上 takes in those above. */
function levelsApart(target: string, result: string): boolean {
  const [mine, theirs] = [levelsIn(target), levelsIn(result)]
  if (mine.length === 0 || theirs.length === 0) return false
  const lowest = Math.max(...mine)
  return !theirs.some(level => mine.includes(level) || (ABOVE.test(target) && level < lowest))
}

/** Only those of a higher level, of those that a promise takes in: 省级 of 市级以上. */
export function isHigherOnly(target: Thing, result: Thing): boolean {
  const [mine, theirs] = [levelsIn(target.observation.subject), levelsIn(result.observation.subject)]
  return ABOVE.test(target.observation.subject) && theirs.length > 0 && !theirs.some(level => mine.includes(level))
}

/** 100亿元以上6个: the sizes that a count is narrowed to. */
function sizesOf(thing: Thing): string[] {
  const words = `${thing.observation.subject}，${clauseBefore(thing).slice(-14)}`
  return [...words.matchAll(SIZE_CLASS)].map(it => it[0])
}

/** Whether the result is narrowed to a size that the promise does not name, or the promise to one. */
export function sizeRelation(target: Thing, result: Thing): 'part' | 'whole' | null {
  const [mine, theirs] = [sizesOf(target), sizesOf(result)]
  if (mine.length === 0 && theirs.length > 0) return 'part'
  return mine.length > 0 && theirs.length === 0 ? 'whole' : null
}

/** 凯利来有机食品、唐人神肉制品加工等15个重点项目: the names of a list that a number of projects counts; null when it counts none. */
function listOf(thing: Thing): string[] | null {
  const { observation, reading } = thing
  if (!PROJECTS.test(observation.subject)) return null
  const before = reading.text.slice(Math.max(0, observation.start - 80), observation.start)
  const clause = before.slice(before.search(/[^；;。：:\n]*$/))
  return /[、，,].*等$|[^、，,]{6,}等$/.test(clause) ? clause.slice(0, -1).split(/[、，,]/) : null
}

function sharesOne(mine: string[] | null, theirs: string[] | null): boolean {
  return (mine ?? []).some(
    name => name.length >= 4 && (theirs ?? []).some(it => it.includes(name) || name.includes(it)),
  )
}

/** Several things under one number: 幸福院、照料中心15个, 15个幸福院、照料中心; 廉租房、公租房2035套、11万平方米. */
export function isJoined(thing: Thing): boolean {
  const { core, observation, reading } = thing
  if (JOINED.test(core) || isListedBefore(thing)) return true
  const after = reading.text.slice(observation.end, observation.end + 40)
  const end = after.search(/[，,；;。：:\n\d]|$/)
  // a further number ends the list of what the first one counts
  if (/\d/.test(after[end] ?? '')) return false
  return core.length > 1 && after.slice(0, end).includes('、') && after.startsWith(core.slice(0, 2))
}

/** Named right after a thing that has no number of its own: the 公租房 of 廉租房、公租房2035套、11万平方米. */
function isListedBefore({ observation: { subject, measure, start, member }, reading: { text } }: Thing): boolean {
  if (measure !== 'level' || member !== null || subject === '') return false
  const at = text.lastIndexOf(subject, start)
  if (at < 1 || start - at > 40 || !JOINED.test(text[at - 1])) return false
  const before = text.slice(Math.max(0, at - 30), at - 1)
  const first = before.slice(before.search(/[^，,；;。：:、\n]*$/))
  return first.length > 1 && !/\d/.test(first) && !SHARES.test(text.slice(at, start))
}

/** One of several figures of a list, each of a part: 整治县级河道7条、乡级河道121条. */
export function isListed({ observation, reading }: Thing): boolean {
  const { start, end, unit } = observation
  const after = reading.text.slice(end, end + 40)
  const before = reading.text.slice(Math.max(0, start - 40), start)
  const [next, last] = [
    after.slice(0, after.search(/[，,；;。：:\n]|$/)),
    before.slice(before.search(/[^，,；;。：:\n]*$/)),
  ]
  return [next.slice(next.indexOf('、') + 1 || next.length), last.slice(0, last.lastIndexOf('、') + 1)].some(
    words => /\d/.test(words) && words.includes(unit),
  )
}

export function isSameAmount(target: Thing, result: Thing): boolean {
  const [a, b] = [target.observation.value, result.observation.value]
  if (a === null || b === null) return false
  return compareDecimals(amountOf(a, target.unit), amountOf(b, result.unit)) === 0
}

/** Whether a result is more than so many times the promise. */
export function isTimes(target: Thing, result: Thing, times: number): boolean {
  const promised = amountOf(target.observation.value!, target.unit)
  return (
    compareDecimals(amountOf(result.observation.value!, result.unit), multiplyDecimals(promised, decimalOf(times))) > 0
  )
}
