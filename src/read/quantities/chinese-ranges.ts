import { codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { numeralPattern } from '../../lexicon/numerals.ts'
import { chineseValue } from './numeral.ts'
import type { Quantity } from './quantity.ts'

const [TO, UP_TO] = codesOf('到至')
const isTo = (code: number): boolean => code === TO || code === UP_TO
const ORIGIN = numeralPattern('origin')
const SHORT_END = numeralPattern('short-range-end')

/** Whether `q` is the end of a range that begins with the value right before it: 十五亿元到|二十亿元, 百分之五到|百分之六; that value then is the range. */
export function endsRange(text: string, from: number, before: Quantity | undefined, q: Quantity): boolean {
  if (before === undefined || !q.chinese || !before.chinese || before.end !== before.tail) return false
  if (q.start !== q.number || q.number !== before.end + 1 || !isTo(codeOrNone(text, before.end))) return false
  // 八十万至|一百三十万吨
  const bare = before.unitClass === 'none' && q.unit.startsWith(before.unit)
  if ((before.unit !== q.unit && !bare) || before.kind !== q.kind) return false
  if (before.upper !== null || before.value >= q.value) return false
  if (ORIGIN.test(text.slice(Math.max(from, before.start - 14), before.start))) return false
  before.unit = q.unit
  before.unitClass = q.unitClass
  spread(before, q.value, q.tail)
  before.end = q.end
  return true
}

/** 增长百分之四到五: the end of a range of shares that leaves 百分之 out. */
export function takeShortEnd(text: string, q: Quantity): void {
  if (!q.chinese || q.kind !== 'percent' || q.end !== q.tail || !isTo(codeOrNone(text, q.end))) return
  const end = SHORT_END.exec(text.slice(q.end, q.end + 6))
  const value = end === null ? null : chineseValue(end[1])
  if (value !== null && value > q.value) spread(q, value, q.end + 1 + end![1].length)
}

function spread(q: Quantity, upper: number, tail: number): void {
  q.upper = upper
  q.comparator = 'range'
  q.tail = tail
  q.end = tail
}
