import { oneOf } from './alternatives.ts'
import { DATA } from './data/periods.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'

const { plans, patterns } = DATA as { plans: Record<string, [first: number, last: number]>; patterns: PatternEntry[] }

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
