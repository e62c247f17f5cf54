import type { Force } from '../model/reading.ts'
import { oneOf } from './alternatives.ts'
import { charSorts, headsOf } from './char-table.ts'
import { ACTION, ATTITUDE, ClauseStarts } from './clause-starts.ts'
import { codeAt } from './code-at.ts'
import { DATA } from './data/commitments.ts'
import type { PatternEntry } from './patterns.ts'
import { WordMap, WordSet } from './word-set.ts'

type CommitmentData = {
  actions: string[]
  adverbs: string[]
  completions: string[]
  attitudes: string[]
  leads: string[]
  idle: string[]
  idleNeeds: string[]
  predicates: string[]
  addresses: string[]
  turns: string
  statements: { starts: string[]; anywhere: string[]; leading: string }
  goals: string[]
  states: { nouns: string[]; before: string[]; ends: string[]; yes: string[]; no: string[] }
  announcing: string[]
  force: {
    none: string[]
    ensure: string[]
    strive: string[]
    nouns: Record<string, string[]>
    yes: [words: string, force: Force][]
  }
  thisYear: string[]
  deadlines: {
    preparing: string[]
    events: string[]
    named: string[]
    aims: string[]
    peaks: string[]
    gatherings: string[]
    holding: string[]
    serves: string[]
    unbound: string[]
    feasts: Record<string, number>
    patterns: PatternEntry[]
    seasons: string[]
  }
  namedProjects: { verbs: string[]; counted: string; yes: [sentence: string, names: string[]][]; no: string[] }
  bases: string[]
  listTails: string
  listEnds: string[]
  listCloses: string[]
  closes: { yes: string[]; no: string[] }
  yes: string[]
  no: string[]
  due: [words: string, year: number, due: string | null][]
}

/** lexicon/commitments.yaml with its examples. */
export const COMMITMENT_DATA = DATA as CommitmentData

const STARTS = new ClauseStarts(COMMITMENT_DATA)

/** Of a verb of doing (ACTION) and one of attitude (ATTITUDE) those with which a clause begins at a place of a folded text, adverbs before it allowed. */
export const clauseKinds = (folded: string, at: number, end: number): number =>
  STARTS.kindsAt(folded, at, end, ACTION | ATTITUDE)

/** Whether a verb of doing begins at a place of a folded text and ends before `end`, adverbs before it allowed: 高标准推进… */
export const startsAction = (folded: string, at: number, end: number): boolean =>
  STARTS.kindsAt(folded, at, end, ACTION) !== 0

const LEADS = COMMITMENT_DATA.leads.map(lead => new RegExp(lead, 'y'))

/** Where a verb of doing begins after other words at the head of a clause (所有机组要|安装装置), at least `LEAST_OBJECT` before its end. */
export function actsLater(clause: string): boolean {
  for (const lead of LEADS) {
    lead.lastIndex = 0
    if (!lead.test(clause) || lead.lastIndex + LEAST_OBJECT > clause.length) continue
    if (startsAction(clause, lead.lastIndex, clause.length) && !isIdle(clause.slice(lead.lastIndex))) return true
  }
  return false
}

const LEAST_OBJECT = 6
const IDLE = new RegExp(COMMITMENT_DATA.idle.join('|'))
const IDLE_NEEDS = new WordSet(COMMITMENT_DATA.idleNeeds)
const PREDICATES = new RegExp(COMMITMENT_DATA.predicates.join('|'))

/** Whether a clause does nothing one could check, though it begins with a verb of doing. */
export const isIdle = (clause: string): boolean => IDLE_NEEDS.isIn(clause) && IDLE.test(clause)

/** Whether a clause says something of the clauses before it: …,是今年宏观调控的重大任务. */
export const isPredicate = (clause: string): boolean => PREDICATES.test(clause)

/** At the end of a clause they say what is to be done: …建成通车 */
export const COMPLETIONS = new WordSet(COMMITMENT_DATA.completions)

const { statements } = COMMITMENT_DATA
const STATEMENT_STARTS = new WordSet(statements.starts)
const LEADING = new RegExp(statements.leading, 'y')
const ADDRESSES = new WordSet(COMMITMENT_DATA.addresses)

/** What no promise begins with, a bit each, by its first character. */
const [STATEMENT, LEADS_OVER, ADDRESS] = [1, 2, 4]
const OPENINGS = charSorts([
  [headsOf(STATEMENT_STARTS.words), STATEMENT],
  ['全圆做完实落', LEADS_OVER],
  [headsOf(ADDRESSES.words), ADDRESS],
])

/** What a sentence holds anywhere that makes it a call: 让我们. */
export const CALLS = new WordSet(statements.anywhere)

