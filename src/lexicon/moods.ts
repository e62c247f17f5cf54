import type { Comparator } from '../model/reading.ts'
import { oneOf } from './alternatives.ts'
import { lengthOf } from './code-at.ts'
import { DATA } from './data/moods.ts'
import { WordMap, WordSet } from './word-set.ts'

type MoodData = {
  estimate: string[]
  ensure: string[]
  strive: string[]
  obtained: string
  done: string[]
  coming: string[]
  thenDone: string[]
  thenComing: string[]
  thenPlanned: string[]
  wordless: Partial<Record<Comparator, string[]>>
  'wordless-needs': Partial<Record<Comparator, string[]>>
  members: Record<string, [string, string]>
  measures: string[]
  sectors: string[]
  tails: string[]
}
const data = DATA as MoodData

export type Mood = 'estimate' | 'ensure' | 'strive'
export type MoodWord = { readonly words: string; readonly mood: Mood }
const moodWords = new Map<string, MoodWord>()
for (const mood of ['estimate', 'ensure', 'strive'] as const)
  for (const words of data[mood]) moodWords.set(words, { words, mood })
/** Finds 预计, 力争, 确保 in a text. */
export const MOOD_WORDS = new WordMap(moodWords)
const obtained = new RegExp(data.obtained, 'y')
/** Whether the 争取 that ends at a place got what is named next (争取中央预算内投资40.5亿元) and is no mood. */
export function isObtainedAt(text: string, at: number): boolean {
  obtained.lastIndex = at
  return obtained.test(text)
}
/** The first characters of patterns, or the second, what they look at around them apart. */
const charsOf = (patterns: readonly string[], at: 0 | 1) =>
  patterns.map(pattern => pattern.replace(/\(\?<?[=!][^)]*\)/g, '')[at]).join('')

/** What mood words begin with, and what is second in them. */
export const MOOD_HEADS = charsOf([...moodWords.keys()], 0)
export const MOOD_NEXTS = charsOf([...moodWords.keys()], 1)
/** What is already reached, and what is still to come; a text where none of the `…_NEXTS` follows one of the `…_HEADS` has none. */
export const DONE_WORDS = new RegExp(oneOf(data.done))
export const DONE_HEADS = charsOf(data.done, 0)
export const DONE_NEXTS = charsOf(data.done, 1)
export const COMING_WORDS = new RegExp(oneOf(data.coming))
export const COMING_HEADS = charsOf(data.coming, 0)
export const COMING_NEXTS = charsOf(data.coming, 1)

/**
 * In a sentence of a report up to 1994: what tells of what was done (group 1), of what is to be (group 2), and what does so only where the
 * part does not look back.
 */
export const THEN_WORDS = new RegExp(
  `(${oneOf(data.thenDone)})|(${oneOf(data.thenComing)})|${oneOf(data.thenPlanned)}`,
  'g',
)

const wordlessKinds = Object.keys(data.wordless) as Comparator[]
/** Value words of targets without a number, in order of trial; group 1 is what they compare with; `kind`: one bit for each comparator. */
export const WORDLESS: readonly { comparator: Comparator; kind: number; pattern: RegExp }[] = wordlessKinds.flatMap(
  (comparator, i) =>
    data.wordless[comparator]!.map(pattern => ({ comparator, kind: 1 << i, pattern: new RegExp(pattern) })),
)
const wordlessNeeds = wordlessKinds.flatMap((comparator, i) =>
  data['wordless-needs'][comparator]!.map(word => ({ word, kind: 1 << i })),
)
// 保持在 holds 保持 too
const kindsOf = (words: string) =>
  wordlessNeeds.reduce((kinds, it) => (words.startsWith(it.word) ? kinds | it.kind : kinds), 0)
const WORDLESS_NEEDS = new WordMap(new Map(wordlessNeeds.map(({ word }) => [word, kindsOf(word)])))

/** The kinds of such words that may stand in `[from, to)`; of no others is any there. */
export function wordlessKindsIn(text: string, from: number, to: number): number {
  let kinds = 0
  for (let at = WORDLESS_NEEDS.next(text, from, to); at >= 0; at = WORDLESS_NEEDS.next(text, at + 1, to))
    kinds |= WORDLESS_NEEDS.at(text, at, to)!
  return kinds
}

/** One of those that say what others set. */
export const ANY_ASSIGNED = new RegExp(data.wordless['as-assigned']!.join('|'))

const memberPhrases = Object.entries(data.members).sort(([a], [b]) => b.length - a.length)
const memberWords = new WordSet(Object.keys(data.members))
/** The two things one phrase names (城乡居民… → 城镇, 农村), or null. */
export function membersOf(subject: string): readonly [string, string] | null {
  if (!memberWords.isIn(subject)) return null
  for (const [phrase, members] of memberPhrases) if (subject.includes(phrase)) return members
  return null
}

const measures = new WordSet(data.measures)
const sectors = new WordSet(data.sectors)
const tails = new WordSet(data.tails)
/** Whether the words end in something that is measured: 增加值, 投资, 覆盖率. */
export const endsInMeasure = (words: string): boolean => measures.endingAt(words, lengthOf(words)) !== null
/** Whether the words can stand alone in a list of rates: a measure or a sector (第一产业). */
export const standsAlone = (words: string): boolean =>
  endsInMeasure(words) || sectors.endingAt(words, lengthOf(words)) !== null
/** The words that the parts of a list share when only the last part has them (增加值), or null. */
export const sharedTail = (words: string): string | null => tails.endingAt(words, words.length, 1)
