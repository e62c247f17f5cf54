import { AVERAGE, BETTER_THAN_AVERAGE, ECONOMY, LAST_YEAR, WORSE_THAN_AVERAGE } from '../lexicon/follow.ts'
import { compareDecimals, decimalOf, subtractDecimals, writeDecimal } from '../model/decimal.ts'
import type { Reason, Verdict } from '../model/following.ts'
import { isYear } from './compare.ts'
import type { Evidence } from './evidence.ts'
import type { Thing } from './thing.ts'

/** A ruling on a target without a number, with its reasons. */
export type RelativeRuling = { verdict: Verdict; reasons: Reason[] }

/**
 * A target in words, resolved against the figure it names: 与经济增长同步 against the growth of the economy in the same report,
 * 不低于上年 against last year's figure, 高于全省平均 by what the result's own sentence says, 持续下降 by the sign. not-comparable
 * when that figure is not in the texts.
 */
export function judgeRelative(
  target: Thing,
  result: Thing,
  evidence: Evidence,
  past: readonly Thing[],
  year: number,
): RelativeRuling {
  const { comparator, reference } = target.observation
  const { value, measure } = result.observation
  if (value === null) {
    const answered = result.observation.comparator === comparator
    return answered
      ? {
          verdict: 'met',
          reasons: [
            { code: 'said-done', message: `后一年报告称“${result.observation.reference ?? ''}”，措辞与目标一致` },
          ],
        }
      : unknown('两处都没有数字')
  }
  if (comparator === 'up' || comparator === 'down') return judgeDirection(target, result, past)
  if (comparator === 'as-assigned') return unknown('下达的具体数值不在文中')
  if (reference !== null && AVERAGE.test(reference)) {
    if (BETTER_THAN_AVERAGE.test(result.sentence)) return relative('met', '后一年报告说明高于平均')
    if (WORSE_THAN_AVERAGE.test(result.sentence)) return relative('missed', '后一年报告说明低于平均')
    return unknown(`“${reference}”的数值不在文中`)
  }
  const other =
    reference !== null && LAST_YEAR.test(reference)
      ? past.find(it => sameMeasure(it, target, result))
      : ECONOMY.test(reference ?? '')
        ? evidence.ofIndicator('gdp').find(it => it.observation.measure === 'growth' && isYear(it.observation, year))
        : undefined
  if (!other || other.observation.value === null || measure !== other.observation.measure) {
    return unknown(`“${reference ?? ''}”的数值不在文中`)
  }
  const difference = subtractDecimals(decimalOf(value), decimalOf(other.observation.value))
  const satisfied = comparator === 'above' ? difference.digits > 0n : difference.digits >= 0n
  const close = compareDecimals(difference, decimalOf(-0.5)) >= 0 && measure === 'growth'
  return relative(
    satisfied ? 'met' : close ? 'nearly' : 'missed',
    `${value}${result.observation.unit}与所比的${other.observation.subject}${other.observation.value}${other.observation.unit}相差${writeDecimal(difference)}`,
  )
}

/** 稳步增长, 持续下降: the sign of a rate, or the figure of the year before. */
function judgeDirection(target: Thing, result: Thing, past: readonly Thing[]): RelativeRuling {
  const up = target.observation.comparator === 'up'
  const { value, measure, unit } = result.observation
  if (measure === 'growth' || measure === 'change') {
    return relative(value! > 0 === up && value !== 0 ? 'met' : 'missed', `变化为${value}${unit}`)
  }
  const before = past.find(it => sameMeasure(it, target, result) && it.observation.unit === unit)
  if (!before || before.observation.value === null) return unknown('没有上年数值可比')
  const difference = subtractDecimals(decimalOf(value!), decimalOf(before.observation.value))
  const moved = up ? difference.digits > 0n : difference.digits < 0n
  return relative(moved ? 'met' : 'missed', `上年${before.observation.value}${unit}，本年${value}${unit}`)
}

function sameMeasure(past: Thing, target: Thing, result: Thing): boolean {
  const { indicator } = target.observation
  if (past.observation.measure !== result.observation.measure) return false
  return indicator === null ? past.core === target.core : past.observation.indicator === indicator
}

function relative(verdict: Verdict, message: string): RelativeRuling {
  return { verdict, reasons: [{ code: 'relative', message: `相对目标：${message}` }] }
}

function unknown(message: string): RelativeRuling {
  return {
    verdict: 'not-comparable',
    reasons: [{ code: 'reference-unknown', message: `相对目标无法换算：${message}` }],
  }
}
