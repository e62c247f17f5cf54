import type { Comparator } from '../model/reading.ts'
import { DATA } from './data/moods.ts'
import { WordSet } from './word-set.ts'

type MoodData = {
  estimate: string[]
  ensure: string[]
  strive: string[]
  done: string[]
  coming: string[]
  wordless: Partial<Record<Comparator, string[]>>
  plans: Record<string, [number, number]>
  members: Record<string, [string, string]>
  measures: string[]
  sectors: string[]
  tails: string[]
}
const data = DATA as MoodData

export type Mood = 'estimate' | 'ensure' | 'strive'
const moods = new Map<string, Mood>()
for (const mood of ['estimate', 'ensure', 'strive'] as const) for (const word of data[mood]) moods.set(word, mood)
const anyOf = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')

/** Finds 预计, 力争, 确保 in a text; a global expression, its match is the word. */
export const MOOD_WORDS = new RegExp(anyOf(moods.keys()), 'g')
export const moodOf = (word: string): Mood => moods.get(word)!
export const DONE_WORDS = new RegExp(anyOf(data.done))
export const COMING_WORDS = new RegExp(anyOf(data.coming))

/** Value words of targets without a number, in order of trial; group 1 is what they compare with. */
export const WORDLESS: readonly { comparator: Comparator; pattern: RegExp }[] = (
  Object.entries(data.wordless) as [Comparator, string[]][]
).flatMap(([comparator, patterns]) => patterns.map(pattern => ({ comparator, pattern: new RegExp(pattern) })))

/** First and last year of a five-year plan (十三五 → 2016, 2020), or null. Source: the plans' own titles. */
export const planYears = (name: string): readonly [number, number] | null => data.plans[name] ?? null

const memberPhrases = Object.keys(data.members).sort((a, b) => b.length - a.length)
const memberWords = new WordSet(memberPhrases)
/** The two things one phrase names (城乡居民… → 城镇, 农村), or null. */
export function membersOf(subject: string): readonly [string, string] | null {
  if (!memberWords.isIn(subject)) return null
  for (const phrase of memberPhrases) if (subject.includes(phrase)) return data.members[phrase]
  return null
}

const measures = new WordSet(data.measures)
const sectors = new WordSet(data.sectors)
const tails = new WordSet(data.tails)
/** Whether the words end in something that is measured: 增加值, 投资, 覆盖率. */
export const endsInMeasure = (words: string): boolean => measures.endingAt(words, words.length) !== null
/** Whether the words can stand alone in a list of rates: a measure or a sector (第一产业). */
export const standsAlone = (words: string): boolean =>
  endsInMeasure(words) || sectors.endingAt(words, words.length) !== null
/** The words that the parts of a list share when only the last part has them (增加值), or null. */
export const sharedTail = (words: string): string | null => tails.endingAt(words, words.length, 1)
