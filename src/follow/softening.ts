import { indicatorById } from '../lexicon/indicators.ts'
import { compareDecimals } from '../model/decimal.ts'
import type { Softening } from '../model/following.ts'
import { lastYear } from '../model/period.ts'
import type { Comparator } from '../model/reading.ts'
import { amountOf, measureConflict, verbConflict } from './compare.ts'
import { relate } from './object.ts'
import type { Thing } from './thing.ts'

/** The promise of the next report for the same thing: same indicator and measure, or the same words; null when there is none. */
export function findNextPromise(target: Thing, next: readonly Thing[]): Thing | null {
  const { indicator } = target.observation
  const same = next.filter(it => {
    if (isOfSpan(target) !== isOfSpan(it)) return false
    if (it.observation.value !== null && target.observation.value !== null && measureConflict(target, it) !== null)
      return false
    if (indicator !== null || it.observation.indicator !== null) return it.observation.indicator === indicator
    return relate(target.core, it.core) === 'same' && verbConflict(target, it) === null
  })
  return same.find(it => it.observation.value === target.observation.value) ?? same[0] ?? null
}

/** Set for several years (今后五年年均增长8%), which a target for one year neither repeats nor softens. */
function isOfSpan({ observation: { period } }: Thing): boolean {
  return period.includes('/')
}

/** How firmly a comparator binds: a bound, a number, about a number. */
const FIRMNESS: { [comparator in Comparator]?: number } = { '>=': 3, '>': 3, '<=': 3, '<': 3, '=': 2, range: 2, '~': 1 }
const FORCES = { ensure: 2, none: 1, strive: 0 }

/** In what the next promise for the same thing is softer; only of headline targets can it be said that they were dropped. */
export function softeningOf(target: Thing, next: Thing | null, result: Thing | null, headline: boolean): Softening[] {
  if (next === null) return headline && !isOfSpan(target) ? ['dropped'] : []
  const [before, after] = [target.observation, next.observation]
  const found: Softening[] = []
  if (before.value !== null && after.value === null) found.push('number-dropped')
  if ((FIRMNESS[after.comparator] ?? 0) < (FIRMNESS[before.comparator] ?? 0) && after.value !== null)
    found.push('looser')
  if (FORCES[after.force ?? 'none'] < FORCES[before.force ?? 'none']) found.push('weaker')
  if (isWorse(next, target)) found.push('lower')
  if (result !== null && measureConflict(next, result) === null && isWorse(next, result)) found.push('below-result')
  if (lastYear(after.period) > lastYear(before.period) + 1) found.push('later')
  return found
}

/** Whether the first asks for less than the second gives. */
function isWorse(a: Thing, b: Thing): boolean {
  if (a.observation.value === null || b.observation.value === null || measureConflict(a, b) !== null) return false
  const difference = compareDecimals(amountOf(a.observation.value, a.unit), amountOf(b.observation.value, b.unit))
  const { indicator, comparator } = a.observation
  const down =
    comparator === '<=' || comparator === '<' || (indicator !== null && indicatorById(indicator)?.better === 'down')
  return down ? difference > 0 : difference < 0
}
