import { holdsPart, PROJECTS } from '../lexicon/follow.ts'
import type { ReasonCode, Verdict } from '../model/following.ts'
import { isMoney, isStock, isWork, stagesApart, stagesDiffer } from './compare.ts'
import { isJoined, isListed, isSameAmount, isTimes } from './counted.ts'
import { type Candidate, NEARLY } from './match.ts'
import type { Thing } from './thing.ts'

/** A part that is so many times what was promised of the whole is another thing. */
const FAR_ABOVE = 1.5
/** Of a part of one indicator, or under nearly the same name. */
const FAR_ABOVE_NAMED = 3
/** Of a part that is known as one (贫困户危房 of 农村危房). */
const FAR_ABOVE_KNOWN = 5
/** Nobody beats a promise tenfold: such numbers count other things. */
const TIMES = 10
/** A wider thing that falls short shows a promise missed only when the names are nearly the same. */
const ALIKE = 0.75
/** A wider thing that reaches the number and hardly more is the thing itself: 电动汽车便民充电桩2000个, 便民充电桩2003个. */
const CLOSE = 0.5
const CLOSELY = 1.2

/**
 * What keeps a verdict from being given though the two figures can be compared: a part that falls short, a whole that is far above,
 * another stage, numbers too far apart to count one thing. `converted`: the result was converted by the total of the year before.
 */
export function doubtOf(candidate: Candidate, verdict: Verdict, converted: boolean): ReasonCode | null {
  const { target, result, relation, basis, likeness } = candidate
  const isLevel = target.observation.measure === 'level'
  const short = verdict === 'nearly' || verdict === 'missed'
  if (relation === 'part' && (short || (isLevel && isTimes(target, result, farAbove(candidate)))))
    return 'result-is-part'
  if (relation === 'whole' && isDoubtfulWhole(candidate, verdict, short)) return 'result-is-whole'
  if (short && stagesDiffer(target, result)) return 'stage-differs'
  if (!isLevel || converted) return null
  if (short && isJoined(target) && !isJoined(result)) return 'result-is-part'
  if (short && basis === 'same-table' && isListed(result)) return 'result-is-part'
  // in one item of a table a number without a word in common shows that it was done, never that it was not
  if (short && basis === 'same-table' && likeness === 0) return 'thing-differs'
  if (short && isStock(target) && isWork(result) && !isMoney(target)) return 'stock-against-increment'
  if (isSameAmount(target, result)) return null
  if (stagesApart(target, result) && !isAbout(target, result)) return 'stage-differs'
  return isTimes(target, result, TIMES) || isTimes(result, target, 2 * TIMES) ? 'thing-differs' : null
}

function isDoubtfulWhole({ target, result, basis, likeness }: Candidate, verdict: Verdict, short: boolean): boolean {
  if (short) return likeness < ALIKE
  if (verdict === 'exceeded') return basis !== 'same-indicator' || isTimes(target, result, CLOSELY)
  return verdict === 'met' && likeness < CLOSE
}

function farAbove({ target, result, basis, likeness }: Candidate): number {
  if (holdsPart(target.core, result.core)) return FAR_ABOVE_KNOWN
  return basis === 'same-indicator' || likeness >= NEARLY ? FAR_ABOVE_NAMED : FAR_ABOVE
}

/** Hardly more than was promised: 启动硬化工程800公里, 完成硬化830公里. Of projects each number is one of others. */
function isAbout(target: Thing, result: Thing): boolean {
  if (PROJECTS.test(target.observation.subject)) return false
  return !isTimes(target, result, CLOSELY) && !isTimes(result, target, 1)
}
