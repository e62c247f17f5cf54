import { charTable } from '../../lexicon/char-table.ts'
import { endsInDrop, endsInGrowth, endsInPrice, endsInRatio } from '../../lexicon/clauses.ts'
import { codeOrNone, lengthOf } from '../../lexicon/code-at.ts'
import { lesseningVerbs, neverChange, raisingVerbs, upgradingLinks } from '../../lexicon/grammar.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { Measure } from '../../model/reading.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type LeftSide, readLeftSide } from './left-side.ts'
import { rateOf } from './rate-of.ts'
import { yearsCounted } from './span-marks.ts'
import { MARK } from './word-marks.ts'

/** How a value is to be taken. `subject` replaces the left side's when the words before say more (高于全省平均0.5个百分点). */
export type Valued = {
  measure: Measure
  negative: boolean
  subject: string | null
  baseline: string | null
  yearly: boolean
  /** 两年平均: so many years */
  years: number | null
}

const ABOVE = valuePattern('above')
const BELOW = valuePattern('below')
// 补助标准高于全国20元
const BEYOND = valuePattern('amount-beyond')
// 农村低保标准提高到城镇水平的90%
const LEVEL_OF = valuePattern('level-of')
const TIMES_OF = valuePattern('times-of')

// 年均浓度 and 全年平均 are means of a year, not of years; 前三年平均数 is what something is measured by
const MEAN = valuePattern('yearly-mean')
const MEAN_OF = valuePattern('mean-of-years')

/** Reads the measure from the value's unit and the words before it; `carried` is the subject that an empty left side goes on with. */
export function measureOf(q: Quantity, left: LeftSide, words: string, carried: string, growth = false): Valued {
  const valued = plainOf(q, left, words, carried, growth)
  if ((left.marks & MARK.year) === 0 || !MEAN.test(words)) return valued
  const years = MEAN_OF.exec(words)
  valued.yearly = true
  valued.years = years && yearsCounted(years[1])
  return valued
}

// 减轻农民负担目标完成率|100%
const ATTAINED = valuePattern('attained-rate')

/** 城镇调查失业率、居民消费价格涨幅|分别控制在5%和3%以内: of what is named side by side each is of its own kind. */
export function ofOwnKind(valued: Valued, q: Quantity, left: LeftSide, name: string): Valued {
  if (q.kind !== 'percent' || left.action !== null || left.beyond || valued.negative) return valued
  if (left.link === 'up' || left.link === 'down') return valued
  if (valued.measure === 'growth' && isAttained(name)) return valuedAs('share', false, valued)
  return valued.measure === 'share' && isMovement(name, q.value) ? valuedAs('growth', false, valued) : valued
}

const isMovement = (name: string, value: number): boolean =>
  !name.endsWith(NATURAL) && (endsInGrowth(name) || (endsInPrice(name) && !isIndex(value)))
const isAttained = (name: string): boolean =>
  name.endsWith(NATURAL) || (name.endsWith('率') && !endsInGrowth(name) && !endsInDrop(name))

/** The same taken as another measure. */
export const valuedAs = (measure: Measure, negative: boolean, valued: Valued): Valued => ({
  measure,
  negative,
  subject: valued.subject,
  baseline: valued.baseline,
  yearly: valued.yearly,
  years: valued.years,
})

function plain(
  measure: Measure,
  negative = false,
  subject: string | null = null,
  baseline: string | null = null,
): Valued {
  return { measure, negative, subject, baseline, yearly: false, years: null }
}

