import type { Measure } from '../../model/reading.ts'
import type { Statement } from '../observations.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { dependentNouns } from '../../lexicon/grammar.ts'
import type { Trace } from '../trace.ts'
import type { NotQuantity, NotQuantityReason, Quantity } from '../quantities/quantity.ts'
import { type LeftSide, readLeftSide } from './left-side.ts'
import { measureOf, type Valued } from './measure.ts'
import { readRank } from './rank.ts'
import { type RightSide, readRightSide } from './right-side.ts'
import { type Subject, splitSubjects, subjectsOfEach, subjectsOfRate, tidySubject } from './subjects.ts'
import { thresholdReason } from './threshold.ts'

/** What earlier values of the sentence leave for later ones that name no subject (完成投资608亿元,增长12%). */
type Memory = {
  last: Subject | null
  action: string | null
  stock: boolean | null
  /** the subjects of the clause before, for 均 and a second 分别 */
  list: Subject[]
  /** every subject of the sentence, for 分别 after values of their own */
  all: Subject[]
  listClause: number
  /** a verb that the list goes on with (新增A1家、B2家) */
  verb: string | null
  verbClause: number
}

const JOINT = /^[\s、和及与或]*(?:以及|或者|至|到)?[\s]*$/
const FARTHEST = 90

/** Reads every quantity of the sentence `[start, end)`: subject, action, measure, value. */
export function readClause(text: string, start: number, end: number, quantities: readonly Quantity[], trace: Trace | null = null): { statements: Statement[]; refused: NotQuantity[] } {
  const statements: Statement[] = []
  const refused: NotQuantity[] = []
  const memory: Memory = { last: null, action: null, stock: null, list: [], all: [], listClause: -2, verb: null, verbClause: -2 }
  const values = findValues(text, start, end, quantities, refused)
  let clause = 0
  for (let k = 0; k < values.length; ) {
    if (values[k].paused) clause++
    let size = 1
    while (k + size < values.length && size < 24 && joins(text, values[k + size - 1].quantity, values[k + size])) size++
    const group = values.slice(k, k + size)
    const limit = k + size < values.length ? values[k + size].quantity.start : end
    const { bound, left, words } = group[0]
    statements.push(...readGroup(text, group.map(value => value.quantity), left, words, { start, bound, limit, clause }, memory, trace))
    k += size
  }
  return { statements, refused }
}

/** A quantity that is a value, with the words before it. */
type Value = { quantity: Quantity; bound: number; paused: boolean; words: string; left: LeftSide }

// a threshold stays among the words of the value after it: 亿元以上项目|1612个
function findValues(text: string, start: number, end: number, quantities: readonly Quantity[], refused: NotQuantity[]): Value[] {
  const values: Value[] = []
  let from = start
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k]
    const { at: bound, paused } = leftBound(text, quantity.start, from)
    const words = text.slice(bound, quantity.start)
    const left = readLeftSide(words)
    const limit = k + 1 < quantities.length ? quantities[k + 1].start : end
    const reason = thresholdReason(text, quantity, left, limit, words, values.length > 0 && bound === values[values.length - 1].quantity.end)
    if (reason) refused.push(refusal(quantity, reason))
    else {
      values.push({ quantity, bound, paused, words, left })
      from = quantity.end
    }
  }
  return values
}

const joins = (text: string, last: Quantity, next: Value): boolean => next.quantity.kind !== 'rank' && last.kind !== 'rank' && JOINT.test(text.slice(last.end, next.quantity.start))

const refusal = (q: Quantity, reason: NotQuantityReason): NotQuantity => ({ start: q.start, end: q.end, reason })

// what a look back from a number meets: a pause, brackets, quotation marks
const MARKS = new Uint8Array(65536)
const [PAUSE, OPEN_BRACKET, CLOSE_BRACKET, OPEN_QUOTE, CLOSE_QUOTE, DASH] = [1, 2, 3, 4, 5, 6]
for (const [chars, mark] of [[',;:。!?\n', PAUSE], ['(', OPEN_BRACKET], [')', CLOSE_BRACKET], ['“《', OPEN_QUOTE], ['”》', CLOSE_QUOTE], ['—', DASH]] as const) {
  for (const c of chars) MARKS[c.charCodeAt(0)] = mark
}

