import { oneOf } from './alternatives.ts'
import { DATA } from './data/periods.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'

type PeriodData = {
  plans: Record<string, [first: number, last: number]>
  yearly: string[]
  headline: string[]
  patterns: PatternEntry[]
}
const { plans, yearly, headline, patterns } = DATA as PeriodData

/** Indicators that are of one year by nature. */
export const YEARLY_FIGURES: ReadonlySet<string> = new Set(yearly)
/** Indicators with which a sentence sums up a year. */
export const HEADLINE_FIGURES: ReadonlySet<string> = new Set(headline)

const planSpans = new Map(Object.entries(plans))
/** First and last year of a five-year plan (十三五 → 2016, 2020), or null. */
export const planYears = (name: string): readonly [number, number] | null => planSpans.get(name) ?? null

const names = [...planSpans.keys()]

/** The entries of lexicon/periods.yaml with their examples. */
export const PERIOD_ENTRIES: readonly PatternEntry[] = patterns

/** What `{plan}` and `{laterPlan}` stand for in patterns: the name of any plan, and of one since 2001. */
export const PLAN_NAMES = {
  plan: oneOf(names),
  laterPlan: oneOf(names.filter(name => name.startsWith('十'))),
}

/** The regular expression of an entry, for folded text. */
export const periodPattern = patternsOf(PERIOD_ENTRIES, PLAN_NAMES)
