import { isCommon, partsOf, SHARE_HEAD, verbKind } from '../lexicon/follow.ts'
import type { ReasonCode } from '../model/following.ts'
import { unitsAgree } from './compare.ts'
import { conflictBetween } from './conflicts.ts'
import { isHigherOnly, isJoined, isSameAmount, sizeRelation } from './counted.ts'
import type { Evidence } from './evidence.ts'
import { type Relation, relate } from './object.ts'
import { phrasesOf, type Thing } from './thing.ts'

/**
 * A result that may answer a promise. `conflict`: what keeps it from being judged against it, null when nothing does.
 * `basis`: why it is taken for the same. Higher scores are the better match.
 */
export type Candidate = {
  target: Thing
  result: Thing
  relation: Relation
  basis: ReasonCode
  conflict: ReasonCode | null
  likeness: number
  score: number
}

const LIKEST = 24
/** Fewer words than this say too little to be matched by words alone (项目, 中心). */
const TELLING = 0.45
/** From this likeness on a kindred thing is worth showing. */
const KINDRED = 0.5
/** The likeness from which two things with one number are one under two names, by the digits of the number: 30个, 130列, 1439个. */
const ALIKE = [1, 0.8, 0.65, 0.3]
/** So many digits make a number that two things do not share by chance: 1439, 7.69. */
const UNUSUAL = 3
/** So like are two names that what the one has more is only a narrowing. */
export const NEARLY = 0.7
/** So many characters at the end of two things make the same head: 示范村, 颁证率. */
export const HEAD = 3
const MEMBERS = /[、和与及]/

/** Every result worth looking at for a promise, the best first. */
export function findCandidates(target: Thing, evidence: Evidence, year: number): Candidate[] {
  const found = new Map<Thing, Candidate>()
  const keep = (candidate: Candidate | null): void => {
    if (candidate === null) return
    const before = found.get(candidate.result)
    if (!before || before.score < candidate.score) found.set(candidate.result, candidate)
  }
  const { indicator } = target.observation
  if (indicator !== null) for (const result of evidence.ofIndicator(indicator)) keep(ofIndicator(target, result, year))
  if (indicator !== null && evidence.ofIndicator(indicator).length === 0) {
    for (const part of partsOf(indicator))
      for (const result of evidence.ofIndicator(part)) keep(ofPart(target, result, year))
  }
  const telling = evidence.weightOf(target) >= TELLING
  for (const { thing, likeness } of evidence.like(target, LIKEST)) {
    keep(ofWords(target, thing, likeness, telling && evidence.weightOf(thing) >= TELLING, year))
  }
  if (target.observation.value === null || target.observation.measure !== 'level') return ranked(found)
  for (const name of target.names)
    for (const result of evidence.ofName(name)) keep(ofProgramme(target, result, name, year))
  for (const phrase of phrasesOf(target))
    for (const result of evidence.ofPhrase(phrase)) keep(ofProgramme(target, result, phrase, year))
  return ranked(found)
}

function ranked(found: ReadonlyMap<Thing, Candidate>): Candidate[] {
  return [...found.values()].sort(
    (a, b) =>
      b.score - a.score || a.result.text - b.result.text || a.result.observation.start - b.result.observation.start,
  )
}

function ofIndicator(target: Thing, result: Thing, year: number): Candidate {
  const conflict = conflictBetween(target, result, year, true)
  // a count of one indicator may still be of a part: 省级示范村 of 示范村
  const counted = target.observation.measure === 'level' ? countedAs(target, result) : 'same'
  const relation = counted === 'part' || counted === 'whole' ? counted : 'same'
  return scored({ target, result, relation, basis: 'same-indicator', conflict, likeness: 1, score: 10 })
}

/** A part of the indicator; of several the one that did worst, because what it reaches the whole has reached. */
function ofPart(target: Thing, result: Thing, year: number): Candidate {
  const candidate = ofIndicator(target, result, year)
  const score = candidate.score - 1 - Math.min(0.9, Math.max(0, (result.observation.value ?? 0) / 1e6))
  return { ...candidate, relation: 'part', basis: 'result-is-part', score }
}