function plainOf(q: Quantity, left: LeftSide, words: string, carried: string, growth: boolean): Valued {
  const down = left.link === 'down'
  const moving = left.link === 'up' || down
  if (q.kind === 'point') return pointOf(left, words)
  if (q.kind === 'times') {
    if (moving) return plain('growth', down)
    const of = TIMES_OF.exec(words)
    if (of) return plain('multiple', false, readLeftSide(of[1]).subject, of[2])
    return plain('multiple')
  }
  if (q.kind === 'doubling') return plain('multiple', false, null, left.baseline)
  if (q.kind === 'percent' || q.kind === 'fraction') {
    if (moving) return plain('growth', down)
    if (growth || left.beyond) return plain('growth')
    const ofWhole = words.endsWith('的')
    const ofLevel = ofWhole && left.link === null ? LEVEL_OF.exec(words) : null
    if (ofLevel) return plain('share', false, readLeftSide(ofLevel[1]).subject)
    if (left.action !== null && left.subject !== '' && left.link === null) {
      if (lesseningVerbs.has(left.action)) return ATTAINED.test(left.subject) ? plain('share') : plain('growth', true)
      if (raisingVerbs.has(left.action)) return plain('growth')
    }
    // 煤炭去产能|完成“十三五”任务的64%, 参保人数51万人,完成全年任务120%
    const ofPlan = ofWhole || ENDS_PLANNED[codeOrNone(words, words.length - 1)] === 1 ? OF_PLAN.exec(words) : null
    if (ofPlan) return plain('share', false, readLeftSide(words.slice(0, ofPlan.index)).subject)
    const subject = left.subject || (left.link === 'reach' ? carried : '')
    if ((left.marks & (MARK.share | MARK.about | MARK.than)) !== 0 && SHARE_OF.test(left.subject))
      return plain('share', false, '')
    const ofArea = (left.marks & MARK.whole) === 0 ? null : OF_AREA.exec(words)
    if (ofArea) return plain('share', false, readLeftSide(ofArea[1]).subject)
    if (subject.endsWith(NATURAL)) return plain('share')
    if (endsInDrop(subject)) return plain('growth', q.value > 0)
    if (endsInGrowth(subject)) return plain('growth')
    if (endsInPrice(subject) && !isIndex(q.value)) return plain('growth')
    return plain('share')
  }
  if (moving) return left.linkWord === '加快' || tellsDone(q, left) ? plain('level') : plain('change', down)
  if (left.beyond) return plain('change')
  const beyond = (left.marks & MARK.than) === 0 ? null : BEYOND.exec(words)
  if (beyond)
    return plain(
      'change',
      beyond[2].startsWith('低') || beyond[2].startsWith('少'),
      readLeftSide(beyond[1]).subject,
      beyond[3],
    )
  // 贫困发生率由7.6%降至零
  if (q.unit === '' && q.value === 0 && (left.subject || carried).endsWith('率')) return plain('share')
  if (q.unit === '' && (endsInRatio(left.subject) || (endsInPrice(left.subject) && isIndex(q.value))))
    return plain('share')
  // 世行排名从78位提升到46位
  if (
    (q.unit === '位' || q.unit === '名') &&
    ((left.link === 'reach' && OF_RANKS.test(left.subject || carried)) || RANKED.test(words))
  )
    return plain('rank')
  return plain('level')
}

// 完成山体绿化提升7处, 县乡公路提升2946公里: what was done; but 排名提升6个名次, 平均车速提升4公里
export const isUpgrade = (q: Quantity, left: LeftSide): boolean =>
  upgradingLinks.has(left.linkWord) &&
  left.baseline === null &&
  (q.unitClass === 'count' ? !PLACES.test(q.unit) : EXTENT_ENDS[codeOrNone(q.unit, lengthOf(q.unit) - 1)] === 1) &&
  !endsInMeasure(left.subject)
/** Whether the link says what was done, not by how much a figure moved. */
export const tellsDone = (q: Quantity, left: LeftSide): boolean =>
  left.linkWord !== '' && (neverChange.has(left.linkWord) || isUpgrade(q, left))
const EXTENT_ENDS = charTable('亩里米顷')
const PLACES = /位次?$|名次$/

// 大冶“全国百强”进至63位
const RANKED = valuePattern('ranked-before')
const OF_RANKS = valuePattern('of-ranks')

// 服务业投资增速高于全省固定资产投资增速5个百分点
const OVER_MEASURE = valuePattern('over-measure')
// 完成年度预算的103.8%
const ENDS_PLANNED = charTable('划务算标期数')
const OF_PLAN = valuePattern('of-plan')
// 人口自然增长率6‰ is a rate of the population, not a change of the figure
const NATURAL = '自然增长率'
// 居民消费价格指数103.5: the year before is 100
export const isIndex = (value: number): boolean => value > 80 && value < 140

// 占全市1/7强, 占一般公共预算支出的80.8%
// 超全省四分之一
const SHARE_OF = valuePattern('share')

// 茶叶出口额|占全省的80%, 人均地区生产总值|仅为全国56.5%
const OF_AREA = valuePattern('of-area')

function pointOf(left: LeftSide, words: string): Valued {
  const over = (left.marks & MARK.than) === 0 || left.baseline !== null ? null : OVER_MEASURE.exec(words)
  if (over) return plain('change', '低慢少'.includes(over[2][0]), rateOf(over[1]), over[3])
  if (left.link === 'down') return plain('change', true)
  if (left.link === 'up') return plain('change')
  if (left.action !== null && lesseningVerbs.has(left.action)) return plain('change', true)
  const above = ABOVE.exec(words)
  if (above) return plain('change', false, rateOf(above[1]), above[2] || null)
  const below = BELOW.exec(words)
  if (below) return plain('change', true, rateOf(below[1]), below[2] || null)
  return plain('change')
}
