import { isVanishing, LEFT, verbKind } from '../lexicon/follow.ts'
import { clauseBefore } from './compare.ts'
import type { Thing } from './thing.ts'

/**
 * Whether it counts what was taken away (减少贫困人口8万人, 治理黑臭水体15条), of which more is better, and not what is left
 * (降到80万人).
 */
export function isReduction(thing: Thing): boolean {
  const { measure, comparator, indicator } = thing.observation
  if (measure !== 'level' || isLeft(thing) || comparator === '<=' || comparator === '<') return false
  return (indicator !== null && isVanishing(indicator)) || thing.verbs.some(verb => verbKind(verb)?.lessen)
}

/** What is left after taking away: 下降到80万人, 尚有贫困人口12万人. */
export function isLeft(thing: Thing): boolean {
  return thing.observation.measure === 'level' && LEFT.test(clauseBefore(thing))
}
