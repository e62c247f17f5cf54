import { charTable, holds } from '../../lexicon/char-table.ts'
import { endsInOutput, endsInStock, isKept } from '../../lexicon/clauses.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { Observation } from '../../model/reading.ts'
import { isMoney, type Quantity } from '../quantities/quantity.ts'
import type { LeftSide } from './left-side.ts'
import type { Valued } from './measure.ts'
import type { Timing } from './period.ts'
import type { Subject } from './subjects.ts'

/** One value with all that its clause says of it; the indicator is looked up later, status and period come from where it stands. */
export type Statement = Pick<
  Observation,
  | 'start'
  | 'end'
  | 'subject'
  | 'action'
  | 'member'
  | 'measure'
  | 'value'
  | 'upper'
  | 'unit'
  | 'comparator'
  | 'reference'
> & { timing: Timing; indicator: string | null }

const POINT = valuePattern('at-a-point')
const WORKED = valuePattern('worked')
const FLOW = valuePattern('flow')
const SUMMED = valuePattern('summed')
const SPAN = valuePattern('base-span')
const NEWLY = valuePattern('newly')
const CHANGED = valuePattern('changed-to')

const SUM_MARKS = charTable('累年')
const sumsUp = (words: string): boolean => holds(SUM_MARKS, words) && SUMMED.test(words)

export function statementOf(
  q: Quantity,
  valued: Valued,
  subject: Subject,
  action: string | null,
  left: LeftSide,
  unitNoun: string,
  before: boolean | null,
  beside: boolean,
): Statement {
  const sign = valued.negative ? -1 : 1
  const kept = left.linkWord !== '' && isKept(left.linkWord)
  const since = valued.baseline ?? left.baseline
  // 累计完成投资,是“十一五”时期的4倍: of a span against a span
  const spanned = since !== null && SPAN.test(since)
  // 五年来,…是2010年的2.1倍: of the last year; but 五年来,财政收入翻番
  const against = valued.measure === 'multiple' && (since !== null || q.kind === 'doubling')
  const own =
    valued.measure === 'rank' ||
    // 66.7%的镇实现集中供热
    (beside && valued.measure === 'share') ||
    (against
      ? since !== null
      : valued.measure === 'change' ||
          (valued.measure === 'growth' &&
            !left.yearly &&
            !valued.yearly &&
            left.baseline !== null &&
            POINT.test(left.baseline))
        ? left.baseline !== null
        : (valued.measure === 'level' || valued.measure === 'share' || valued.measure === 'multiple') &&
          action === null &&
          !(valued.measure === 'level' && !CHANGED.test(left.linkWord) && NEWLY.test(subject.words)) &&
          (beside ||
            left.standing ||
            (valued.measure !== 'multiple' && endsInStock(subject.words)) ||
            (valued.measure === 'level' && left.link === null && endsInOutput(subject.words)) ||
            (left.link === 'reach' && !kept && !(left.linkWord === '完成' && WORKED.test(q.unit))) ||
            (q.comparator === '>' && q.start < q.number)))
  // 投入累计达379亿元: of all the years; but 企业累计达359家
  const cumulative =
    left.cumulative ||
    sumsUp(subject.words) ||
    (left.linkWord !== '' && left.linkWord.startsWith('累计') && (isMoney(q) || FLOW.test(subject.words)))
  const stock = before !== null && valued.measure === 'share' && left.link !== 'reach' ? before : own
  return {
    start: q.start,
    end: q.end,
    subject: subject.words,
    action,
    member: subject.member,
    measure: valued.measure,
    value: sign * q.value,
    upper: q.upper === null ? null : sign * q.upper,
    unit: q.unit + unitNoun,
    comparator: q.comparator === '=' ? (left.bound ?? '=') : q.comparator,
    reference: valued.measure === 'level' || valued.measure === 'share' ? null : since,
    timing: {
      stock: stock && !cumulative && !spanned && !left.yearly && !valued.yearly,
      cumulative: cumulative || spanned,
      kept: spanned || kept,
      lasting: false,
      yearly: left.yearly || valued.yearly,
      grown: left.yearly || valued.yearly ? valued.measure === 'growth' : against && spanned,
      origin: left.from,
      originYear: left.fromYear,
      running: valued.years,
    },
    indicator: null,
  }
}
