import { DATA } from './data/outline.ts'
import { numeralPattern } from './numerals.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'

/** The entries of lexicon/outline.yaml with their examples. */
export const OUTLINE_ENTRIES = DATA as readonly PatternEntry[]

/** What `{listed}` stands for in patterns: that 一、 is followed by another number of a list (一、|二、三次产业). */
export const MARK_NAMES = { listed: numeralPattern('numbers-listed').source }

/** The regular expression of an entry, for folded text. */
export const outlinePattern = patternsOf(OUTLINE_ENTRIES, MARK_NAMES)
