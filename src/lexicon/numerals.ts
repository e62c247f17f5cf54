import { charTable } from './char-table.ts'
import { DATA } from './data/numerals.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'
import { WordMap, WordSet } from './word-set.ts'

type NumeralData = Record<
  | 'namesAfter'
  | 'abstract'
  | 'idioms'
  | 'chineseUnits'
  | 'chineseUnitsFromEleven'
  | 'chineseUnitsGoverned'
  | 'rankFields'
  | 'rankVerbsBefore'
  | 'mattersBefore'
  | 'measuredInYears'
  | 'measuredInAge',
  string[]
>
const data = DATA as NumeralData & { patterns: PatternEntry[] }

/** The patterns of lexicon/numerals.yaml with their examples. */
export const NUMERAL_ENTRIES: readonly PatternEntry[] = data.patterns
/** The regular expression of a pattern of lexicon/numerals.yaml. */
export const numeralPattern = patternsOf(NUMERAL_ENTRIES)

/** 号线, 国道, 热线: the number before is part of a name. */
export const namesAfterNumber = new WordSet(data.namesAfter)
/** 方面, 底线: a numeral before counts nothing. */
export const abstractNouns = new WordSet(data.abstract)
// 收支|两条线, |二元结构: what stands before the numeral, by the words from it on
const idiomWords = data.idioms.map(words => {
  const at = words.search(/[一二两三四五六七八九十百千万]/)
  return [words.slice(at), words.slice(0, at)] as const
})
const idioms = new WordMap(new Map(idiomWords))
/** Whether the numeral at `at` is a word of an idiom: 收支两条线, 四个现代化. */
export function isIdiomAt(text: string, at: number, limit: number): boolean {
  const before = idioms.at(text, at, limit)
  return before !== null && text.startsWith(before, at - before.length)
}
export const chineseUnits = new Set(data.chineseUnits)
const afterNumeral = charTable(
  [...data.chineseUnits, ...idiomWords.map(([words]) => words.slice(1))].map(words => words.slice(0, 1)).join(''),
)
/** Whether a code unit may stand after a Chinese digit that counts, or that is a word of an idiom. */
export const goesWithNumeral = (code: number): boolean => afterNumeral[code | 0] === 1
export const chineseUnitsFromEleven = new Set(data.chineseUnitsFromEleven)
export const rankFields = new WordSet(data.rankFields)
export const chineseUnitsGoverned = new Set(data.chineseUnitsGoverned)
const rankVerbsBefore = new WordSet(data.rankVerbsBefore)

/** Whether the words before `end` make what follows a rank: 居全省, 稳居东北四大机场, 全国. */
export function isRanked(text: string, end: number, from: number): boolean {
  if (rankFields.endingAt(text, end, from) !== null) return true
  const farthest = Math.max(from, end - 24)
  for (let at = end - 1; at >= farthest; at--) {
    if (',;。:'.includes(text[at])) break
    const verb = rankVerbsBefore.at(text, at, end)
    if (verb !== null && (verb.length >= 2 || BESIDE_VERB.test(text.slice(Math.max(from, at - 1), end)))) return true
  }
  return AMONG.test(text.slice(Math.max(from, end - 16), end))
}

const BESIDE_VERB = numeralPattern('among')
const AMONG = numeralPattern('area-of-rank')

const mattersBefore = new RegExp(`(?:${data.mattersBefore.join('|')})[^,;]{0,6}$`)
const measuredInYears = new RegExp(`(?:${data.measuredInYears.join('|')})(?:[^,;]{0,4}|[由从][\\d.]+年[^,;\\d]{0,5})$`)
const measuredInAge = new RegExp(data.measuredInAge.join('|'))

/** Whether the words before 第一位 say what matters: 始终把群众利益放在. */
export const saysWhatMatters = (before: string): boolean => mattersBefore.test(before)
const YEARS_BEYOND = numeralPattern('years-beyond')
/** Whether the words before a number of years make it a value: 受教育年限达到, 受教育年限由9年提高到, 高于全国. */
export const isMeasuredInYears = (before: string): boolean => measuredInYears.test(before) || YEARS_BEYOND.test(before)
/** Whether the words before a number of 岁 make it a value: 人均预期寿命提高到, 高于全国. */
export const isOfAge = (before: string): boolean => measuredInAge.test(before) || YEARS_BEYOND.test(before)
