import { charTable } from './char-table.ts'
import { DATA } from './data/genres.ts'
import { MARK_NAMES } from './outline.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'

/** `heads`: the characters of which one begins whatever the pattern matches. */
export type FrameEntry = PatternEntry & { heads?: string }

/** The entries of lexicon/genres.yaml with their examples. */
export const FRAME_ENTRIES = DATA as readonly FrameEntry[]

/** The regular expression of an entry, for text with half-width punctuation (foldWidth) unless it says otherwise. */
export const framePattern = patternsOf(FRAME_ENTRIES, MARK_NAMES)

/** The table of the characters of which one begins whatever the pattern of an entry matches. */
export function frameHeads(id: string): Uint8Array {
  return charTable(FRAME_ENTRIES.find(entry => entry.id === id)?.heads ?? '\0-\uffff')
}
