import { valuePattern } from '../../lexicon/values.ts'
import { isMoney, type Quantity } from '../quantities/quantity.ts'
import type { LeftSide } from './left-side.ts'
import type { Valued } from './measure.ts'
import type { Memory, Place } from './memory.ts'

const YEARLY = valuePattern('yearly-by-nature')

/** Whether the years that the words begin with sum up what was done in them: 五年完成全社会固定资产投资|5240亿元. */
export const sumsYears = (words: string): boolean => SUMMED.test(words)
const SUMMED = valuePattern('summed-years')

/** Whether a value goes on with the sums that 累计 began: 累计利用外资53.7亿美元、|进出口总额300.7亿美元; 累计完成投资709亿元,|零售总额788亿元. */
export function sumsOn(
  q: Quantity,
  { measure }: Valued,
  { link, linkWord }: LeftSide,
  words: string,
  { bound }: Place,
  memory: Memory,
): boolean {
  if (words.startsWith('、')) return true
  return (
    bound - memory.end <= 1 &&
    measure === 'level' &&
    isMoney(q) &&
    (link === null || linkWord === '完成' || linkWord === '实现') &&
    !YEARLY.test(words)
  )
}

const ELSEWHERE = valuePattern('ahead-of')

/** Whether a difference goes on with the mean rate before it: 年均增长13.4%,|高于全国4.1个百分点. */
export const isAhead = ({ measure, baseline }: Valued, left: LeftSide, words: string): boolean =>
  measure === 'change' && ELSEWHERE.test(baseline ?? left.baseline ?? '') && words.length < 20 && words[0] !== ';'