/** Where a promise begins after it has turned to its hearers (各位代表,|我们将…), else `start`. */
export function afterAddress(folded: string, start: number, end: number): number {
  if (start >= end || (OPENINGS[codeAt(folded, start)] & ADDRESS) === 0) return start
  const address = ADDRESSES.at(folded, start, end)
  const pause = start + (address?.length ?? 0)
  const turns = address === null || pause >= end || !',!:'.includes(folded[pause])
  return turns || TURNS.test(folded.slice(pause + 1, end)) ? start : pause + 1
}

const TURNS = new RegExp(COMMITMENT_DATA.turns)

/** Whether `[start, end)` of a folded text begins as what states or addresses: 各位代表. */
export const startsStatement = (folded: string, start: number, end: number): boolean =>
  (OPENINGS[codeAt(folded, start)] & STATEMENT) !== 0 && STATEMENT_STARTS.at(folded, start, end) !== null

/** Whether a sentence that begins at a place of a folded text leads over to another matter: 完成今年各项任务,必须…. */
export function leadsOver(folded: string, start: number): boolean {
  if ((OPENINGS[codeAt(folded, start)] & LEADS_OVER) === 0) return false
  LEADING.lastIndex = start
  return LEADING.test(folded)
}

/** Words of sentences that speak of the headline targets: 目标. */
export const GOALS = new WordSet(COMMITMENT_DATA.goals)

const { states } = COMMITMENT_DATA
const STATE = new RegExp(
  `^(?:${oneOf(states.before)})?(?:${oneOf(states.nouns)})(?:[^,;]*?(?:${states.ends.join('|')}))`,
)

/** Whether a clause says how things will be: 治理效能大幅提升. */
export const saysState = (clause: string): boolean => STATE.test(clause)

/** Words of which one stands in sentences that announce tasks: 以下. */
export const ANNOUNCING = new WordSet(COMMITMENT_DATA.announcing)

const { none, ensure, strive, nouns } = COMMITMENT_DATA.force

/** 确保, 务必 … and 力争, 争取 … with the force they give; `none` of words that only hold one: 保证金. */
export const FORCE_WORDS = new WordMap(
  new Map(
    Object.entries({ none, ensure, strive }).flatMap(([force, words]) =>
      words.map(word => [word, { force: force as 'none' | 'ensure' | 'strive', word }] as const),
    ),
  ),
)

const NOUNS = new Map(Object.entries(nouns).map(([word, before]) => [word, new WordSet(before)]))

/** The force of the first word in `[start, end)` of a folded text that gives one; 经过五年的努力 gives none. */
export function forceIn(folded: string, start: number, end: number): Force {
  for (let at = FORCE_WORDS.next(folded, start, end); at >= 0; ) {
    const { force, word } = FORCE_WORDS.at(folded, at, end)!
    if (force !== 'none' && (NOUNS.get(word)?.endingAt(folded, at, start) ?? null) === null) return force
    at = FORCE_WORDS.next(folded, at + word.length, end)
  }
  return null
}

/** 年内, 年底 …: bound to the plan year. */
export const THIS_YEAR = new WordSet(COMMITMENT_DATA.thisYear)

const { verbs, counted } = COMMITMENT_DATA.namedProjects
const GOVERNING = new WordSet(verbs)

/** The count after the names of livelihood projects: 等10件民生实事; group 1 is the number. */
export const COUNTED_PROJECTS = new RegExp(counted)

/** Where the names of projects begin in `[start, end)` of a folded sentence: after the first verb that governs them (…尽心尽力办好|…), else `start`. */
export function governsProjects(folded: string, start: number, end: number): number {
  const at = GOVERNING.next(folded, start)
  return at < 0 || at >= end ? start : at + GOVERNING.at(folded, at, end)!.length
}

/** Words that lead over to all items of a list: 在落实省十件实事基础上,| */
export const LIST_BASIS = new RegExp(
  `^在[^,;。]{0,20}(?:${oneOf(COMMITMENT_DATA.bases)})[^,;。]{0,12}(?:基础上|的同时),(?=[^,;。]{4})`,
)

/** What may follow the last item of a list: 等9方面内容. */
export const LIST_TAIL = new RegExp(COMMITMENT_DATA.listTails)

const LIST_END = new RegExp(`^(?:${oneOf(COMMITMENT_DATA.listEnds)})|${COMMITMENT_DATA.listCloses.join('|')}`)

/** Whether a folded sentence after a list is none of its items: 我们要说到做到… */
export function endsList(sentence: string): boolean {
  return LIST_END.test(sentence)
}
