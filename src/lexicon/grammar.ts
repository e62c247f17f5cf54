import type { Comparator } from '../model/reading.ts'
import { charTable } from './char-table.ts'
import { codeAt } from './code-at.ts'
import { DATA } from './data/grammar.ts'
import { DATA as VERB_DATA } from './data/verbs.ts'
import { WordMap, WordSet } from './word-set.ts'

type GrammarData = {
  comparators: {
    before: Record<string, string[]>
    notBefore: Record<string, string>
    after: Record<string, string[]>
    moreNouns: string
  }
  links: { reach: string[]; up: string[]; down: string[]; rank: string[]; around: string[] }
  never: string[]
  upgrading: string[]
  distribution: { respectively: string[] }
  scope: string[]
  standing: string[]
  manner: string[]
  levels: string[]
  counterparts: Record<string, string[]>
}

const data = DATA as GrammarData
type VerbData = Record<
  | 'strong'
  | 'soft'
  | 'predicate'
  | 'nominal'
  | 'after'
  | 'inner'
  | 'nouns'
  | 'money'
  | 'lessening'
  | 'raising'
  | 'steering'
  | 'counting'
  | 'likeJoints'
  | 'prepositions'
  | 'giving'
  | 'dependent'
  | 'extents'
  | 'relative'
  | 'spending'
  | 'matter'
  | 'causing'
  | 'attained'
  | 'taking'
  | 'ridding'
  | 'attributive'
  | 'issuing'
  | 'issued',
  string[]
>
const verbs = VERB_DATA as VerbData

/** 国家级, 省级: how high a thing stands. */
export const levelWords = new WordSet(data.levels)
/** 农村 → 城镇, 城市: what may have been told of before it. */
export const counterparts = new Map(Object.entries(data.counterparts))

/** A comparator word, and the characters before it that make it part of another word (通过, 节约, 附近). */
type Compared = { readonly word: string; readonly comparator: Comparator; readonly barred: string }

const tableOf = (lists: Record<string, string[]>, barred: Record<string, string>) =>
  new WordMap<Compared>(
    new Map(
      Object.entries(lists).flatMap(([sign, words]) =>
        words.map(word => [word, { word, comparator: sign as Comparator, barred: barred[word] ?? '' }] as const),
      ),
    ),
  )

const before = tableOf(data.comparators.before, data.comparators.notBefore)
const after = tableOf(data.comparators.after, {})

const DIGITS = charTable('0-9')
/** The comparator word that ends at `end`: 超过, 不低于, 近. Null when it belongs to another word (通过, 节约, 附近). */
export function comparatorBefore(text: string, end: number, limit: number): Compared | null {
  const found = before.endingAt(text, end, limit)
  if (found === null || found.barred === '') return found
  const at = end - found.word.length - 1
  // 8条|约550公里 but 条约
  return at >= 0 && found.barred.includes(text[at]) && (at === 0 || DIGITS[codeAt(text, at - 1)] === 0) ? null : found
}

const moreNouns = charTable(data.comparators.moreNouns)
/** Whether 多 or 余 before this code unit begins a noun: 1个|多功能健身中心. */
export const beginsMoreNoun = (code: number): boolean => moreNouns[code | 0] === 1

/** The comparator word that begins at `at`: 以上, 左右, 以内. */
export function comparatorAfter(text: string, at: number, limit: number): Compared | null {
  return after.at(text, at, limit)
}

export type Link = 'reach' | 'up' | 'down' | 'rank'

const links = new Map<string, Link>()
for (const kind of ['reach', 'up', 'down', 'rank'] as const)
  for (const word of data.links[kind]) if (!links.has(word)) links.set(word, kind)
export const linkWords = new WordSet(links.keys())
export const linkKind = (word: string): Link => links.get(word)!
export const rankVerbs = new WordSet(data.links.rank)
export const aroundWords = new WordSet(data.links.around)
export const respectivelyWords = new WordSet(data.distribution.respectively)
export const scopeWords = new WordSet(data.scope)
/** 现有, 目前 at the beginning of a clause: what there is now, whatever years it tells of. */
export const standingWords = new Set(data.standing)
export const mannerWords = new WordSet(data.manner)

export const strongVerbs = new WordSet(verbs.strong)
export const startVerbs = new WordSet([...verbs.strong, ...verbs.soft])
export const predicateVerbs = new WordSet(verbs.predicate)
export const nominalVerbs = new Set(verbs.nominal)
export const innerVerbs = new WordSet(verbs.inner)
export const verbLikeNouns = new WordSet(verbs.nouns)
export const prepositions = new WordSet(verbs.prepositions)
export const givingWords = new Set(verbs.giving)
export const dependentNouns = new WordSet(verbs.dependent)
/** How large a thing is that is named after: 总长12公里的道路. */
export const extents = new Set(verbs.extents)
export const afterVerbs = new WordSet([...verbs.after, ...verbs.strong])
export const softVerbs = new Set(verbs.soft)
export const lesseningVerbs = new WordSet(verbs.lessening)
export const raisingVerbs = new WordSet(verbs.raising)
/** With a rate these are no part of what is measured: 推动覆盖率达到53%. */
export const steeringVerbs = new Set(verbs.steering)
/** What was counted with these a growth goes on with: 引进外资121亿元,增长30.9%. */
export const countingVerbs = new Set(verbs.counting)
export const nounsLikeJoints = new WordSet(verbs.likeJoints)
export const relativeVerbs = new WordSet(verbs.relative)
export const spendingVerbs = new Set(verbs.spending)
/** What happened to people is what is counted: 1.3万人脱贫. */
export const matterVerbs = new WordSet(verbs.matter)
/** They bring about what the thing counted does: 推动164个项目|开工. */
export const causingVerbs = new Set(verbs.causing)
/** What the thing counted does then. */
export const attainedVerbs = new WordSet(verbs.attained)
/** Behind another verb, with more of a noun to come, they begin the noun: 新建|就业扶贫车间. */
export const attributiveVerbs = new Set(verbs.attributive)
/** What they bring out has a name that may begin with a verb: 出台|加大招商引资的措施; but not with one of `issuedVerbs`. */
export const issuingVerbs = new Set(verbs.issuing)
export const issuedVerbs = new Set(verbs.issued)
/** People are counted by what they take part in: 32.6万人享受|低保. */
export const takingVerbs = new Set(verbs.taking)
export const riddingVerbs = new Set(verbs.ridding)
export const moneyVerbs = new Set(verbs.money)
/** 降低, 压减 of an amount: work done, not a difference. */
export const neverChange = new Set(data.never)
/** 提升 of places and roads: work done, not a difference. */
export const upgradingLinks = new Set(data.upgrading)
