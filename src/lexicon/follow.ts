import { expandAlternatives } from './alternatives.ts'
import { DATA } from './data/follow.ts'
import { WordSet } from './word-set.ts'

type FollowData = {
  same: [pattern: string, one: string][]
  within: Record<string, string[]>
  parts: Record<string, string[]>
  light: { before: string[]; after: string[]; keep: string[]; inside: string[] }
  qualifiers: string[]
  common: string[]
  verbs: { stages: string[][]; renew: string[]; lessen: string[]; serve: string[]; add: string[]; plain: string[] }
  done: string[]
  noFigure: string
  notDone: string[]
  better: string[]
  worse: string[]
  outcomeMark: string
  startsFrom: string
  goesTo: string
  added: string
  reached: string
  yearly: string
  cumulative: string
  years: string
  firms: string
  olderYear: string
  severalYears: string
  oneYear: string
  since: string
  shareHead: string
  growthRate: string
  money: string
  sizeClass: string
  levels: Record<string, string>
  kinds: string[][]
  above: string
  joined: string
  shares: string
  each: string
  honoured: string
  freeBefore: string
  included: string
  rates: string
  percent: string
  perHead: string
  vanishing: string[]
  left: string
  lists: string[]
  jobs: string
  projects: string
  economy: string
  lastYear: string
  average: string
  measures: Record<string, number>[]
  prefixes: Record<string, number>
  relations: [promise: string, result: string, relation: string][]
}

const data = DATA as FollowData

// object words that are written in several ways, with the one way they are compared in
const sameWords = new Map(
  data.same.flatMap(([pattern, one]) => expandAlternatives(pattern).map(word => [word, one] as const)),
)
const sameWordSet = new WordSet(sameWords.keys())

/** The longest such word at a place and what it is compared as, or null. */
export function sameWordAt(text: string, at: number): { length: number; value: string } | null {
  const word = sameWordSet.at(text, at)
  return word === null ? null : { length: word.length, value: sameWords.get(word)! }
}

const setOf = (patterns: readonly string[]) => new WordSet(patterns.flatMap(expandAlternatives))

export const LIGHT_BEFORE = setOf(data.light.before)
export const LIGHT_AFTER = setOf(data.light.after)
/** Words of their own that begin like a light one: 市场, 新能源. */
export const LIGHT_NOT = setOf(data.light.keep)
export const LIGHT_INSIDE = setOf(data.light.inside)
export const QUALIFIERS = setOf(data.qualifiers)

const common = new Set(data.common)
/** Whether words are too common to say what is spoken of (项目, 中心). */
export const isCommon = (words: string): boolean => common.has(words)

/** Whether the second words name a part of what the first name (农村: 贫困户). */
export const isWithin = (whole: string, part: string): boolean => data.within[whole]?.includes(part) ?? false

/** Whether words with a whole and words with its part stand against each other: 农村危房, 贫困户危房. */
export const holdsPart = (whole: string, part: string): boolean =>
  Object.entries(data.within).some(([one, parts]) => whole.includes(one) && parts.some(it => part.includes(it)))

/** The indicators that are the parts of one (居民收入: 城镇, 农村). */
export const partsOf = (indicator: string): readonly string[] => data.parts[indicator] ?? []

export type VerbKind = {
  stage: number | null
  renew: boolean
  lessen: boolean
  serve: boolean
  add: boolean
  plain: boolean
}

const kinds = new Map<string, VerbKind>()
const kindOf = (verb: string): VerbKind => {
  const found = kinds.get(verb) ?? { stage: null, renew: false, lessen: false, serve: false, add: false, plain: false }
  kinds.set(verb, found)
  return found
}
data.verbs.stages.forEach((verbs, stage) => {
  for (const verb of verbs) kindOf(verb).stage = stage
})
for (const kind of ['renew', 'lessen', 'serve', 'add', 'plain'] as const) {
  for (const verb of data.verbs[kind]) kindOf(verb)[kind] = true
}

/** What kind of doing a verb is; null when the lexicon does not know it. */
export const verbKind = (verb: string): VerbKind | null => kinds.get(verb) ?? null

