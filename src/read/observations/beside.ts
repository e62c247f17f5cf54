import { valuePattern } from '../../lexicon/values.ts'
import type { LeftSide } from './left-side.ts'
import type { Valued } from './measure.ts'
import type { Memory } from './memory.ts'

const SPENT = valuePattern('spent-on')
/** Whether a share of it is of all the years told of, not of their end: 75%以上的财政支出用于民生. */
export const isSpent = (named: string): boolean => SPENT.test(named)

const SPANNED = valuePattern('told-of-years')
const FLOWS = valuePattern('flows')
/** Whether a value is, like the one before it, what there was in the end: 有效灌溉面积达到4500万亩,|节水灌溉面积3500万亩. */
export const isBeside = (named: string, { measure }: Valued, left: LeftSide, words: string, memory: Memory): boolean =>
  memory.stock === true &&
  measure === 'level' &&
  memory.valued?.measure === 'level' &&
  left.verb === null &&
  named.length >= 2 &&
  !SPANNED.test(words) &&
  (words.startsWith('其中') || !FLOWS.test(named))