// back to the pause before the number, or to the number before it
function leftBound(text: string, at: number, from: number): { at: number; paused: boolean } {
  let depth = 0
  let quoted = 0
  const farthest = Math.max(from, at - FARTHEST)
  for (let i = at - 1; i >= farthest; i--) {
    const mark = MARKS[text.charCodeAt(i)]
    if (mark === 0) continue
    if (mark === CLOSE_BRACKET) depth++
    else if (mark === OPEN_BRACKET) {
      if (depth === 0) return { at: i + 1, paused: false }
      depth--
    } else if (mark === CLOSE_QUOTE) quoted++
    else if (mark === OPEN_QUOTE) quoted--
    else if (depth === 0 && quoted <= 0 && (mark === PAUSE || MARKS[text.charCodeAt(i - 1)] === DASH)) return { at: i + 1, paused: true }
  }
  return { at: farthest, paused: false }
}

type Place = { start: number; bound: number; limit: number; clause: number }

function readGroup(text: string, group: readonly Quantity[], left: LeftSide, words: string, place: Place, memory: Memory, trace: Trace | null): Statement[] {
  const first = group[0]
  if (first.kind === 'rank') {
    const ranks = readRanks(text, first, words, place, memory)
    trace?.(place.bound, first.start, 'rank-words', ranks.map(rank => rank.subject).join(' | '))
    return ranks
  }
  const lastOf = group[group.length - 1]
  const right = readCounted(text, lastOf, left, place.limit)
  const carried = memory.last?.words ?? ''
  const valued = right.noun !== '' && left.baseline === null && (left.subject === '' || first.unitClass === 'count') && (left.link === 'up' || left.link === 'down') && first.kind === 'amount' ? { ...measureOf(first, left, words, carried), measure: 'level' as Measure, negative: false } : measureOf(first, left, words, carried, right.growth)
  let action = left.action
  let named = valued.subject ?? left.subject
  let unitNoun = ''
  if (takesNoun(first, left, right.noun, named, right.owned)) {
    if (left.link === 'up' || left.link === 'down') action = action ?? left.linkWord
    if (left.link === 'reach' && named !== '' && right.noun.length <= 2 && first.unitClass === 'count') unitNoun = right.noun
    else {
      named = right.noun
      action = action ?? right.action
    }
  } else if (named === '' && right.noun === '' && right.action !== null && TOWARDS.test(words)) {
    // 对24.46万人次实施了医疗救助
    named = objectAfter(text, lastOf.end, right.action)
    action = right.action
  } else if (named === '' && action === null && right.action !== null && right.noun === '' && memory.last === null) action = right.action
  if (action === null && memory.verb !== null && memory.verbClause === place.clause && left.link === null) action = memory.verb
  const subjects = subjectsOf(text, group, left, named, right.owned && named === right.noun, valued, place, memory)
  const statements: Statement[] = []
  for (let g = 0; g < group.length; g++) {
    const mine = subjects.length === group.length && group.length > 1 ? [subjects[g]] : group.length > 1 && subjects.length > 1 ? [subjects[Math.min(g, subjects.length - 1)]] : subjects
    const value = g === 0 ? valued : measureOf(shareUnit(group[g], lastOf, first), left, words, carried, right.growth)
    for (const subject of mine) statements.push(statementOf(shareUnit(group[g], lastOf, first), value, subject, action, left, unitNoun, named === '' ? memory.stock : null))
  }
  if (trace) traceGroup(trace, group, left, right.noun, subjects, action, valued, place)
  remember(memory, subjects, action, left, place)
  memory.stock = statements[0]?.timing.stock ?? null
  return statements
}

function traceGroup(trace: Trace, group: readonly Quantity[], left: LeftSide, noun: string, subjects: readonly Subject[], action: string | null, valued: Valued, place: Place): void {
  const first = group[0]
  const said = [left.linkWord && `${left.linkWord} → ${left.link}`, action && `动作 ${action}`, left.baseline && `基期 ${left.baseline}`].filter(Boolean)
  if (first.start > place.bound) trace(place.bound, first.start, 'left-side', said.join('，'))
  if (noun !== '') trace(group[group.length - 1].end, group[group.length - 1].end + noun.length, 'counted-noun', noun)
  const rule = left.each !== null || (group.length > 1 && subjects.length > 1) ? 'distribution' : left.subject === '' && noun === '' ? 'subject-carried' : 'subject'
  trace(place.bound, group[group.length - 1].end, rule, subjects.map(subject => subject.words + (subject.member ? `·${subject.member}` : '')).join(' | '))
  trace(first.start, group[group.length - 1].end, 'measure', valued.measure + (valued.negative ? ' −' : ''))
}

