import { amountOf } from '../follow/compare.ts'
import { intervalOf } from '../follow/interval.ts'
import { AREA_OWNER, namesPart } from '../lexicon/areas.ts'
import { isPercent, PER_HEAD, RATES, unitWorth } from '../lexicon/follow.ts'
import { type Decimal, decimalOf, numberOf } from '../model/decimal.ts'
import type { Measure } from '../model/reading.ts'
import { isSinceOlder } from '../model/since-older.ts'
import type { PanelRow } from './kept.ts'
import { ROLES } from './vocabulary.ts'

/** One measure of an indicator in one kind of unit: what can stand on one axis. `unit` is the commonest of its kind. */
export type Pair = { measure: Measure; unit: string; targets: number; results: number }

/**
 * A value as it can be drawn: `shown` and `shownUpper` in the unit of the pair; `low` and `high` the ends of the interval that its
 * words ask for (null: no end, or no number at all).
 */
export type ShownValue = PanelRow & {
  shown: number | null
  shownUpper: number | null
  low: number | null
  high: number | null
}

/** The measures and units that values come in, the commonest first. A value in words only (与经济增长同步) has no unit and counts nowhere. */
export function pairsOf(values: readonly PanelRow[]): Pair[] {
  const pairs = new Map<string, { measure: Measure; targets: number; results: number; units: Map<string, number> }>()
  for (const { measure, unit, status, value } of values) {
    if (value === null) continue
    const key = `${measure} ${unitWorth(unit).kind}`
    const pair = pairs.get(key) ?? { measure, targets: 0, results: 0, units: new Map<string, number>() }
    pairs.set(key, pair)
    if (status === 'target') pair.targets++
    else pair.results++
    pair.units.set(unit, (pair.units.get(unit) ?? 0) + 1)
  }
  return [...pairs.values()]
    .map(({ units, ...rest }) => ({ ...rest, unit: [...units].sort((a, b) => b[1] - a[1])[0][0] }))
    .sort((a, b) => b.targets + b.results - (a.targets + a.results) || (a.measure < b.measure ? -1 : 1))
}

/** Whether a value stands on the axis of a pair; one in words only on every axis of its measure. */
export function isOfPair({ measure, unit, value }: PanelRow, pair: Pair): boolean {
  return measure === pair.measure && (value === null || unitWorth(unit).kind === unitWorth(pair.unit).kind)
}

/** A value in the unit of its pair: 1.2万亿元 is 12000 where 亿元 is shown. */
export function showValue(row: PanelRow, unit: string): ShownValue {
  const words = { ...row, shown: null, shownUpper: null, low: null, high: null }
  if (row.value === null) return words
  const worth = unitWorth(row.unit)
  const figure = { value: decimalOf(row.value), upper: row.upper === null ? null : decimalOf(row.upper) }
  const { low, high } = intervalOf({ ...figure, comparator: row.comparator }, row.measure, isPercent(row.unit))
  const whole = numberOf(amountOf(1, unitWorth(unit)))
  const factor = row.unit === unit ? 1 : numberOf(amountOf(1, worth)) / whole
  const scale = (value: Decimal) =>
    factor === 1 ? numberOf(value) : Number((numberOf(value) * factor).toPrecision(12))
  return {
    ...words,
    shown: scale(figure.value),
    shownUpper: figure.upper && scale(figure.upper),
    low: low && scale(low.least),
    high: high && scale(high.most),
  }
}

/** Whether amounts grow with the place (亿元, 万人), so that those of a part and of the whole do not compare; rates and what is per head do not. */
export function growsWithPlace({ measure, unit }: Pick<Pair, 'measure' | 'unit'>, indicator: string): boolean {
  return measure !== 'growth' && measure !== 'share' && !RATES.test(unit) && !PER_HEAD.test(indicator)
}

/** Whether by its name it is of a part of the place, or of another place (县域GDP, 江南区…, 四个县…). */
function isOfAnother({ subject, placeName }: Pick<PanelRow, 'subject' | 'placeName'>): boolean {
  if (namesPart(subject)) return true
  const owner = AREA_OWNER.exec(subject)?.[0]
  return owner !== undefined && placeName !== null && !placeName.startsWith(owner) && !owner.endsWith(placeName)
}

/**
 * Of the values of one place and year the one that is shown, by the first of these that tells them apart; null when there is none.
 * A target: of the report of that year; a number before mere words; not 力争; not a member (城镇); measured against nothing (not 比2020年);
 * in the part on targets; first in the text. A result: of the report of the year after; reported before estimated; then the same.
 * What is of a part of the place, or of several years (a period of them, growth since an older year), is never shown for it.
 */
export function headlineOf(values: readonly ShownValue[], kind: 'target' | 'result', year: number): ShownValue | null {
  const fit = values.filter(
    it =>
      (it.status === 'target') === (kind === 'target') &&
      it.period === String(year) &&
      !isOfAnother(it) &&
      !isSinceOlder(it),
  )
  const told = kind === 'target' ? year : year + 1
  const rank = (it: ShownValue) => [
    it.year === told ? 0 : 1,
    it.status === 'estimate' ? 1 : 0,
    it.value === null ? 1 : 0,
    it.force === 'strive' ? 1 : 0,
    it.member === null ? 0 : 1,
    it.reference === null || it.value === null ? 0 : 1,
    kind === 'target' && it.role === 'targets' ? 0 : 1,
    -(it.year ?? 0),
    it.role === null ? ROLES.length : ROLES.indexOf(it.role),
    it.start,
  ]
  const ranked = fit.map(it => ({ it, ranks: rank(it) }))
  ranked.sort((a, b) => {
    for (const [i, value] of a.ranks.entries()) if (value !== b.ranks[i]) return value - b.ranks[i]
    return 0
  })
  return ranked[0]?.it ?? null
}
