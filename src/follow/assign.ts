import { isJoined, isSameAmount } from './counted.ts'
import { isWorthShowing } from './kindred.ts'
import type { Candidate } from './match.ts'
import type { Court, Decision } from './rule.ts'
import { ruleOn } from './rule.ts'
import type { Thing } from './thing.ts'

/** A promise with the result it was given, if any, and the candidates that were turned down. */
export type Assignment = { target: Thing; chosen: Candidate | null; decision: Decision | null; rejected: Candidate[] }

/**
 * Gives results to promises, the best matches first. A result answers one promise, or several that promise the very same
 * (a headline target repeated among the tasks). Promises that nothing answers take the best kindred result that is still free,
 * which is shown and not judged, if it is worth showing; one number of several things may be shown beside each.
 */
export function assignResults(
  targets: readonly Thing[],
  candidates: readonly Candidate[][],
  court: Court,
  shows = (candidate: Candidate) => isWorthShowing(candidate, court.evidence),
): Assignment[] {
  const assignments: Assignment[] = targets.map((target, i) => ({
    target,
    chosen: null,
    decision: null,
    rejected: candidates[i],
  }))
  const takenBy = new Map<Thing, Thing>()
  const order = candidates
    .flatMap((list, i) => list.map(candidate => ({ candidate, i })))
    .sort((a, b) => b.candidate.score - a.candidate.score || a.i - b.i)
  for (const judged of [true, false]) {
    for (const { candidate, i } of order) {
      const assignment = assignments[i]
      const { result, target } = candidate
      const free = isFree(result, target, takenBy) || (!judged && isJoined(result))
      if (assignment.chosen !== null || !free) continue
      const decision = ruleOn(candidate, court)
      if (judged === (decision.verdict === 'not-comparable')) continue
      if (!judged && !shows(candidate)) continue
      assignment.chosen = candidate
      assignment.decision = decision
      if (!takenBy.has(result)) takenBy.set(result, target)
    }
  }
  for (const it of assignments) it.rejected = it.rejected.filter(other => other !== it.chosen)
  return assignments
}

function isFree(result: Thing, target: Thing, takenBy: ReadonlyMap<Thing, Thing>): boolean {
  const other = takenBy.get(result)
  if (other === undefined) return true
  const { indicator, measure } = target.observation
  // one number counts one thing: another amount was promised of another thing
  if (measure === 'level' && !isSameAmount(target, other) && !isSaidTwice(target, other)) return false
  return other.core === target.core || (indicator !== null && other.observation.indicator === indicator)
}

/** The same with two numbers: 新建截污管网1300公里，争取1600公里. */
function isSaidTwice(a: Thing, b: Thing): boolean {
  if (a.core !== b.core) return false
  return a.verbs.length === 0 || b.verbs.length === 0 || a.verbs.some(verb => b.verbs.includes(verb))
}
