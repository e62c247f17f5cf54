import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  decimalOf,
  multiplyDecimals,
  negateDecimal,
  subtractDecimals,
} from '../model/decimal.ts'
import type { Verdict } from '../model/following.ts'
import type { Comparator, Measure } from '../model/reading.ts'

/** A number that is promised or reported, in one unit with the other. `upper` only for a range. */
export type Figure = { value: Decimal; upper: Decimal | null; comparator: Comparator }

export type Ruling = { verdict: Verdict; strict: Verdict; lenient: Verdict; difference: Decimal }

/** A promise is beaten, or nearly kept, by these: half a point for rates of change, a twentieth for everything else. */
const POINTS = decimalOf(0.5)
const TWENTIETH = decimalOf(0.05)

/**
 * What became of a number that was promised. A result that satisfies the target has met it; it is exceeded when beaten by
 * more than the tolerance, nearly kept when short by no more, else missed. 左右 (`~`) allows the tolerance; a range is met inside
 * or above it. Mirrored where less is better (`lower`, `<=`, `<`) and for decreases (−3 %: the larger fall is the better).
 *
 * strict: 左右 is the number itself, 超过 excludes it, 以上 of a result adds nothing, an estimate is not yet a result.
 * lenient: the number itself is enough for 超过, and 左右, 以上 of a result may make up for the tolerance.
 */
export function judge(
  target: Figure,
  result: Figure,
  measure: Measure,
  percent: boolean,
  lower: boolean,
  estimate: boolean,
): Ruling {
  const falling = isFall(target, measure)
  const [t, r] = falling ? [negated(target), negated(result)] : [target, result]
  const down = t.comparator === '<=' || t.comparator === '<' || (lower && !falling)
  const bound = t.comparator === 'range' && t.upper !== null ? (down ? larger(t) : smaller(t)) : t.value
  const best = t.comparator === 'range' && t.upper !== null ? (down ? smaller(t) : larger(t)) : t.value
  const reached = r.upper === null ? r.value : down ? larger(r) : smaller(r)
  const gain = (from: Decimal) => (down ? subtractDecimals(from, reached) : subtractDecimals(reached, from))
  const tolerance = (of: Decimal) => toleranceOf(of, measure, percent)

  const over = gain(bound)
  const beaten = compareDecimals(gain(best), tolerance(best)) > 0
  const within = compareDecimals(over, negateDecimal(tolerance(bound))) >= 0
  const open = t.comparator === '>' || t.comparator === '<'
  const more = r.comparator === (down ? '<' : '>') || r.comparator === (down ? '<=' : '>=')
  const equal = over.digits === 0n
  const rule = (satisfied: boolean): Verdict => (beaten ? 'exceeded' : satisfied ? 'met' : within ? 'nearly' : 'missed')

  const plainly = over.digits > 0n || (equal && (!open || r.comparator === (down ? '<' : '>')))
  const tolerant = t.comparator === '~' && within
  const strictly = over.digits > 0n || (equal && !open)
  return {
    verdict: rule(plainly || tolerant),
    strict: estimate ? 'not-comparable' : rule(strictly),
    lenient: rule(plainly || tolerant || equal || ((more || r.comparator === '~') && within)),
    difference: over,
  }
}

/** How far 左右 reaches to either side, and how much short is nearly: half a point, or a twentieth of the value. */
export function toleranceOf(value: Decimal, measure: Measure, percent: boolean): Decimal {
  return percent && (measure === 'growth' || measure === 'change')
    ? POINTS
    : multiplyDecimals(absoluteDecimal(value), TWENTIETH)
}

/** Whether it is a fall: a negative growth or change. */
export function isFall({ value }: Figure, measure: Measure): boolean {
  return (measure === 'growth' || measure === 'change') && value.digits < 0n
}

function negated({ value, upper, comparator }: Figure): Figure {
  return { value: negateDecimal(value), upper: upper && negateDecimal(upper), comparator }
}

function larger({ value, upper }: Figure): Decimal {
  return upper !== null && compareDecimals(upper, value) > 0 ? upper : value
}

function smaller({ value, upper }: Figure): Decimal {
  return upper !== null && compareDecimals(upper, value) < 0 ? upper : value
}