export const DONE = new RegExp(data.done.join('|'))
/** Digits that give no figure of what was promised. */
export const NO_FIGURE = new RegExp(data.noFigure, 'g')
export const NOT_DONE = new RegExp(data.notDone.join('|'))
export const BETTER_THAN_AVERAGE = new RegExp(data.better.join('|'))
export const WORSE_THAN_AVERAGE = new RegExp(data.worse.join('|'))
export const OUTCOME_MARK = new RegExp(data.outcomeMark)
/** Around the figure that a change started from: 由46%提高到. */
export const STARTS_FROM = new RegExp(data.startsFrom)
export const GOES_TO = new RegExp(data.goesTo)
export const ADDED = new RegExp(data.added)
export const REACHED = new RegExp(data.reached)
export const YEARLY = new RegExp(data.yearly)
export const CUMULATIVE = new RegExp(data.cumulative)
export const OF_YEARS = new RegExp(data.years)
export const FIRMS = new RegExp(`(?:${data.firms})$`)
export const JOBS = new RegExp(data.jobs)
export const PER_HEAD = new RegExp(data.perHead)
export const PROJECTS = new RegExp(`(?:${data.projects})$`)
/** Where a text begins to tell of several years, or of one. */
export const SEVERAL_YEARS = new RegExp(data.severalYears, 'g')
export const ONE_YEAR = new RegExp(data.oneYear, 'g')
/** 较2016年: the words that say what a change is since. */
export const SINCE = new RegExp(data.since)
export const MONEY = new RegExp(data.money)
export const SHARE_HEAD = new RegExp(data.shareHead)
export const GROWTH_RATE = new RegExp(data.growthRate)
/** 100亿元以上: how large each of the things is that are counted. */
export const SIZE_CLASS = new RegExp(data.sizeClass, 'g')
export const ABOVE = new RegExp(data.above)
export const JOINED = new RegExp(data.joined)
/** A list of things before them has a number for each. */
export const SHARES = new RegExp(data.shares)
/** Before a figure that counts some of what was counted before. */
export const INCLUDED = new RegExp(data.included)
const FREE_BEFORE = new RegExp(data.freeBefore)
/** Whether words that follow these name a thing by themselves, not the rest of a longer name. */
export const standsFreeAfter = (words: string): boolean =>
  words === '' ||
  FREE_BEFORE.test(words) ||
  LIGHT_BEFORE.endingAt(words, words.length) !== null ||
  kinds.has(words.slice(-2))
/** After a count of what was honoured, not of what was done. */
export const HONOURED = new RegExp(data.honoured)
export const EACH = new RegExp(data.each)
const levels = Object.values(data.levels).map(it => new RegExp(it))
/** The levels of government that words name, the highest first; 省级以上 takes in those above. */
export const levelsIn = (words: string): number[] => levels.flatMap((it, i) => (it.test(words) ? [i] : []))
const kindGroups = data.kinds.map(group => group.map(it => new RegExp(it)))
/** Whether two names hold words that exclude each other: 小型水库, 中型水库. */
export const kindsExclude = (a: string, b: string): boolean =>
  kindGroups.some(group => {
    const [mine, theirs] = [group.filter(it => it.test(a)), group.filter(it => it.test(b))]
    return mine.length > 0 && theirs.length > 0 && !mine.some(it => theirs.includes(it))
  })
const vanishing = new Set(data.vanishing)
/** Whether an indicator is of what is to vanish: a number of them is one that did, unless it is what is left. */
export const isVanishing = (indicator: string): boolean => vanishing.has(indicator)
/** Words that say that a number is what is left: 降到, 剩余. */
export const LEFT = new RegExp(data.left)
const lists = new Set(data.lists)
/** Whether an indicator counts the items of a list that is drawn up anew every year. */
export const isList = (indicator: string): boolean => lists.has(indicator)
export const OLDER_YEAR = new RegExp(data.olderYear)
/** Units whose amounts do not grow with the place. */
export const RATES = new RegExp(data.rates)
const PERCENT = new RegExp(data.percent)
export const ECONOMY = new RegExp(data.economy)
export const LAST_YEAR = new RegExp(data.lastYear)
export const AVERAGE = new RegExp(data.average)

const units = new Map(
  data.measures.flatMap((kind, i) => Object.entries(kind).map(([unit, worth]) => [unit, { kind: i, worth }])),
)

export function isPercent(unit: string): boolean {
  return PERCENT.test(unit)
}

/** The examples of the lexicon: promise, result, how they stand to each other. */
export const RELATION_EXAMPLES: readonly (readonly [string, string, string])[] = data.relations

/**
 * What one of a unit is worth: its kind, and factors to multiply a number by (万亩: 10000, 2000). Numbers of one kind
 * compare after multiplying. A unit that the lexicon does not know is a kind of its own. Pure; never throws.
 */
export function unitWorth(unit: string): { kind: number | string; factors: number[] } {
  const factors: number[] = []
  let bare = unit
  for (;;) {
    const known = units.get(bare)
    if (known && (bare !== '' || factors.length > 0 || unit === '')) {
      return { kind: known.kind, factors: known.worth === 1 ? factors : [...factors, known.worth] }
    }
    const factor = bare.length > 0 ? data.prefixes[bare[0]] : undefined
    if (factor === undefined) return { kind: bare, factors }
    factors.push(factor)
    bare = bare.slice(1)
  }
}