// 超目标任务42个、23个百分点; 分别提高1.5、2.3个百分点; 分别突破200亿元、50万人次
function shareUnit(q: Quantity, last: Quantity, first: Quantity): Quantity {
  const bare = q.unit === '' && q.unitClass === 'none' && q.kind === 'amount'
  const shared = (last.kind === 'point' && q.unit === '个') || bare ? { ...q, unit: last.unit, kind: last.kind, unitClass: last.unitClass } : q
  if (first.start < first.number && q.comparator === '=' && first.comparator !== '~') return { ...shared, comparator: first.comparator }
  return shared
}

type Counted = RightSide & { owned: boolean; growth: boolean }

/** The counted noun after a value. `owned`: 的 stood between (100%的乡镇); `growth`: 20%以上的增长. */
function readCounted(text: string, q: Quantity, left: LeftSide, limit: number): Counted {
  const to = Math.min(limit, q.end + 60)
  if (text[q.end] !== '的' && text[q.end] !== '"') return reaching(text, q, limit, readRightSide(text, q.end, to, q.unitClass === 'count' || q.unitClass === 'none' ? 'count' : 'size', left.action !== null))
  const after = text.slice(q.end + 1, Math.min(to, q.end + 16))
  const growth = q.kind === 'percent' && /^[^,;。、的]{0,8}?(?:增长|增速|增幅|涨幅|速度)(?![一-龥])/.test(after)
  if (growth || /^(?:目标|水平|任务|速度|增长|比例|份额|要求|标准|规模|优势|比重)/.test(after)) {
    const named = growth && left.subject === '' ? (/^[一-龥]*/.exec(after)?.[0] ?? '').replace(/^增长$/, '') : ''
    return { noun: named.length >= 2 ? named : '', action: null, owned: true, growth }
  }
  return counted(readRightSide(text, q.end + 1, to, 'owner', left.action !== null), true)
}

const TOWARDS = /[对向为]$/

function objectAfter(text: string, from: number, verb: string): string {
  const at = text.indexOf(verb, from) + verb.length
  return /^了?([^,;。:、]{2,20})/.exec(text.slice(at, at + 24))?.[1] ?? ''
}

// 34个|总投资237.57亿元的项目: what is counted stands after the next value
function reaching(text: string, q: Quantity, limit: number, right: RightSide): Counted {
  const reaches = right.noun !== '' && endsInMeasure(right.noun) && q.end + right.noun.length === limit
  const noun = reaches ? /^[^,;。、的]{1,14}的([^,;。、的\d]{2,20})/.exec(text.slice(limit, limit + 36))?.[1] : undefined
  return counted(noun === undefined ? right : { noun, action: null }, false)
}

const counted = (right: RightSide, owned: boolean): Counted => ({ noun: right.noun, action: right.action, owned, growth: false })


function takesNoun(q: Quantity, left: LeftSide, noun: string, named: string, owned: boolean): boolean {
  if (noun === '' || q.kind === 'point' || q.kind === 'times' || q.kind === 'doubling') return false
  if (q.kind === 'percent' || q.kind === 'fraction') return owned || (left.link === 'reach' && /^(?:实现|完成)$/.test(left.linkWord)) || (named === '' && left.link !== 'up' && left.link !== 'down' && left.baseline === null)
  if (left.link === 'up' || left.link === 'down') return left.baseline === null && (named === '' || q.unitClass === 'count')
  return !owned || named === '' || !endsInMeasure(named)
}

function subjectsOf(text: string, group: readonly Quantity[], left: LeftSide, named: string, owned: boolean, valued: Valued, place: Place, memory: Memory): Subject[] {
  const owner = ownerOf(text, place, memory)
  const words = named === '' ? '' : tidySubject(named, owner)
  const rate = valued.measure !== 'level' || group[0].kind !== 'amount'
  if (words === '') return inherited(text, group, left, rate, place, memory)
  if (group.length > 1) {
    if (left.each === 'respectively' && dependentNouns.has(named) && memory.all.length >= group.length) return memory.all.slice(-group.length).map(s => ({ words: s.words + named, member: s.member }))
    const split = group.every(q => q.kind === group[0].kind) || left.each ? splitSubjects(words, group.length) : null
    if (split) return split
    return [{ words, member: null }]
  }
  if (left.each) return left.each === 'each' && dependentNouns.has(named) && memory.all.length > 1 ? memory.all.map(s => ({ words: s.words + named, member: s.member })) : subjectsOfEach(words)
  if (owned && group[0].kind === 'percent') return subjectsOfEach(words)
  return rate ? subjectsOfRate(words) : [{ words, member: null }]
}