function ofWords(target: Thing, result: Thing, likeness: number, telling: boolean, year: number): Candidate | null {
  const [mine, theirs] = [target.observation.indicator, result.observation.indicator]
  const relation = kindredAtMost(countedAs(target, result), target, result, likeness)
  if (mine !== theirs && target.observation.measure !== 'level' && relation !== 'same') return null
  const conflict = conflictBetween(target, result, year, false)
  const base = { target, result, relation, likeness }
  // a rate of a part is none of the whole
  const counted = target.observation.measure === 'level'
  const matches = relation === 'same' || ((relation === 'part' || relation === 'whole') && counted)
  if (matches && (telling || (sharesContext(target, result) && !isCommon(target.core)))) {
    const basis: ReasonCode =
      relation === 'same' ? 'same-thing' : relation === 'part' ? 'result-is-part' : 'result-is-whole'
    return scored({ ...base, basis, conflict, score: (relation === 'same' ? 7 : 4) + likeness })
  }
  if (conflict === null && isTelling(likeness, digitsShared(target, result))) {
    return scored({ ...base, relation: 'same', basis: 'same-number', conflict, score: 5 + likeness })
  }
  const sameHead =
    relation === 'kindred' && tailOf(target.core, result.core).length >= HEAD && conflict !== 'unit-differs'
  if (likeness < KINDRED && !sharesContext(target, result) && !sameHead) return null
  // of another thing no total helps
  const why = conflict === null || conflict === 'stock-against-increment' ? 'thing-differs' : conflict
  return scored({ ...base, basis: 'thing-differs', conflict: why, score: likeness })
}

/**
 * A result of the same named programme (“万人进万企”, 农村集体产权制度改革); nearer to the name is better. The same unusual number under
 * it is the thing itself: 对1.25万户住房困难家庭发放廉租住房租赁补贴, 1.25万户低收入家庭享受到廉租住房租赁补贴.
 */
function ofProgramme(target: Thing, result: Thing, name: string, year: number): Candidate | null {
  if (digitsShared(target, result) >= UNUSUAL && target.observation.unit === result.observation.unit) {
    const conflict = conflictBetween(target, result, year, false)
    const base = { target, result, relation: 'same' as const, likeness: 0 }
    if (conflict === null) return scored({ ...base, basis: 'same-number', conflict, score: 5 })
  }
  if (!isProgramme(target, result, name)) return null
  return scored({
    ...{ target, result, relation: 'other', likeness: 0, score: result.context.includes(name) ? 0.9 : 0.6 },
    ...{ basis: 'same-programme', conflict: 'same-programme' },
  })
}

/**
 * Whether a name stands over both figures: a quoted one in the clauses of one of them, a phrase in those of both where it is not what a
 * figure counts.
 */
function isProgramme(target: Thing, result: Thing, name: string): boolean {
  const [mine, theirs] = [target, result].map(({ context }) => context.indexOf(name))
  if (target.names.includes(name)) return mine >= 0 || theirs >= 0
  if (target.observation.unit === result.observation.unit)
    return !standsAtNumber(target, name) && !standsAtNumber(result, name)
  return [target, result].every(it => !standsAtNumber(it, name) && !it.observation.subject.includes(name))
}

/** Whether a figure stands right after a phrase: 规模以上农业龙头企业5家. */
function standsAtNumber({ context }: Thing, name: string): boolean {
  return /^.{0,3}\d/.test(context.slice(context.indexOf(name) + name.length))
}

/**
 * Two indicators are two things, whatever their names; one and something without a name are one by the very words, part and
 * whole when those are nearly the same (3A级物流企业, 3A级物流龙头企业), or when the number is.
 */
function kindredAtMost(relation: Relation, target: Thing, result: Thing, likeness: number): Relation {
  const [mine, theirs] = [target.observation.indicator, result.observation.indicator]
  if (mine === theirs || relation === 'other' || relation === 'kindred') return relation
  if (memberRelation(target.core, result.core) !== null || isHigherOnly(target, result)) return relation
  if (mine !== null && theirs !== null) return 'kindred'
  if (relation === 'same' || likeness >= NEARLY || isSameAmount(target, result)) return relation
  return 'kindred'
}

