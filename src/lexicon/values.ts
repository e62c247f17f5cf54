import { DATA } from './data/values.ts'
import { moodPattern } from './moods.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'
import { PLAN_NAMES } from './periods.ts'

/** The entries of lexicon/values.yaml with their examples. */
export const VALUE_ENTRIES = DATA as readonly PatternEntry[]

/** The regular expression of an entry, for folded text. */
export const valuePattern = patternsOf(VALUE_ENTRIES, { ...PLAN_NAMES, level: moodPattern('level-word').source })
