import { compareDecimals, type Decimal, negateDecimal, subtractDecimals } from '../model/decimal.ts'
import type { Measure } from '../model/reading.ts'
import { type End, type Interval, intervalOf } from './interval.ts'
import { type Figure, isFall } from './judge.ts'

/** How a target stands to that of the place above it, as numbers: more, less, the same, or nothing certain. */
export type RaiseRelation = 'above' | 'below' | 'same' | 'overlaps'

/**
 * On what that rests. wording: both are worded alike, so their numbers compare. interval: no value of the one is one of the other.
 * floor, ceiling: values are shared, but the least, or the most, that is asked for differs. none: only that values are shared.
 */
export type RaiseBasis = 'wording' | 'interval' | 'floor' | 'ceiling' | 'none'

/** The difference (own minus above) lies from `least` to `most`; null: no end on that side. */
export type Raise = { relation: RaiseRelation; basis: RaiseBasis; least: Decimal | null; most: Decimal | null }

/** Which way is better, as indicators say it. */
export type Better = 'up' | 'down' | 'band' | 'none'

/**
 * Compares two targets of one measure in one unit, the first that which steps fit decides:
 *
 * 1. Worded alike (6.5%左右 against 6%左右, 7%以上 against 6%以上): the difference of the numbers.
 * 2. No value in common (7%以上 against 6%左右, that is up to 6.5%): at least the gap between the intervals.
 * 3. Values in common: by the end that binds, the least that is asked for where more is better, the most where less is.
 *    8% against 6%以上: floor 2 above. An end of 左右 lies somewhere between the number and its tolerance, so that 8%左右 against 6%以上
 *    is 1.5 to 2 above, and 6.5%左右 against 6%以上 nothing certain.
 * 4. Otherwise they overlap, and nothing is said.
 */
export function compareTargets(own: Figure, above: Figure, measure: Measure, percent: boolean, better: Better): Raise {
  if (own.comparator === above.comparator && own.upper === null && above.upper === null) {
    const alike = own.comparator === '=' || own.comparator === '~' || isFall(own, measure) === isFall(above, measure)
    if (alike) return between(subtractDecimals(own.value, above.value), 'wording')
  }
  const a = intervalOf(own, measure, percent)
  const b = intervalOf(above, measure, percent)
  return apart(a, b) ?? turned(apart(b, a)) ?? byBindingEnd(a, b, better)
}

/** `a` wholly above `b`, or null. */
function apart(a: Interval, b: Interval): Raise | null {
  if (a.low === null || b.high === null) return null
  const gap = subtractDecimals(a.low.least, b.high.most)
  const touches = gap.digits === 0n && !(a.low.open || b.high.open)
  if (gap.digits < 0n || touches) return null
  const most = a.high === null || b.low === null ? null : subtractDecimals(a.high.most, b.low.least)
  return { relation: 'above', basis: 'interval', least: gap, most }
}

function turned(raise: Raise | null): Raise | null {
  if (raise === null) return null
  const { least, most, basis } = raise
  return { relation: 'below', basis, least: most && negateDecimal(most), most: least && negateDecimal(least) }
}

function byBindingEnd(a: Interval, b: Interval, better: Better): Raise {
  const floor = a.low && b.low && ends(a.low, b.low, 'floor')
  const ceiling = a.high && b.high && ends(a.high, b.high, 'ceiling')
  const certain = (better === 'down' ? [ceiling, floor] : [floor, ceiling]).find(it => it !== null)
  if (!certain) return OVERLAPS
  if (better === 'up' || better === 'down') return certain
  // no way is better: an end decides only where it is the only one, or both say the same
  if (floor === null || ceiling === null) return certain
  return floor.relation === ceiling.relation ? floor : OVERLAPS
}

const OVERLAPS: Raise = { relation: 'overlaps', basis: 'none', least: null, most: null }

function ends(a: End, b: End, basis: 'floor' | 'ceiling'): Raise {
  const least = subtractDecimals(a.least, b.most)
  const most = subtractDecimals(a.most, b.least)
  if (compareDecimals(least, most) === 0) {
    if (least.digits === 0n && a.open !== b.open) return OVERLAPS
    return between(least, basis)
  }
  if (least.digits > 0n) return { relation: 'above', basis, least, most }
  if (most.digits < 0n) return { relation: 'below', basis, least, most }
  return OVERLAPS
}

function between(difference: Decimal, basis: RaiseBasis): Raise {
  const relation = difference.digits > 0n ? 'above' : difference.digits < 0n ? 'below' : 'same'
  return { relation, basis, least: difference, most: difference }
}
