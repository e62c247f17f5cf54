import { charTable } from '../../lexicon/char-table.ts'
import { mannerNouns } from '../../lexicon/clauses.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import {
  aroundWords,
  dependentNouns,
  mannerWords,
  moneyVerbs,
  nominalVerbs,
  nounsLikeJoints,
  prepositions,
  relativeVerbs,
  softVerbs,
  spendingVerbs,
} from '../../lexicon/grammar.ts'
import type { LeftSide } from './left-side.ts'
import { type InnerVerb, innerVerb } from './verbs.ts'
import { nominalsFrom } from './work-words.ts'

const AND = charTable('和及与')

// 改造|和奖励性住房建设
export const goesOn = (after: string): boolean => AND[codeOrNone(after, 0)] === 1 && after.length > 2

/** 参加新型合作医疗的|农民, 用于“三农”的|支出: the verb belongs to the name. */
export function isRelative(words: string, at: number): boolean {
  const verb = relativeVerbs.at(words, at)
  if (verb === null) return false
  const of = words.indexOf('的', at + verb.length + 2)
  return of > 0 && words.length - of > 2 && !/[,;:]/.test(words.slice(at))
}

/** Names what is measured by a verb inside the words: 市财政|投入, 农村劳动力|转移就业, “十大民生工程”|完成投资. */
export function applyInner(rest: string, inner: InnerVerb, side: LeftSide): void {
  if (isRelative(rest, inner.at)) {
    side.subject = rest.slice(inner.at)
    return
  }
  const after = rest.slice(inner.at + inner.words.length)
  // 国有大中型企业|实施改制的达59%
  if (after === '的' && inner.at >= 2) {
    side.action = inner.words
    side.subject = tidyOwner(rest.slice(0, inner.at))
    return
  }
  if (goesOn(after) && joinInner(rest, after, inner, side)) return
  side.action = inner.words
  if (after === '' && inner.last > 0 && moneyVerbs.has(inner.words.slice(inner.last))) {
    // 水利工程建设|投资增长14%
    if (softVerbs.has(inner.words.slice(0, inner.last))) {
      side.subject = rest
      side.action = null
      return
    }
    // “十大民生工程”完成投资650亿元
    side.subject = inner.words.slice(inner.last)
    side.action = inner.words.slice(0, inner.last)
    return
  }
  const nominal = after === '' ? nominalAt(rest, inner.words) : -1
  if (after === '' && spendingVerbs.has(inner.words) && prepositions.at(rest, 0) === null) {
    // 市财政|投入, 财政支农|投入: whose it is stands before
    side.subject = tidyOwner(rest.slice(0, inner.at)) + inner.words
    side.action = null
    side.verb = inner.words
  } else if (nominal >= 0) {
    // 为企业|减税降费, 为中小企业|提供贷款担保, 为企业|新增减税降费及退税缓费
    side.subject = inner.words.slice(nominal)
    side.action = inner.words.slice(0, nominal) || null
  } else if (after === '') {
    const owner = rest.slice(0, inner.at)
    // 国家物流枢纽、冷链物流基地各|新增2家
    if (owner.endsWith('各') && owner.includes('、')) side.each = 'each'
    nameWork(owner, inner.words, side)
  } else if (after.length === 1) side.subject = inner.words + after
  // 退役军人安置满意率: the work that is rated, not work done
  else if (
    dependentNouns.has(firstOf(after)) &&
    (softVerbs.has(inner.words) || spendingVerbs.has(inner.words)) &&
    inner.at >= 2
  ) {
    side.subject = rest
    side.action = null
  }
  // 规模以上工业企业完成增加值: whose it is stands before the verb
  else if (dependentNouns.has(after) && (inner.words === '完成' || inner.words === '实现'))
    side.subject = rest.slice(0, inner.at) + after
  else side.subject = after.startsWith('了') ? after.slice(1) : after
}

/** 带动|脱贫和边缘人口, 农村危房改造和奖励性住房建设: a verb inside the words that is one of the things joined. */
function joinInner(rest: string, after: string, inner: InnerVerb, side: LeftSide): boolean {
  if (inner.last > 0) {
    side.action = inner.words.slice(0, inner.last)
    side.subject = inner.words.slice(inner.last) + after
    return true
  }
  if (!softVerbs.has(inner.words)) return false
  // 为各类农业生产组织及农户|提供风险保障
  const next = prepositions.at(rest, 0) === null ? null : innerVerb(rest, inner.at + inner.words.length + 1)
  if (next === null) side.subject = rest
  else applyInner(rest, next, side)
  return true
}

/** Where verbs go over into what is itself measured, −1 when nowhere; behind a deed someone must be named whom it was done for. */
function nominalAt(rest: string, verbs: string): number {
  if (nominalVerbs.has(verbs)) return 0
  const from = nominalsFrom(verbs, 0, verbs.length)
  // 市郊完成|新造林, 沿江新增|造林
  const done =
    from < verbs.length && (prepositions.at(rest, 0) !== null || /^(?:完成|新增)$/.test(verbs.slice(0, from)))
  return from === 0 || done ? from : -1
}

/** The first part of a list joined by 、. */
function firstOf(list: string): string {
  const joint = list.indexOf('、')
  return joint < 0 ? list : list.slice(0, joint)
}

// 各级财政累计|投入
export function tidyOwner(owner: string): string {
  let end = owner.length
  for (let word = aroundWords.endingAt(owner, end); word !== null; word = aroundWords.endingAt(owner, end))
    end -= word.length
  // 对教育|投入; but 对口帮扶|投入
  const of = owner.lastIndexOf('对', end - 2)
  return owner.slice(of >= 0 && nounsLikeJoints.at(owner, of) === null ? of + 1 : 0, end)
}

/** What was done with a thing (工程|动工), unless the verb is one of two works (森林抚育和改造). */
export function nameWork(owner: string, verb: string, side: LeftSide): void {
  const joined = owner.length > 2 && AND[codeOrNone(owner, owner.length - 1)] === 1 && softVerbs.has(verb)
  side.action = joined ? null : verb
  side.subject = joined ? tidyOwner(owner) + verb : worked(owner)
}

// 水土流失综合|治理
function worked(owner: string): string {
  const tidy = tidyOwner(owner)
  const manner = mannerWords.endingAt(tidy, tidy.length, 2)
  return manner === null || manner.length < 2 || mannerNouns.has(manner) ? tidy : tidy.slice(0, -manner.length)
}
