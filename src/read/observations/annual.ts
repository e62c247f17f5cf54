import { codeOrNone, codesOf, lengthOf } from '../../lexicon/code-at.ts'
import { HEADLINE_FIGURES, YEARLY_FIGURES } from '../../lexicon/periods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { Statement } from './statement.ts'

/** Whether what is stated is of one year by nature, in a review of five years too; `headline`: it stands where a year is summed up. */
export const isOfOneYear = (statement: Statement, headline: boolean): boolean =>
  isAdded(statement) || (statement.indicator !== null && isAnnual(statement, statement.indicator, headline))

// 预计地区生产总值增长8.3%
const isAnnual = ({ timing, measure, unit }: Statement, indicator: string, headline: boolean): boolean =>
  measure !== 'change' &&
  // 五年来,财政收入翻番
  measure !== 'multiple' &&
  !(measure === 'growth' && unit === '倍') &&
  !timing.yearly &&
  !timing.cumulative &&
  !timing.kept &&
  (headline ? HEADLINE_FIGURES : YEARLY_FIGURES).has(indicator) &&
  indicator !== 'urban-new-jobs'

// 文化产业实现增加值650亿元
const isAdded = ({ timing, measure, subject, action }: Statement): boolean =>
  measure === 'level' &&
  !timing.yearly &&
  !timing.cumulative &&
  !timing.kept &&
  codeOrNone(subject, lengthOf(subject) - 1) === VALUE &&
  subject.endsWith('增加值') &&
  action?.startsWith('累计') !== true

const [VALUE] = codesOf('值')

const POINT = valuePattern('at-a-point')

/** Marks the amounts that the next figure holds against one year (业务总量30.69亿元,是2015年的2.8倍): they too are of one. */
export function markCompared(statements: readonly Statement[]): void {
  for (let k = 0; k < statements.length - 1; k++) {
    const { measure, subject, member, timing } = statements[k]
    const next = statements[k + 1]
    if (measure !== 'level' || next.reference === null || next.measure === 'level' || next.subject !== subject) continue
    if (timing.cumulative || timing.yearly || next.member !== member) continue
    if (POINT.test(next.reference)) timing.stock = true
  }
}