/** How two counts stand to each other: one number of several things, or of things of one size, is a whole or a part. */
function countedAs(target: Thing, result: Thing): Relation {
  const relation = memberRelation(target.core, result.core) ?? relationOf(target, result)
  if (target.observation.measure !== 'level' || (relation !== 'same' && relation !== 'part')) return relation
  if (isJoined(result) && !isJoined(target)) return 'whole'
  if ((isJoined(target) && !isJoined(result)) || isHigherOnly(target, result)) return 'part'
  return relation === 'same' ? (sizeRelation(target, result) ?? 'same') : relation
}

/** One of the things that one number counts: 专项债券资金 of 省预算内投资、专项债券资金50亿元. */
function memberRelation(promise: string, result: string): Relation | null {
  if (isOneOf(result, promise)) return 'part'
  return isOneOf(promise, result) ? 'whole' : null
}

function isOneOf(one: string, several: string): boolean {
  return one.length >= HEAD && several !== one && several.split(MEMBERS).includes(one)
}

/**
 * How two things stand to each other. A rate whose owner stands earlier in its sentence is read with it:
 * 全县土地确权颁证工作实现应颁尽颁,颁证率 answers 土地确权登记颁证率.
 */
function relationOf(target: Thing, result: Thing): Relation {
  const relation = relate(target.core, result.core, target.context, result.context)
  if (relation !== 'kindred' || target.observation.measure !== 'share') return relation
  const tail = tailOf(target.core, result.core)
  const owner = target.core.slice(0, target.core.length - tail.length).slice(0, 4)
  // whose share it is, no head says
  if (SHARE_HEAD.test(tail)) return relation
  return tail.length >= HEAD && owner.length === 4 && result.context.includes(owner) ? 'same' : relation
}

/** The characters that two cores end with alike. */
export function tailOf(a: string, b: string): string {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return a.slice(a.length - length)
}

/** Small things that decide between results that are equally the same. */
function scored(candidate: Candidate): Candidate {
  const { target, result, conflict } = candidate
  let { score } = candidate
  if (conflict === 'measure-differs' && result.observation.measure === 'share') score -= 0.5
  if (conflict !== null) score -= conflict === 'thing-differs' || conflict === 'same-programme' ? 0 : 5
  if (target.core === result.core) score += 0.5
  if (target.verbs.some(it => result.verbs.includes(it))) score += 0.5
  if (unitsAgree(target, result)) score += 0.2
  if (conflict !== 'same-programme' && isUnlike(target.verbs, result.verbs)) score -= 0.7
  if (sharesContext(target, result)) score += 0.4
  if (target.observation.unit === result.observation.unit) score += 0.1
  if (target.observation.value === null && result.observation.measure === 'growth') score += 0.6
  score -= 0.3 * (result.observation.start / Math.max(1, result.reading.text.length))
  return { ...candidate, score }
}

/** Two doings that share no character: 优化调整, 新开; not 建设, 建成. */
export function isUnlike(mine: readonly string[], theirs: readonly string[]): boolean {
  const [one, other] = [mine, theirs].map(verbs => verbs.filter(verb => !verbKind(verb)?.plain).join(''))
  return one !== '' && other !== '' && ![...one].some(c => other.includes(c))
}

/** The digits of the number that two things share: 1439 has four, 130 two; 0 when they share none. */
function digitsShared({ observation: a }: Thing, { observation: b }: Thing): number {
  return a.value !== null && a.value === b.value ? String(a.value).replace(/^0\.|\.|0+$/g, '').length : 0
}

function isTelling(likeness: number, digits: number): boolean {
  return digits > 0 && likeness >= ALIKE[Math.min(digits, ALIKE.length - 1)]
}

/** The same quoted name in both sentences. */
function sharesContext(target: Thing, result: Thing): boolean {
  return target.names.some(name => result.names.includes(name))
}
