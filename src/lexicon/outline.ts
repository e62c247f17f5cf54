import { DATA } from './data/outline.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'

/** The entries of lexicon/outline.yaml with their examples. */
export const OUTLINE_ENTRIES = DATA as readonly PatternEntry[]

/** The regular expression of an entry, for folded text. */
export const outlinePattern = patternsOf(OUTLINE_ENTRIES)
