import { periodPattern, planYears } from '../../lexicon/periods.ts'

const NAMES = periodPattern('later-plan', 'g')
// ⏎“十四五”时期是…的五年; 综合判断,“十四五”时期…; 圆满收官。“十四五”时期…
const OPENINGS = periodPattern('opening-plan', 'g')

/** The first years of the five-year plans that words name: “十四五” → 2021. */
export const plansIn = (words: string): number[] => firstYears(words, NAMES)

/** Whether words name a five-year plan that does not begin before `year`. */
export const namesComingPlan = (words: string, year: number): boolean => plansIn(words).some(first => first >= year)

/** Whether a sentence begins with such a plan: 综合判断，“十四五”时期是… */
export const opensWithComingPlan = (words: string, year: number): boolean =>
  firstYears(words, OPENINGS).some(first => first >= year)

function firstYears(words: string, pattern: RegExp): number[] {
  return [...words.matchAll(pattern)].flatMap(([, name]) => planYears(name)?.[0] ?? [])
}