function inherited(text: string, group: readonly Quantity[], left: LeftSide, rate: boolean, place: Place, memory: Memory): Subject[] {
  if (left.each === 'respectively' && group.length === 1 && memory.list.length < 2 && memory.all.length > 1) return memory.all.slice(-2)
  if (memory.list.length > 1 && (memory.list.length === group.length || (left.each !== null && group.length === 1))) return memory.list
  if (group.length > 1 && left.each === 'respectively' && memory.all.length >= group.length) return memory.all.slice(-group.length)
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
    return [memory.last]
  }
  const before = clauseBefore(text, place)
  if (before !== '') return rate ? subjectsOfRate(before) : [{ words: before, member: null }]
  return [{ words: left.action ?? tidyFallback(text, place), member: null }]
}

const tidyFallback = (text: string, place: Place): string => tidySubject(text.slice(place.start, place.bound).split(/[,;:]/)[0].slice(-20), null) || text.slice(place.bound, place.bound + 4)

/** What the clause before is about, when it holds no value: 发行东北首单碳中和债券,规模达10亿元. */
function clauseBefore(text: string, place: Place): string {
  const before = text.slice(place.start, Math.max(place.start, place.bound - 1))
  const pause = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':'), before.length - 60)
  const words = before.slice(pause + 1)
  if (words.length < 2) return ''
  const left = readLeftSide(words)
  return tidySubject(left.subject || words, null)
}

function ownerOf(text: string, place: Place, memory: Memory): string | null {
  if (memory.last !== null) return memory.last.words
  return clauseBefore(text, place) || null
}

function remember(memory: Memory, subjects: Subject[], action: string | null, left: LeftSide, place: Place): void {
  memory.last = subjects[subjects.length - 1]
  memory.action = action
  for (const subject of subjects) memory.all = appended(memory.all, subject)
  memory.list = memory.listClause === place.clause && subjects.length === 1 ? appended(memory.list, subjects[0]) : subjects
  memory.listClause = place.clause
  if (left.action !== null || memory.verbClause !== place.clause) {
    memory.verb = action
    memory.verbClause = place.clause
  }
}

const appended = (list: Subject[], subject: Subject): Subject[] => (list.some(s => s.words === subject.words && s.member === subject.member) ? list : [...list, subject])

function readRanks(text: string, q: Quantity, words: string, place: Place, memory: Memory): Statement[] {
  const rank = readRank(words)
  const owner = ownerOf(text, place, memory)
  const named = rank.subject === '' ? '' : tidySubject(rank.subject, owner)
  let subjects: Subject[]
  if (named !== '') subjects = rank.each ? subjectsOfEach(named) : subjectsOfRate(named)
  else if (rank.each && memory.list.length > 1) subjects = memory.list
  else if (memory.last !== null) subjects = [memory.last]
  else {
    const before = clauseBefore(text, place)
    subjects = before === '' ? [{ words: rank.field || words, member: null }] : rank.each ? subjectsOfEach(before) : [{ words: before, member: null }]
  }
  if (named !== '') {
    memory.last = subjects[subjects.length - 1]
    memory.list = subjects
    memory.listClause = place.clause
  }
  return subjects.map(subject => ({
    start: q.start, end: q.end, subject: subject.words, action: null, member: subject.member, measure: 'rank' as Measure,
    value: q.value, upper: q.upper, unit: q.unit, comparator: q.comparator, reference: null, timing: { stock: !rank.held, cumulative: false, yearly: false, origin: rank.origin, running: rank.running },
  }))
}

// 道路完好率保持98%以上: kept through the span
const KEPT = /^(?:保持|稳定|维持|控制)/

function statementOf(q: Quantity, valued: Valued, subject: Subject, action: string | null, left: LeftSide, unitNoun: string, before: boolean | null): Statement {
  const sign = valued.negative ? -1 : 1
  const own = valued.measure === 'change' ? left.baseline !== null : (valued.measure === 'level' || valued.measure === 'share' || valued.measure === 'multiple') && action === null && ((left.link === 'reach' && !KEPT.test(left.linkWord)) || (q.comparator === '>' && q.start < q.number))
  const stock = before !== null && valued.measure === 'share' ? before : own
  return {
    start: q.start, end: q.end, subject: subject.words, action, member: subject.member,
    measure: valued.measure, value: sign * q.value, upper: q.upper === null ? null : sign * q.upper, unit: q.unit + unitNoun,
    comparator: q.comparator === '=' && left.atLeast ? '>=' : q.comparator, reference: valued.measure === 'change' || valued.measure === 'multiple' ? (valued.baseline ?? left.baseline) : null,
    timing: { stock: stock && !left.cumulative, cumulative: left.cumulative, yearly: left.yearly || valued.yearly, origin: left.from, running: null },
  }
}
