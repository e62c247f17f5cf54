import type { Comparator } from '../model/reading.ts'
import { lengthOf } from './code-at.ts'
import { DATA } from './data/moods.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'
import { WordMap, WordSet } from './word-set.ts'

/** `needs`: words of which one stands in whatever the patterns match. */
export type WordlessEntry = { needs: string[]; patterns: string[]; yes: string[]; no: string[] }

type MoodData = {
  estimate: string[]
  ensure: string[]
  strive: string[]
  patterns: PatternEntry[]
  wordless: Partial<Record<Comparator, WordlessEntry>>
  members: Record<string, [string, string]>
  measures: string[]
  sectors: string[]
  twins: string[][]
  tails: string[]
}
const data = DATA as MoodData

/** The patterns of lexicon/moods.yaml with their examples. */
export const MOOD_ENTRIES: readonly PatternEntry[] = data.patterns
/** The regular expression of a pattern of lexicon/moods.yaml. */
export const moodPattern = patternsOf(MOOD_ENTRIES)

export type Mood = 'estimate' | 'ensure' | 'strive'
export type MoodWord = { readonly words: string; readonly mood: Mood }
const moodWords = new Map<string, MoodWord>()
for (const mood of ['estimate', 'ensure', 'strive'] as const)
  for (const words of data[mood]) moodWords.set(words, { words, mood })
/** Finds 预计, 力争, 确保 in a text. */
export const MOOD_WORDS = new WordMap(moodWords)
const obtained = moodPattern('obtained', 'y')
/** Whether the 争取 that ends at a place got what is named next (争取中央预算内投资40.5亿元) and is no mood. */
export function isObtainedAt(text: string, at: number): boolean {
  obtained.lastIndex = at
  return obtained.test(text)
}
/** The first characters of patterns, or the second, what they look at around them apart. */
const charsOf = (patterns: readonly string[], at: 0 | 1) =>
  patterns.map(pattern => pattern.replace(/\(\?<?[=!][^)]*\)/g, '')[at]).join('')

/** The words, or patterns, of a list of the lexicon. */
export function alternativesOf(id: string): readonly string[] {
  return MOOD_ENTRIES.filter(entry => entry.id === id).flatMap(entry => entry.pattern)
}

/** What mood words begin with, and what is second in them. */
export const MOOD_HEADS = charsOf([...moodWords.keys()], 0)
export const MOOD_NEXTS = charsOf([...moodWords.keys()], 1)
/** What is already reached, and what is still to come; a text where none of the `…_NEXTS` follows one of the `…_HEADS` has none. */
export const DONE_WORDS = moodPattern('done')
export const DONE_HEADS = charsOf(alternativesOf('done'), 0)
export const DONE_NEXTS = charsOf(alternativesOf('done'), 1)
export const COMING_WORDS = moodPattern('coming')
export const COMING_HEADS = charsOf(alternativesOf('coming'), 0)
export const COMING_NEXTS = charsOf(alternativesOf('coming'), 1)

/**
 * In a sentence of a report up to 1994: what tells of what was done (group 1), of what is to be (group 2), and what does so only where the
 * part does not look back.
 */
export const THEN_WORDS = new RegExp(
  `(${moodPattern('then-done').source})|(${moodPattern('then-coming').source})|${moodPattern('then-planned').source}`,
  'g',
)

/** Targets without a number by what they compare, in order of trial. */
export const WORDLESS_ENTRIES = Object.entries(data.wordless) as readonly [Comparator, WordlessEntry][]
/** Their value words; group 1 is what they compare with; `kind`: one bit for each comparator. */
export const WORDLESS: readonly { comparator: Comparator; kind: number; pattern: RegExp }[] = WORDLESS_ENTRIES.flatMap(
  ([comparator, { patterns }], i) =>
    patterns.map(pattern => ({ comparator, kind: 1 << i, pattern: new RegExp(pattern) })),
)
const wordlessNeeds = WORDLESS_ENTRIES.flatMap(([, { needs }], i) => needs.map(word => ({ word, kind: 1 << i })))
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
export const ANY_ASSIGNED = new RegExp(data.wordless['as-assigned']!.patterns.join('|'))

const memberPhrases = Object.entries(data.members).sort(([a], [b]) => b.length - a.length)
const memberWords = new WordSet(Object.keys(data.members))
/** The two things one phrase names (城乡居民… → 城镇, 农村), or null. */
export function membersOf(subject: string): readonly [string, string] | null {
  if (!memberWords.isIn(subject)) return null
  for (const [phrase, members] of memberPhrases) if (subject.includes(phrase)) return members
  return null
}

const twins = new WordMap(
  new Map(data.twins.flatMap((words, kind) => words.map(word => [word, { length: word.length, kind }] as const))),
)
/**
 * What the first part of a list shares with the last where both name things of one kind: 规上, 规下工业增加值 → 工业增加值; else null. A part with
 * words of its own before shares only what is measured.
 */
export function sharedByTwins(part: string, last: string): string | null {
  const [one, other] = [twins.endingAt(part, part.length), twins.at(last, 0)]
  if (one === null || other === null || one.kind !== other.kind || part.endsWith(last.slice(0, other.length)))
    return null
  const shares = last.length - other.length >= 2 && (one.length === part.length || endsInMeasure(last))
  return shares ? last.slice(other.length) : null
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
