import { intervalOf } from '../follow/interval.ts'
import { isPercent, unitWorth } from '../lexicon/follow.ts'
import { addDecimals, type Decimal, decimalOf, multiplyDecimals, numberOf, subtractDecimals } from '../model/decimal.ts'
import type { Observation } from '../model/reading.ts'
import type { Code } from './export-table.ts'

type Valued = Pick<Observation, 'value' | 'upper' | 'comparator' | 'measure' | 'unit'>

/** How the numbers of a panel are made from words; the id stands in every row. */
const READING_RULES = {
  exact: { zh: '原文的数就是目标', en: 'the number is the one written' },
  bound: { zh: '以上、以下、不低于：界即原文的数，另一端不设', en: 'a bound: the number written, the other end open' },
  about: {
    zh: '左右：下、上各让 0.5 个百分点（增速）或 5%（其他）',
    en: 'about: 0.5 points (rates of change) or 5 % (all else) to either side',
  },
  range: { zh: '区间：两端及中点', en: 'a range: its ends and its middle' },
  words: { zh: '只有文字，没有数', en: 'words alone, no number' },
} as const

export const READING_RULE_CODES: readonly Code[] = Object.entries(READING_RULES).map(([value, words]) => ({
  value,
  ...words,
}))

/**
 * The numbers that words stand for. `low` and `high` are the bounds as written (null: open), closed when the bound itself
 * satisfies. `numericLow`, `mid`, `numericHigh`: the lowest, the central and the highest number to compute with.
 */
export type PanelNumbers = {
  low: number | null
  high: number | null
  lowClosed: boolean | null
  highClosed: boolean | null
  numericLow: number | null
  mid: number | null
  numericHigh: number | null
  rule: keyof typeof READING_RULES
}

const NONE: PanelNumbers = {
  ...{ low: null, high: null, lowClosed: null, highClosed: null, numericLow: null, mid: null, numericHigh: null },
  rule: 'words',
}

/** See `PanelNumbers`; the ends are those of the interval (`src/follow/interval.ts`) that the words ask for. */
export function panelNumbers({ value, upper, comparator, measure, unit }: Valued): PanelNumbers {
  if (value === null) return NONE
  const end = comparator === 'range' && upper !== null ? decimalOf(upper) : null
  const { low, high } = intervalOf({ value: decimalOf(value), upper: end, comparator }, measure, isPercent(unit))
  const same = { numericLow: value, mid: value, numericHigh: value }
  const bounds = { lowClosed: low && !low.open, highClosed: high && !high.open }
  if (low === null || high === null)
    return { low: low && value, high: high && value, ...bounds, ...same, rule: 'bound' }
  if (comparator === '~') {
    const reach = { numericLow: numberOf(low.least), mid: value, numericHigh: numberOf(high.most) }
    return { low: value, high: value, ...bounds, ...reach, rule: 'about' }
  }
  if (end === null) return { low: value, high: value, ...bounds, ...same, rule: 'exact' }
  const ends = { low: numberOf(low.least), high: numberOf(high.least) }
  const mid = numberOf(multiplyDecimals(addDecimals(low.least, high.least), decimalOf(0.5)))
  return { ...ends, ...bounds, numericLow: ends.low, mid, numericHigh: ends.high, rule: 'range' }
}

/** `a − b` in the unit of `b`, exactly; null when either is missing or the units are not of one kind by a power of ten. */
export function panelDifference(a: number | null, unitOfA: string, b: number | null, unitOfB: string): number | null {
  if (a === null || b === null) return null
  const [one, other] = [unitWorth(unitOfA), unitWorth(unitOfB)]
  if (one.kind !== other.kind) return null
  const power = Math.log10(product(one.factors) / product(other.factors))
  if (!Number.isInteger(power)) return null
  const scaled = decimalOf(a)
  const shifted: Decimal = { digits: scaled.digits, scale: scaled.scale - power }
  const aligned = shifted.scale < 0 ? { digits: shifted.digits * 10n ** BigInt(-shifted.scale), scale: 0 } : shifted
  return numberOf(subtractDecimals(aligned, decimalOf(b)))
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, it) => all * it, 1)
}
