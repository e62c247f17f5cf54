import { clauseTails, endsInCircumstance, endsInHead } from '../../lexicon/clauses.ts'
import { dependentNouns, moneyVerbs, startVerbs } from '../../lexicon/grammar.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { LeftSide } from './left-side.ts'
import type { Valued } from './measure.ts'
import { rateOf } from './rate-of.ts'
import type { Governed } from './right-side.ts'
import { type Subject, tidySubject } from './subjects.ts'
import { verbsEnd } from './verbs.ts'

/** What earlier values of the sentence leave for later ones that name no subject (完成投资608亿元,增长12%). */
export type Memory = {
  /** the last subject of the sentence before */
  before: Subject | null
  last: Subject | null
  action: string | null
  stock: boolean | null
  /** 累计 governs the list that the last value is in */
  cumulative: boolean
  /** how the last value was taken, for one that has no words of its own (增长7.5%左右,力争8%) */
  valued: Valued | null
  /** the subjects of the clause before, for 均 and a second 分别 */
  list: Subject[]
  /** every subject of the sentence, for 分别 after values of their own */
  all: Subject[]
  listClause: number
  /** how many values stood side by side last */
  values: number
  /** where the last value ends */
  end: number
  /** a verb stood before the last value, or before the list it is in */
  governed: Governed
  /** a verb that the list goes on with (新增A1家、B2家) */
  verb: string | null
  verbClause: number
  /** what was measured before the bracket that the last value stands in */
  outer: Subject | null
}

/** Where a group of values stands: its sentence's start, where its words begin, where the next value does, which clause. */
export type Place = { start: number; bound: number; limit: number; clause: number }

export const newMemory = (before: Subject | null): Memory => ({
  before,
  last: null,
  action: null,
  stock: null,
  cumulative: false,
  valued: null,
  list: [],
  all: [],
  listClause: -2,
  values: 0,
  end: 0,
  governed: null,
  verb: null,
  verbClause: -2,
  outer: null,
})

/** Goes on after a bracket with what stood before it: 新增学位3.2万个(高中学位3000个)|、增长21.9%. */
export function passBracket(memory: Memory, text: string, words: string, place: Place): void {
  if (text[place.bound - 1] === '(') memory.outer = memory.last
  else if (memory.outer !== null && words.startsWith(')')) {
    memory.last = memory.outer
    memory.list = [memory.outer]
    memory.outer = null
  }
}

/** Keeps what the values read now leave for later ones. */
export function remember(
  memory: Memory,
  subjects: Subject[],
  action: string | null,
  left: LeftSide,
  place: Place,
): void {
  memory.last = subjects[subjects.length - 1]
  memory.action = action
  for (const subject of subjects) if (!isAmong(memory.all, subject)) memory.all.push(subject)
  if (memory.listClause !== place.clause || subjects.length !== 1) memory.list = subjects
  else if (!isAmong(memory.list, subjects[0])) memory.list = [...memory.list, subjects[0]]
  memory.listClause = place.clause
  if (left.action !== null || memory.verbClause !== place.clause) {
    memory.verb = action
    memory.verbClause = place.clause
  }
}

function isAmong(list: readonly Subject[], { words, member }: Subject): boolean {
  for (const subject of list) if (subject.words === words && subject.member === member) return true
  return false
}

// 农民人均可支配收入|在国家玉米临储价格下调的情况下,仍然达到11326元
const CIRCUMSTANCE = valuePattern('circumstance')

/** The clause before as what is measured (…的人数，分别达到62万人、34万人), when no value stands in it; '' when one does. */
export function measuredBefore(text: string, place: Place, memory: Memory, from: boolean): string {
  const pause = pauseBefore(text.slice(place.start, Math.max(place.start, place.bound - 1)))
  if (memory.end > place.start + pause) return ''
  const words = clauseBefore(text, place)
  // 年纳税200万元以上的企业,|由上年的9户增加到12户
  return endsInMeasure(words) || (from && endsInHead(words)) ? words : ''
}

const IN_A_ROW = valuePattern('in-a-row')
const FULFILLED = valuePattern('fulfilled')
const FARED = valuePattern('fared')

// 文化产业|快速发展, 非公有制经济|发展速度加快
function withoutPredicate(words: string): string {
  // 文化产业|成为支柱产业, 原油产量|实现了5连升, 旅游收入|提前两年完成目标
  let end = words
    .replace(IN_A_ROW, '')
    .replace(FULFILLED, '')
    .replace(FARED, '')
    .replace(/(?<=..)(?:连续[^,;]{1,3}年)?成为[^成]{2,18}$/, '').length
  for (let tail = clauseTails.endingAt(words, end, 2); tail !== null; tail = clauseTails.endingAt(words, end, 2))
    end -= tail.length
  return words.slice(0, end)
}

const TIME_ONLY = valuePattern('time-only')
const DONE = valuePattern('deed-done')
const pauseBefore = (words: string): number =>
  Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf(':'), words.length - 60)

