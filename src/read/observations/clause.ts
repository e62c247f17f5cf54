import { BLANKS, charSorts, charTable } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { isMoney, type NotQuantity, type NotQuantityReason, type Quantity } from '../quantities/quantity.ts'
import type { Trace } from '../trace.ts'
import { readGroup } from './group.ts'
import { isMedal } from './group-name.ts'
import { type LeftSide, readLeftSide } from './left-side.ts'
import { newMemory } from './memory.ts'
import type { Sentence } from './sentences.ts'
import type { Statement } from './statement.ts'
import type { Subject } from './subjects.ts'
import { thresholdReason } from './threshold.ts'
import { BEYOND_MARKS, MARK_TABLE } from './word-marks.ts'

const JOINT_STARTS = charTable(`${BLANKS}、和及与或以至到共合`)
const JOINT = valuePattern('joint')
const JOINED = charTable('、和及与')
const FARTHEST = 90

/**
 * Reads every quantity of a sentence: subject, action, measure, value. `before` is the last subject of the sentence before in the
 * paragraph, for a sentence that names none. What is no value is added to `refused`.
 */
export function readClause(
  text: string,
  sentence: Sentence,
  quantities: readonly Quantity[],
  refused: NotQuantity[],
  trace: Trace | null,
  before: Subject | null,
): Statement[] {
  const { start, end } = sentence
  const statements: Statement[] = []
  const memory = newMemory(before)
  const values = findValues(text, sentence, quantities, refused)
  let clause = 0
  for (let k = 0; k < values.length; ) {
    const { bound, left, words, paused, quantity } = values[k]
    if (paused) clause++
    const group = [quantity]
    let next = k + 1
    for (; next < values.length && group.length < 24; next++) {
      if (!joins(text, group[group.length - 1], values[next])) break
      if (group.length === 1 && isAnother(text, quantity, values[next].quantity, left)) break
      group.push(values[next].quantity)
    }
    const limit = next < values.length ? values[next].quantity.start : end
    readGroup(text, group, left, words, { start, bound, limit, clause }, memory, statements, trace)
    k = next
  }
  return statements
}

/** A quantity that is a value, with the words before it. */
type Value = { quantity: Quantity; bound: number; paused: boolean; words: string; left: LeftSide }

// a threshold stays among the words of the value after it: 亿元以上项目|1612个
function findValues(
  text: string,
  { start, end, tells }: Sentence,
  quantities: readonly Quantity[],
  refused: NotQuantity[],
): Value[] {
  const values: Value[] = []
  let from = start
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k]
    const { at: bound, paused, marks } = leftBound(text, quantity.start, from)
    const words = text.slice(bound, quantity.start)
    const read = readLeftSide(words, true, marks)
    const whole = read.from && isMadeUp(text, quantity.end, end) ? readLeftSide(words, false, marks) : read
    // 5个县的推进和|3个…: the words are of the value before
    const listed = !paused && from > start && bound === from && JOINED[codeOrNone(words, words.length - 1)] === 1
    const left = listed ? readLeftSide('') : whole
    left.listed = listed
    const limit = k + 1 < quantities.length ? quantities[k + 1].start : end
    const reason = thresholdReason(
      text,
      quantity,
      whole,
      limit,
      words,
      values.length > 0 && bound === values[values.length - 1].quantity.end,
      tells,
    )
    if (reason) refused.push(refusal(quantity, reason))
    else {
      values.push({ quantity, bound, paused, words, left })
      from = quantity.end
    }
  }
  return values
}

// 由1301个|调增至2413个; but 由1个中心城、9个新城构成
const MADE_UP = valuePattern('made-up')
const isMadeUp = (text: string, from: number, end: number): boolean =>
  MADE_UP.test(text.slice(from, Math.min(end, from + 64)))

function joins(text: string, last: Quantity, { quantity }: Value): boolean {
  if ((quantity.kind === 'rank') !== (last.kind === 'rank') || isMedal(last.unit)) return false
  const from = last.end
  const to = quantity.start
  // 由14.3:37:48.7
  if (to === from + 1 && codeAt(text, from) === COLON) return last.unit === '' && quantity.unit === ''
  // 由2880万千瓦到|突破5000万千瓦, 由3000亿元到|8000亿元
  if (to === from + 1 && '到至'.includes(text[from]) && (to < quantity.number || '由从'.includes(text[last.start - 1])))
    return false
  return from >= to || (JOINT_STARTS[codeAt(text, from)] === 1 && JOINT.test(text.slice(from, to)))
}

/** Whether money is told of, then something with a noun of its own: 完成投资180亿元、|3.57平方公里产业园落地一批项目. */
const isAnother = (text: string, first: Quantity, next: Quantity, left: LeftSide): boolean =>
  isMoney(first) && !isMoney(next) && left.each === null && left.subject !== '' && hasNoun(text, next.end)
const NO_NOUN = charTable(`${BLANKS},;。、:()和与及`)
const hasNoun = (text: string, from: number): boolean => from < text.length && NO_NOUN[codeAt(text, from)] === 0

const [COLON] = codesOf(':')

const refusal = (q: Quantity, reason: NotQuantityReason): NotQuantity => ({ start: q.start, end: q.end, reason })

// what a look back from a number meets: a pause, brackets, quotation marks
const [PAUSE, OPEN_BRACKET, CLOSE_BRACKET, OPEN_QUOTE, CLOSE_QUOTE, DASH] = [1, 2, 3, 4, 5, 6].map(
  sort => sort * BEYOND_MARKS,
)
const MARKS = charSorts(
  [
    [',;:。!?\n', PAUSE],
    ['(', OPEN_BRACKET],
    [')', CLOSE_BRACKET],
    ['“《', OPEN_QUOTE],
    ['”》', CLOSE_QUOTE],
    ['—', DASH],
  ],
  MARK_TABLE.slice(),
)

// back to the pause before the number, or to the number before it; with the marks of the words between
function leftBound(text: string, at: number, from: number): { at: number; paused: boolean; marks: number } {
  let marks = 0
  let depth = 0
  let quoted = 0
  const farthest = Math.max(from, at - FARTHEST)
  for (let i = at - 1; i >= farthest; i--) {
    const mark = MARKS[codeAt(text, i)]
    if (mark < BEYOND_MARKS) {
      marks |= mark
      continue
    }
    if (mark === CLOSE_BRACKET) depth++
    else if (mark === OPEN_BRACKET) {
      if (depth === 0) return { at: i + 1, paused: false, marks }
      depth--
    } else if (mark === CLOSE_QUOTE) quoted++
    else if (mark === OPEN_QUOTE) quoted--
    else if (depth === 0 && quoted <= 0 && (mark === PAUSE || MARKS[codeOrNone(text, i - 1)] === DASH))
      return { at: i + 1, paused: true, marks }
  }
  return { at: farthest, paused: false, marks }
}
