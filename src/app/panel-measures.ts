import type { OwnHistory, Past } from './panel-history.ts'
import { type Headline, type HeadlineIndex, strengthOf, thingKey } from './panel-index.ts'
import { type PanelNumbers, panelDifference } from './panel-numbers.ts'
import { attained, type ReportMeasures } from './panel-report.ts'
import { isFollowed, type PanelStatement } from './panel-statement.ts'

/** A target beside another one: the difference of the middles, and of the outer ends, so that an overlap of ranges shows. */
export type Gap = { low: number | null; mid: number | null; high: number | null }

/** What is computed of a statement; null where a number it needs is not in the texts. */
export type PanelMeasures = {
  bandWidth: number | null
  singlePoint: boolean | null
  hard: boolean
  parent: Gap & { n: number; strength: number | null }
  nation: Gap & { n: number }
  children: { n: number; above: number; meanGap: number | null }
  peers: { n: number; mean: number | null; gap: number | null; rank: number | null }
  own: Gap & { strengthChange: number | null; sameYears: number | null; fresh: boolean | null }
  plan: { mid: number | null; gap: number | null }
  deviation: Gap & { rate: number | null }
  last: { result: number | null; targetMinusResult: number | null; surprise: number | null }
  trend: { n: number; mean: number | null; gap: number | null }
  attained: { strict: boolean | null; lenient: boolean | null; strictYears: number | null; lenientYears: number | null }
  report: ReportMeasures
}

const TREND = 3

/** Everything that is computed of one statement; also adds it to the history of its place. */
export function panelMeasures(
  it: PanelStatement,
  headlines: HeadlineIndex,
  history: OwnHistory,
  report: ReportMeasures,
): PanelMeasures {
  const { numbers, link, place, parent, reportYear: year } = it
  const { target } = link
  const thing = target.period === String(year) ? thingKey(target) : null
  const find = (code: string | null, at: number) => (thing === null ? null : headlines.of(code, at, thing))
  const [above, nation, before] = [find(parent, year), find(parent && '000000', year), find(place.code, year - 1)]
  const below = thing === null ? [] : headlines.below(place.code, year, thing)
  const peers =
    thing === null || parent === null
      ? []
      : headlines.below(parent, year, thing).filter(other => other.level === place.level)
  const plan = thing === null ? null : headlines.planOf(place.code, year, thing)
  const past = thing === null ? null : history.of(thing, year - 1)
  const own: Headline = {
    place: place.code,
    level: place.level,
    numbers,
    unit: target.unit,
    strength: strengthOf(target.force),
  }
  const childGaps = below.map(child => differ(child.numbers.mid, child.unit, own)).filter(isNumber)
  const others = peers
    .filter(peer => peer.place !== place.code)
    .map(peer => converted(peer.numbers.mid, peer.unit, target.unit))
    .filter(isNumber)
  const measures: PanelMeasures = {
    bandWidth:
      numbers.low === null || numbers.high === null ? null : panelDifference(numbers.high, '', numbers.low, ''),
    singlePoint: numbers.mid === null ? null : numbers.low !== null && numbers.low === numbers.high,
    hard: target.force === 'ensure' || ['>=', '>', '<=', '<', 'not-below', 'above'].includes(target.comparator),
    parent: { ...gap(own, above), n: Number(above !== null), strength: above && own.strength - above.strength },
    nation: { ...gap(own, nation), n: Number(nation !== null) },
    children: { n: childGaps.length, above: childGaps.filter(value => value > 0).length, meanGap: mean(childGaps) },
    peers: {
      n: others.length,
      mean: mean(others),
      gap: numbers.mid === null || others.length === 0 ? null : tidy(numbers.mid - mean(others)!),
      rank:
        numbers.mid === null || others.length === 0 ? null : 1 + others.filter(value => value > numbers.mid!).length,
    },
    own: {
      ...gap(own, before),
      strengthChange: before && own.strength - before.strength,
      sameYears: thing === null ? null : sameYears(own, before, past),
      fresh: thing === null || !headlines.hasTargets(place.code, year - 1) ? null : before === null,
    },
    plan: { mid: plan && converted(plan.numbers.mid, plan.unit, target.unit), gap: plan && differBetween(own, plan) },
    deviation: deviationOf(it),
    last: {
      result: past && converted(past.result, past.unit, target.unit),
      targetMinusResult: past && negate(panelDifference(past.result, past.unit, numbers.mid, target.unit)),
      surprise: past?.deviation ?? null,
    },
    trend: trendOf(thing, year, numbers, target.unit, history),
    attained: attainedIn(it, past),
    report,
  }
  if (thing !== null) history.add(thing, year, pastOf(it, measures))
  return measures
}

