import { charTable } from '../../lexicon/char-table.ts'
import {
  consumes,
  endsInGiving,
  endsInOwnedMoney,
  isCapacityUnit,
  isFacilityAt,
  isLevelAt,
} from '../../lexicon/clauses.ts'
import { codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { NotQuantityReason } from '../quantities/quantity.ts'
import { afterOf, OF_SIZE, type StandingValue, sizesNext } from './standing-value.ts'

const SIZE_OF = valuePattern('size-named')
const EARNED = valuePattern('earned-before')
const OWNERS = valuePattern('owners-behind')
const COST_OF = valuePattern('cost-named')
const CLOSES = charTable('\0,;。!?')
// 500米覆盖率, 50米内换乘
const RADIUS = valuePattern('radius-behind')
// 形成33万吨|硅料产能
const ABLE = valuePattern('able-behind')
// 完成63万吨|煤炭产能退出任务
const TASK = valuePattern('task-behind')
const COUNT = valuePattern('things-next')
const FUND = valuePattern('fund-behind')
const VAST = valuePattern('vast-extent')
const WORKED = valuePattern('worked-before')
const NORM = valuePattern('norm-behind')
const SPENT = valuePattern('spent-behind')
const PROJECT_MONEY = valuePattern('project-money')
const YEARLY_SIZE = valuePattern('yearly-size')
const [LEVEL, BY] = codesOf('级按')

/** Why money, a length, an area, a weight only tells how large something is, or null when it is a value. */
export function sizeReason(value: StandingValue): NotQuantityReason | null {
  const { text, q, left, limit, words, joined, next, noun, owned, bound } = value
  const after = afterOf(value)
  if (
    (q.start < q.number || bound || q.upper !== null) &&
    owned &&
    q.comparator !== '~' &&
    !endsInGiving(words) &&
    (bound || !endsInOwnedMoney(left.subject))
  )
    return 'threshold'
  // 销售收入|过亿元工业企业232个
  if (noun && text[q.start] === '过' && EARNED.test(words) && OWNERS.test(text.slice(q.end, q.end + 12)))
    return 'threshold'
  if (listsThreshold(value)) return 'threshold'
  // 家庭收入低于1万元群体
  if (
    (q.comparator === '>' || q.comparator === '<') &&
    q.start < q.number &&
    noun &&
    left.link === null &&
    OF_SIZE.test(after)
  )
    return 'threshold'
  // 其中10亿元以上|5个
  if (bound && limit === q.end && COUNT.test(text.slice(limit, limit + 8))) return 'threshold'
  if ((q.unit === '米' || q.unit === '公里') && RADIUS.test(after)) return 'threshold'
  // 28个|5亿元至10亿元重点产业项目, 28个|投资5亿元至10亿元重点项目
  if (q.upper !== null && joined && (words === '' || COST_OF.test(words)) && OF_SIZE.test(after)) return 'threshold'
  // 淘汰4座|4.3米焦炉
  if (q.unit === '米' && noun && joined && words === '') return 'threshold'
  // 服务群众最后1公里
  if ((q.unit === '公里' || q.unit === '米') && words.endsWith('最后')) return 'word'
  // 开工建设日处理能力5万吨的海水淡化项目
  if (owned && left.link === null && left.subject.endsWith('能力')) return 'threshold'
  // 年产一百五十万吨的煤矿; but 形成年产30万辆的生产能力
  if (owned && YEARLY_SIZE.test(words) && !after.startsWith('的生产') && !after.startsWith('的能力')) return 'threshold'
  // 按照国家2300元扶贫标准
  if (codeOrNone(words, 0) === BY && left.link === null && NORM.test(after)) return 'threshold'
  // 3家|年销售收入过100亿元、5家|过50亿元的骨干企业
  const sized = q.comparator === '>' ? CLOSES[next] === 0 : owned && words.endsWith('达')
  if (joined && sized && (SIZE_OF.test(words) || (text[q.start] === '过' && COST_OF.test(words)))) return 'threshold'
  if (
    noun &&
    isCapacityUnit(q.unit) &&
    !isLevelAt(after) &&
    (left.link === null || left.linkWord === '加快') &&
    !consumes(left.action ?? '') &&
    !(left.action === '形成' && ABLE.test(text.slice(q.end, q.end + 16))) &&
    !(left.action === '完成' && TASK.test(text.slice(q.end, q.end + 24)))
  )
    return 'threshold'
  // 改造500公里以上|行政村公路, 建设50万亩以上|高标准农田: no one thing is so large
  if (bound && q.value >= 10 && q.comparator === '>=' && VAST.test(q.unit) && WORKED.test(words)) return null
  // 设立100亿元以上|纾困救助基金
  if (bound && noun && !FUND.test(text.slice(q.end, q.end + 18)) && text[q.end - 1] !== '右' && !SPENT.test(after))
    return 'threshold'
  // 落实1000万元|项目前期费用
  if (noun && isFacilityAt(after) && !PROJECT_MONEY.test(after) && (left.link === null || left.linkWord === '加快'))
    return 'threshold'
  if (next === LEVEL || after.startsWith('元级')) return 'threshold'
  if (owned && left.subject === '' && left.action === null && left.link === null) return 'threshold'
  if (sizesNext(value)) return 'threshold'
  return null
}

const LIST_JOINTS = charTable('、和或至')
const BOUND_SAID = valuePattern('bound-said')
const NEXT_BOUND = valuePattern('next-bound')
// 千亿元、|五百亿元、百亿元产业集群
const BOUND_BEFORE = valuePattern('only-bounds')
// 5亿元、10亿元以上项目: the first bound of a list of bounds
function listsThreshold({ text, q, left }: StandingValue): boolean {
  if (q.end !== q.tail || LIST_JOINTS[codeOrNone(text, q.end)] === 0) return false
  const open =
    q.comparator === '>' || (left.link === null && BOUND_BEFORE.test(left.subject)) || left.linkWord === '完成'
  if (!open) return false
  const next = NEXT_BOUND.exec(text.slice(q.end + 1, q.end + 26))
  return next !== null && (BOUND_SAID.test(next[0]) || isFacilityAt(next[1]))
}
