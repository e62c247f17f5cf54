import { isCommon, kindsExclude } from '../lexicon/follow.ts'
import { isCounted, unitsAgree } from './compare.ts'
import { isJoined } from './counted.ts'
import type { Evidence } from './evidence.ts'
import { type Candidate, HEAD, tailOf } from './match.ts'
import { ownerConflict } from './owner.ts'

/** So much of what a promise says, and so like, has a kindred result to be to be shown beside it. */
const COVERED = 0.4
const LIKE = 0.4
/** Names that say less than this are heads of everything (企业, 重点项目). */
const TELLING = 0.45

/**
 * Whether a result that is not judged is shown beside a promise, as what the next report says of it. Of the same indicator or thing it is;
 * a kindred one only when it says most of what was promised and is counted alike. All others are known from the nearest that were
 * turned down.
 */
export function isWorthShowing(candidate: Candidate, evidence: Evidence): boolean {
  const { target, result, basis, conflict, likeness } = candidate
  const [asked, given] = [target.observation, result.observation]
  if (ownerConflict(target, result) !== null) return false
  if (basis === 'same-indicator') return true
  if (asked.value === null) return basis !== 'thing-differs' && basis !== 'same-programme'
  const alike = asked.measure === given.measure
  // one programme is told in numbers of many things, but not of tons for firms
  if (basis === 'same-programme')
    return alike && (unitsAgree(target, result) || (isCounted(target) && isCounted(result)))
  if (conflict === 'unit-differs') return basis === 'same-thing'
  if (conflict === 'measure-differs')
    return basis === 'same-thing' && !isCounted(result) && ![asked, given].some(it => it.measure === 'share')
  if (basis !== 'thing-differs') return true
  if (!alike || kindsExclude(asked.subject, given.subject)) return false
  if (evidence.weightOf(target) < TELLING || evidence.weightOf(result) < TELLING) return false
  if (asked.measure === 'level' && asked.unit === given.unit && isTellingHead(tailOf(target.core, result.core)))
    return true
  return likeness >= LIKE && (isJoined(target) || evidence.coverage(target, result) >= COVERED)
}

/** A head that two things share and that says what they are: 示范村; not 服务中心, 示范区. */
function isTellingHead(head: string): boolean {
  if (head.length < HEAD) return false
  let at = 0
  while (at < head.length) {
    const common = [4, 3, 2].find(length => at + length <= head.length && isCommon(head.slice(at, at + length)))
    if (common === undefined) return true
    at += common
  }
  return false
}