function pastOf({ link, result }: PanelStatement, { deviation, attained: reached, own }: PanelMeasures): Past {
  const sameMeasure = result !== null && result.quoted.measure === link.target.measure
  return {
    result: sameMeasure ? result.numbers.mid : null,
    unit: result?.quoted.unit ?? '',
    deviation: deviation.mid,
    strictYears: reached.strictYears,
    lenientYears: reached.lenientYears,
    sameYears: own.sameYears ?? 1,
  }
}

/** The result less the target, where the verdict rests on comparing the two. */
function deviationOf({ link, numbers, result }: PanelStatement): PanelMeasures['deviation'] {
  const none = { low: null, mid: null, high: null, rate: null }
  const compared =
    link.reasons.some(it => it.code === 'compared') && !link.reasons.some(it => it.code === 'from-baseline')
  if (!compared || result === null) return none
  const by = (bound: number | null) => panelDifference(result.numbers.mid, result.quoted.unit, bound, link.target.unit)
  const mid = by(numbers.mid)
  return {
    low: by(numbers.numericLow),
    mid,
    high: by(numbers.numericHigh),
    rate: mid === null || !numbers.mid ? null : tidy((100 * mid) / Math.abs(numbers.mid)),
  }
}

function attainedIn(it: PanelStatement, past: Past | null): PanelMeasures['attained'] {
  const [strict, lenient] = isFollowed(it) ? [attained(it.link.strict), attained(it.link.lenient)] : [null, null]
  const run = (now: boolean | null, before: number | null | undefined) =>
    now === null ? null : now ? (before ?? 0) + 1 : 0
  return {
    strict,
    lenient,
    strictYears: run(strict, past?.strictYears),
    lenientYears: run(lenient, past?.lenientYears),
  }
}

function trendOf(
  thing: string | null,
  year: number,
  numbers: PanelNumbers,
  unit: string,
  history: OwnHistory,
): PanelMeasures['trend'] {
  const results =
    thing === null
      ? []
      : Array.from({ length: TREND }, (_, i) => history.of(thing, year - 1 - i))
          .map(past => (past ? converted(past.result, past.unit, unit) : null))
          .filter(isNumber)
  const average = mean(results)
  return {
    n: results.length,
    mean: average,
    gap: average === null || numbers.mid === null ? null : tidy(numbers.mid - average),
  }
}

function sameYears(own: Headline, before: Headline | null, past: Past | null): number {
  const same =
    before !== null && before.unit === own.unit && before.numbers.mid === own.numbers.mid && own.numbers.mid !== null
  return same ? (past?.sameYears ?? 1) + 1 : 1
}

function gap(own: Headline, other: Headline | null): Gap {
  if (other === null) return { low: null, mid: null, high: null }
  const less = (a: number | null, b: number | null) => {
    const difference = panelDifference(b, other.unit, a, own.unit)
    return negate(difference)
  }
  return {
    low: less(own.numbers.numericLow, other.numbers.numericHigh),
    mid: less(own.numbers.mid, other.numbers.mid),
    high: less(own.numbers.numericHigh, other.numbers.numericLow),
  }
}

function differBetween(own: Headline, other: Headline): number | null {
  return negate(panelDifference(other.numbers.mid, other.unit, own.numbers.mid, own.unit))
}

function differ(mid: number | null, unit: string, own: Headline): number | null {
  return panelDifference(mid, unit, own.numbers.mid, own.unit)
}

function converted(value: number | null, from: string, to: string): number | null {
  return panelDifference(value, from, 0, to)
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : tidy(values.reduce((sum, it) => sum + it, 0) / values.length)
}

function negate(value: number | null): number | null {
  return value === null ? null : value === 0 ? 0 : -value
}

/** Means and ratios are rounded to what binary fractions hold for certain. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

function isNumber(value: number | null): value is number {
  return value !== null
}
