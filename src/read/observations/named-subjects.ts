import { codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { counterparts, dependentNouns, levelWords } from '../../lexicon/grammar.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { LeftSide } from './left-side.ts'
import type { Valued } from './measure.ts'
import { clauseBefore, type Memory, measuredBefore, ownerOf, type Place } from './memory.ts'
import { splitExamples, splitQuoted } from './named-examples.ts'
import { ofCapacity, ofOtherSize } from './sized-names.ts'
import { type Subject, splitSubjects, subjectsOfEach, subjectsOfRate, tidySubject } from './subjects.ts'
import { listOf } from './word-lists.ts'

/** What each of several values is compared with: 分别高于全国、全省|1.1、1.31个百分点. */
export function basesOf(baseline: string | null, count: number): string[] | null {
  if (baseline === null || count < 2) return null
  const bases = listOf(baseline)
  return bases.length === count && bases[0].length > 1 ? bases : null
}

/** The subjects of a group of values: one for all, one each, or those that earlier values left. */
export function subjectsOf(
  text: string,
  group: readonly Quantity[],
  left: LeftSide,
  named: string,
  owned: boolean,
  valued: Valued,
  place: Place,
  memory: Memory,
): Subject[] {
  // 一般公共预算收入增长56.8%,|在全省提升|2个位次
  const placed = memory.last !== null && codeOrNone(named, 0) === IN && ONLY_PLACE.test(named)
  const told = named === '' || placed ? '' : tidySubject(named, noun => ownerOf(text, place, memory, noun))
  const anew = told !== left.subject || memory.valued?.measure !== valued.measure
  const sized = memory.last === null || group[0].unitClass === 'size' ? null : ofOtherSize(told, memory.last.words)
  const plain = sized ?? (anew ? told : ofCounterpart(told, memory.last))
  const listed = memory.last !== null && left.action === null && text[place.bound] === '、'
  const words = listed ? ofCapacity(plain, group[0].unit, memory.action, memory.last!.words) : plain
  const rate = valued.measure !== 'level' || group[0].kind !== 'amount'
  // 工业化率较全省、全国分别|低12.5、24.9个百分点: of one thing
  if (memory.last !== null && (words === '' || dependentNouns.has(named)) && basesOf(left.baseline, group.length))
    return [{ words: words || memory.last.words, member: memory.last.member }]
  if (words === '') return inherited(text, group, left, rate, place, memory)
  if (group.length > 1) {
    if (left.each === 'respectively' && dependentNouns.has(named) && memory.all.length >= group.length)
      return memory.all.slice(-group.length).map(s => ({ words: s.words + named, member: s.member }))
    // 中央预算内投资、专项债券项目|158项40.5亿元: one thing, counted and paid
    // 2.6和5.1倍: the unit may be said at the end alone
    const { kind } = group[group.length - 1]
    const alike = group.every(q => q.kind === kind || q.unitClass === 'none')
    const apart = left.each !== null || (alike && group[1].start > group[0].end)
    // 三次产业调整为7.5:54.1:38.4: the parts of one ratio
    const ratio = words.startsWith('三次') && ':∶'.includes(text[group[0].end] ?? ' ')
    const split =
      apart && !ratio
        ? (splitExamples(named, words, group.length) ??
          splitQuoted(words, group.length) ??
          splitSubjects(words, group.length))
        : null
    return split ? withOwner(split, text, place, memory) : [{ words, member: null }]
  }
  if (left.each)
    return left.each === 'each' && dependentNouns.has(named) && memory.all.length > 1
      ? memory.all.map(s => ({ words: s.words + named, member: s.member }))
      : withOwner(subjectsOfEach(words), text, place, memory)
  if (owned && group[0].kind === 'percent') return subjectsOfEach(words)
  return rate ? withOwner(subjectsOfRate(words), text, place, memory) : [{ words, member: null }]
}

// 市属国企资产|总额、营业收入
const OWN_PART = valuePattern('own-part')

/** 粮食播种面积、|产量|分别稳定在106万亩、50万吨: of the grain too. */
function withOwner(subjects: Subject[], text: string, place: Place, memory: Memory): Subject[] {
  const [first, ...others] = subjects
  if (others.length === 0 || first.member !== null || !others.some(s => dependentNouns.has(s.words))) return subjects
  const whole = { ...memory, last: first }
  return subjects.map((subject, k) => {
    if (k === 0 || !dependentNouns.has(subject.words)) return subject
    const said = ownerOf(text, place, whole, subject.words)
    const owner = said === first.words ? said : said.replace(OWN_PART, '')
    // 利税和利润: neither owns the other
    return owner === first.words || owner === '' || dependentNouns.has(owner)
      ? subject
      : { ...subject, words: owner + subject.words }
  })
}

const [IN] = codesOf('在')
const ONLY_PLACE = valuePattern('only-place')

/** 城市低保标准提高到每月600元、|农村|提高到每年4200元: 农村低保标准. */
function ofCounterpart(words: string, last: Subject | null): string {
  // 国家级示范园1个、|省级|3个: 省级示范园
  const level = last !== null && levelWords.has(words.replace(/以上$/, '')) ? levelWords.at(last.words, 0) : null
  if (level !== null) return words + last!.words.slice(level.length).replace(/^以上/, '')
  const others = last === null ? undefined : counterparts.get(words)
  if (others === undefined) return words
  const before = last!.words
  for (const other of others) {
    if (before.length <= other.length) continue
    if (before.startsWith(other)) return words + before.slice(other.length)
    if (before.endsWith(other)) return before.slice(0, -other.length) + words
  }
  return words
}

function inherited(
  text: string,
  group: readonly Quantity[],
  left: LeftSide,
  rate: boolean,
  place: Place,
  memory: Memory,
): Subject[] {
  // …增长12%;糖的产量,|比上一年增加十七万吨
  const anew = text[memory.end] === ';' && place.bound - memory.end > 3
  const measured =
    anew || left.each !== null || left.link === 'reach' ? measuredBefore(text, place, memory, left.from) : ''
  if (measured !== '') return splitSubjects(measured, group.length) ?? [{ words: measured, member: null }]
  if (left.each !== null && group.length === 1 && memory.list.length < 2 && memory.all.length > 1)
    return memory.all.slice(-2)
  if (memory.list.length > 1 && (memory.list.length === group.length || (left.each !== null && group.length === 1)))
    return memory.list
  // 城镇居民收入17175元,农村居民收入5153元,|增长9.8%和8.5%
  const rates =
    left.link !== null && left.link !== 'reach' && memory.values === 1 && group.every(q => q.kind === 'percent')
  if (group.length > 1 && (left.each === 'respectively' || rates) && memory.all.length >= group.length)
    return memory.all.slice(-group.length)
  if (group.length > 1 || left.each !== null) {
    const before = clauseBefore(text, place)
    const split = before === '' ? null : splitSubjects(before, group.length)
    if (split && group.length > 1 && memory.last === null) return split
  }
  if (memory.last !== null) {
    if (group.length === 2) {
      const split = splitSubjects(memory.last.words, 2)
      if (split) return split
    }
    return [left.perHead ? perHead(memory.last) : thingsBefore(group, left, memory, memory.last)]
  }
  const before = clauseBefore(text, place)
  if (before !== '') return rate ? subjectsOfRate(before) : [{ words: before, member: null }]
  if (memory.before !== null) return [memory.before]
  return [{ words: left.action ?? tidyFallback(text, place, group), member: null }]
}

/** 实施重大项目902个,完成投资1300亿元,|竣工200个: the projects, not their money. */
function thingsBefore(group: readonly Quantity[], { link }: LeftSide, memory: Memory, last: Subject): Subject {
  if (group.some(q => q.unitClass !== 'count') || link === 'up' || link === 'down' || !isInvestment(last)) return last
  return memory.all.findLast(subject => !isInvestment(subject)) ?? last
}

const isInvestment = ({ words }: Subject): boolean => words.endsWith('投资')

const perHead = ({ words, member }: Subject): Subject => ({
  words: words.includes('人均') ? words : `人均${words}`,
  member,
})

// 确定|4.5%左右|的增长目标
const tidyFallback = (text: string, place: Place, group: readonly Quantity[]): string =>
  tidySubject(text.slice(place.start, place.bound).split(/[,;:]/)[0].slice(-20), null) ||
  tidySubject(wordsBehind(text, group[group.length - 1].end, place.limit), null) ||
  text.slice(place.bound, Math.max(group[0].start, place.bound + 2))

const wordsBehind = (text: string, from: number, limit: number): string =>
  text.slice(from, Math.min(limit, from + 16)).split(/[,;:。(]/)[0]
