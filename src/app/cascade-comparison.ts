import { amountOf } from '../follow/compare.ts'
import type { Figure } from '../follow/judge.ts'
import { type Better, compareTargets, type RaiseBasis, type RaiseRelation } from '../follow/raise.ts'
import { isPercent, unitWorth } from '../lexicon/follow.ts'
import { type Decimal, decimalOf, numberOf } from '../model/decimal.ts'
import type { ShownValue } from './indicator-values.ts'

/** Why two targets cannot be compared. */
export const INCOMPARABLE = {
  'in-words': 'one of the two is said in words only',
  'of-size': 'amounts grow with the place: those of a part and of the whole do not compare',
} as const

export type Incomparable = keyof typeof INCOMPARABLE

/**
 * How a target stands to the one above it. `least` to `most`: the difference (own minus above) in the unit shown, null where it has
 * no end. `raised`: whether it asks for more in the sense of the indicator (less, where less is better); null: that cannot be said.
 */
export type CascadeComparison = {
  above: string
  relation: RaiseRelation | 'not-comparable'
  basis: RaiseBasis
  least: number | null
  most: number | null
  raised: boolean | null
  reason: Incomparable | null
}

/** How a target stands to that of `code` above it; `isOfSize`: its amounts grow with the place. */
export function compareCascade(
  own: ShownValue,
  above: ShownValue,
  code: string,
  better: Better,
  unit: string,
  isOfSize: boolean,
): CascadeComparison {
  const cannot = (reason: Incomparable): CascadeComparison => ({
    ...{ above: code, relation: 'not-comparable', basis: 'none', least: null, most: null, raised: null, reason },
  })
  if (own.value === null || above.value === null) return cannot('in-words')
  if (isOfSize) return cannot('of-size')
  const [a, b] = [figureOf(own), figureOf(above)]
  const { relation, basis, least, most } = compareTargets(a, b, own.measure, isPercent(own.unit), better)
  const upward = relation === 'above' ? better === 'up' : better === 'down'
  const raised = relation === 'above' || relation === 'below' ? (isValued(better) ? upward : null) : null
  return { above: code, relation, basis, least: inUnit(least, unit), most: inUnit(most, unit), raised, reason: null }
}

function isValued(better: Better): boolean {
  return better === 'up' || better === 'down'
}

/** In the smallest unit of its kind, so that 万元 and 元 compare. */
function figureOf({ value, upper, unit, comparator }: ShownValue): Figure {
  const worth = unitWorth(unit)
  return {
    value: value === null ? decimalOf(0) : amountOf(value, worth),
    upper: upper === null ? null : amountOf(upper, worth),
    comparator,
  }
}

/** In the unit shown. */
function inUnit(value: Decimal | null, unit: string): number | null {
  if (value === null) return null
  const worth = numberOf(amountOf(1, unitWorth(unit)))
  const number = numberOf(value)
  return worth === 1 ? number : Number((number / worth).toPrecision(12))
}
