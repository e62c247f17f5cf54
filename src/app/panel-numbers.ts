import { unitWorth } from '../lexicon/follow.ts'
import {
  absoluteDecimal,
  addDecimals,
  type Decimal,
  decimalOf,
  multiplyDecimals,
  subtractDecimals,
  writeDecimal,
} from '../model/decimal.ts'
import type { Observation } from '../model/reading.ts'
import type { Code } from './export-table.ts'

type Valued = Pick<Observation, 'value' | 'upper' | 'comparator' | 'measure' | 'unit'>

/** How the numbers of a panel are made from words; the id stands in every row. */
export const READING_RULES = {
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

/** See `PanelNumbers`; of decreases (下降3%以上, −3) 以上 bounds from above. */
export function panelNumbers(observation: Valued): PanelNumbers {
  const { value, upper, comparator, measure } = observation
  if (value === null) return NONE
  const same = { numericLow: value, mid: value, numericHigh: value }
  const falling = (measure === 'growth' || measure === 'change') && value < 0
  switch (comparator) {
    case '>=':
    case '>':
      return { ...(falling ? atMost(value, comparator === '>=') : atLeast(value, comparator === '>=')), ...same }
    case '<=':
    case '<':
      return { ...(falling ? atLeast(value, comparator === '<=') : atMost(value, comparator === '<=')), ...same }
    case '~': {
      const by = tolerance(observation, value)
      return {
        ...between(value, value),
        numericLow: number(subtractDecimals(decimalOf(value), by)),
        mid: value,
        numericHigh: number(addDecimals(decimalOf(value), by)),
        rule: 'about',
      }
    }
    case 'range': {
      if (upper === null) return { ...between(value, value), ...same, rule: 'exact' }
      const [low, high] = value < upper ? [value, upper] : [upper, value]
      const mid = number(multiplyDecimals(addDecimals(decimalOf(low), decimalOf(high)), decimalOf(0.5)))
      return { ...between(low, high), numericLow: low, mid, numericHigh: high, rule: 'range' }
    }
    default:
      return { ...between(value, value), ...same, rule: 'exact' }
  }
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
  return number(subtractDecimals(aligned, decimalOf(b)))
}

function tolerance({ measure, unit }: Valued, value: number): Decimal {
  const rate = (measure === 'growth' || measure === 'change') && /[%％]|百分点/.test(unit)
  return rate ? decimalOf(0.5) : multiplyDecimals(absoluteDecimal(decimalOf(value)), decimalOf(0.05))
}

function between(low: number, high: number) {
  return { low, high, lowClosed: true, highClosed: true }
}

function atLeast(low: number, lowClosed: boolean) {
  return { low, high: null, lowClosed, highClosed: null, rule: 'bound' as const }
}

function atMost(high: number, highClosed: boolean) {
  return { low: null, high, lowClosed: null, highClosed, rule: 'bound' as const }
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, it) => all * it, 1)
}

function number(decimal: Decimal): number {
  return Number(writeDecimal(decimal))
}
