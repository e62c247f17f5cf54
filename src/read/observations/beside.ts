import type { LeftSide } from './left-side.ts'
import type { Valued } from './measure.ts'
import type { Memory } from './memory.ts'

const SPENT = /支出|资金|财力/
/** Whether a share of it is of all the years told of, not of their end: 75%以上的财政支出用于民生. */
export const isSpent = (named: string): boolean => SPENT.test(named)

const SPANNED = /累计|[三四五]年|年均|^[、和]?[为对向从用]/
const FLOWS =
  /(?:投资|投入|资金|贷款|就业|项目|工程|支出|改造|建设|治理|培训|搬迁|物资|保证金|融资|出口|进口|造林|减排|脱贫|移民|补助|补贴)$/
/** Whether a value is, like the one before it, what there was in the end: 有效灌溉面积达到4500万亩,|节水灌溉面积3500万亩. */
export const isBeside = (named: string, { measure }: Valued, left: LeftSide, words: string, memory: Memory): boolean =>
  memory.stock === true &&
  measure === 'level' &&
  memory.valued?.measure === 'level' &&
  left.verb === null &&
  named.length >= 2 &&
  !SPANNED.test(words) &&
  (words.startsWith('其中') || !FLOWS.test(named))