/** What the clause before is about, when it holds no value: 发行东北首单碳中和债券,规模达10亿元. */
export function clauseBefore(text: string, place: Place): string {
  let before = text.slice(place.start, Math.max(place.start, place.bound - 1))
  let pause = pauseBefore(before)
  if (pause >= 0 && ',;:'.includes(before[pause]) && endsInCircumstance(before)) {
    const kept = before.slice(pause + 1).replace(CIRCUMSTANCE, '')
    if (endsInMeasure(kept)) return tidySubject(kept, null)
    before = before.slice(0, pause)
    pause = pauseBefore(before)
  }
  const words = withoutPredicate(before.slice(pause + 1))
  // 非公有制经济快速发展,规模进一步扩大,|占生产总值的比重达到47%
  if ((words === '' || dependentNouns.has(words)) && pause > 0)
    return clauseBefore(text, { ...place, bound: place.start + pause + 1 })
  if (words.length < 2) return ''
  // 打造医药健康产业,到2020年,产值达到600亿元
  if (TIME_ONLY.test(words)) return pause <= 0 ? '' : clauseBefore(text, { ...place, bound: place.start + pause + 1 })
  // 加大经济适用住房建设|力度
  return tidySubject((rateOf(words) || words).replace(/(?<=..)力度$/, ''), null)
}

/** Whose measure a noun that cannot stand alone is (占比, 总规模): the last subject or what the clause before is about. */
export function ownerOf(text: string, place: Place, memory: Memory, noun: string): string {
  const nearest = nearestOwner(text, place, memory, noun)
  const owner = OWN_OUTPUT.test(noun) ? nearest.replace(MEASURED_BEFORE, '') : nearest
  if (!OUTPUT.test(noun) || INDUSTRY_ENDS.test(owner)) return owner
  // 大力发展绿色硅光伏产业,建成硅棒及切片产能80GW,|产值250亿元: of the industry that the sentence is about
  const topic = INDUSTRY.exec(text.slice(place.start, Math.min(place.bound, place.start + 30)))
  const industry = topic === null ? '' : topic[1].slice(verbsEnd(topic[1]))
  return industry.length < 3 ? owner : industry
}

function nearestOwner(text: string, place: Place, memory: Memory, noun: string): string {
  if (memory.last === null) {
    const before = clauseBefore(text, place)
    // 扭转了低迷态势,|产值增长10%: a deed done owns nothing
    return DONE.test(before) ? '' : before
  }
  // 园区完成投资7.9亿元,|产值92.6亿元: of the park, not of its money
  const { words } = moneyVerbs.has(memory.last.words) ? (memory.all.at(-2) ?? memory.last) : memory.last
  // 一般公共预算收入5026.7亿元;|支出7175.9亿元
  if (noun === '支出' && words.endsWith('收入')) return words.slice(0, -2)
  // 生产总值605亿元,…;|税收95亿元
  if (noun === '税收' && REVENUE.test(words)) return ''
  const beside = PROFIT.test(noun) ? PROFIT_BESIDE.exec(words) : null
  if (beside !== null) return words.slice(0, beside.index)
  // 规模以上工业增加值…,利润…: the 利润 is of the industry; but 增速, 总量 of its 增加值
  if (noun.endsWith('贡献率')) return words.replace(/占[^占]*$/, '') || words
  if (OF_MEASURE.test(noun)) {
    // 政协委员提案办结率100%,满意率90%; 参保人数…,参保率75%
    const rate = noun.endsWith('率') ? (RATED.exec(words)?.[0] ?? '') : ''
    // 毛入园率70%,巩固率94%: no rate owns another
    return rate === '' ? words : words.length >= rate.length + 2 ? words.slice(0, -rate.length) : ''
  }
  const measure = PEOPLE.exec(words)?.[0] ?? dependentNouns.endingAt(words, words.length)
  if (measure === null || !AMOUNT.test(measure)) return words
  const owner = words.slice(0, -measure.length)
  // 粮食播种|面积…,产量…
  const bare = owner.slice(0, owner.length - (startVerbs.endingAt(owner, owner.length)?.length ?? 0))
  return bare.length >= 2 ? bare : words
}

const OWN_OUTPUT = valuePattern('own-output')
const MEASURED_BEFORE = valuePattern('measured-before-share')
const OUTPUT = valuePattern('output-noun')
const INDUSTRY = valuePattern('industry-at-head')
const INDUSTRY_ENDS = valuePattern('industry-ends')
const REVENUE = valuePattern('revenue')
const PROFIT = valuePattern('profit')
const PROFIT_BESIDE = valuePattern('profit-beside')
const RATED = valuePattern('rated')
const OF_MEASURE = valuePattern('of-measure')
const PEOPLE = valuePattern('counted-people')
const AMOUNT = valuePattern('amount-named')
