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
import type { NotQuantityReason } from '../quantities/quantity.ts'
import { afterOf, OF_SIZE, type StandingValue, sizesNext } from './standing-value.ts'

const SIZE_OF = /^(?:年)?(?:(?:主营业务|产品销售|销售|营业)?收入|产值|税收|利税|(?:销售|营业|交易|成交)额)?(?:达到?)?$/
const EARNED = /(?:收入|产值|税收|利税|额|投资)$/
const OWNERS = /^(?:的)?[^,;。、\d]{0,8}(?:企业|项目|集团|园区|集群|乡镇)/
const COST_OF = /^(?:总投资|投资)(?:额|规模)?$/
const CLOSES = charTable('\0,;。!?')
// 500米覆盖率, 50米内换乘
const RADIUS = /^(?:内|范围内|半径|服务半径|覆盖|见园|见绿|生活圈|健身圈)/
// 形成33万吨|硅料产能
const ABLE = /^[^,;。\d]{0,12}?(?:产能|能力)/
const COUNT = /^\d+[个家户项]/
const FUND = /^[^,;。、:的]{0,14}(?:基金|专项资金|专项债券)(?![一-龥])/
const YEARLY_SIZE = /(?:[年日]产|[年日]处理|设备容量)$/
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
  // 服务群众最后1公里
  if ((q.unit === '公里' || q.unit === '米') && words.endsWith('最后')) return 'word'
  // 开工建设日处理能力5万吨的海水淡化项目
  if (owned && left.link === null && left.subject.endsWith('能力')) return 'threshold'
  // 年产一百五十万吨的煤矿; but 形成年产30万辆的生产能力
  if (owned && YEARLY_SIZE.test(words) && !after.startsWith('的生产') && !after.startsWith('的能力')) return 'threshold'
  // 按照国家2300元扶贫标准
  if (codeOrNone(words, 0) === BY && left.link === null && /^[一-龥]{0,6}标准/.test(after)) return 'threshold'
  // 3家|年销售收入过100亿元、5家|过50亿元的骨干企业
  const sized = q.comparator === '>' ? CLOSES[next] === 0 : owned && words.endsWith('达')
  if (joined && sized && (SIZE_OF.test(words) || (text[q.start] === '过' && COST_OF.test(words)))) return 'threshold'
  if (
    noun &&
    isCapacityUnit(q.unit) &&
    !isLevelAt(after) &&
    (left.link === null || left.linkWord === '加快') &&
    !consumes(left.action ?? '') &&
    !(left.action === '形成' && ABLE.test(text.slice(q.end, q.end + 16)))
  )
    return 'threshold'
  // 设立100亿元以上|纾困救助基金
  if (
    bound &&
    noun &&
    !FUND.test(text.slice(q.end, q.end + 18)) &&
    text[q.end - 1] !== '右' &&
    !/^(?:用于|投向|投入|用在|实现|达到)/.test(after)
  )
    return 'threshold'
  // 落实1000万元|项目前期费用
  if (
    noun &&
    isFacilityAt(after) &&
    !/^项目[一-龥]{0,4}(?:费|资金|补助|贷款)/.test(after) &&
    (left.link === null || left.linkWord === '加快')
  )
    return 'threshold'
  if (next === LEVEL || after.startsWith('元级')) return 'threshold'
  if (owned && left.subject === '' && left.action === null && left.link === null) return 'threshold'
  if (sizesNext(value)) return 'threshold'
  return null
}

const LIST_JOINTS = charTable('、和或至')
const NEXT_BOUND =
  /^(?:\d+[个家户](?=[超过])|(?:税收|利税|产值|销售收入|收入|利润)(?=[超过]))?(?:超|过|近)?[\d.十百千万亿]+(?:元|吨|千瓦|亩|平方米|美元)(?:以上|以下|级)?(?:的)?((?!以上|以下|左右)[一-龥]{2,6})/
// 千亿元、|五百亿元、百亿元产业集群
const BOUND_BEFORE = /^(?:[十百千万亿]+元、?)?$/
// 5亿元、10亿元以上项目: the first bound of a list of bounds
function listsThreshold({ text, q, left }: StandingValue): boolean {
  if (q.end !== q.tail || LIST_JOINTS[codeOrNone(text, q.end)] === 0) return false
  const open =
    q.comparator === '>' || (left.link === null && BOUND_BEFORE.test(left.subject)) || left.linkWord === '完成'
  if (!open) return false
  const next = NEXT_BOUND.exec(text.slice(q.end + 1, q.end + 26))
  return next !== null && (/(?:以上|以下|级)|^(?:\d+[个家户])?[过超].*的/.test(next[0]) || isFacilityAt(next[1]))
}
