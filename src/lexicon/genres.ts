import { charTable } from './char-table.ts'
import { DATA } from './data/genres.ts'

/** What lexicon/genres.yaml knows of the frame of a report and of other kinds of document. */
export type FrameId =
  | 'address'
  | 'self-introduction'
  | 'title'
  | 'contents-entry'
  | 'session'
  | 'closing-call'
  | 'closing-end'
  | 'closing-last'
  | 'fused-part'
  | 'fused-start'
  | 'fused-predicate'
  | 'fused-next'
  | 'fused-alone'
  | 'run-in-action'
  | 'run-in-fact'
  | 'communique'
  | 'plan'
  | 'other-report'
  | 'task-list'
  | 'about'
  | 'stub'

export type FrameEntry = { id: FrameId; pattern: string; heads?: string; yes: string[]; no: string[] }

/** The entries of lexicon/genres.yaml with their examples. */
export const FRAME_ENTRIES = DATA as readonly FrameEntry[]

const ENTRIES = new Map(FRAME_ENTRIES.map(entry => [entry.id, entry]))

/** The regular expression of an entry, for text with half-width punctuation (foldWidth). */
export function framePattern(id: FrameId, flags = ''): RegExp {
  return new RegExp(entryOf(id).pattern, flags)
}

/** The table of the characters of which one begins whatever the pattern of an entry matches. */
export function frameHeads(id: FrameId): Uint8Array {
  return charTable(entryOf(id).heads ?? '\0-\uffff')
}

function entryOf(id: FrameId): FrameEntry {
  const entry = ENTRIES.get(id)
  if (entry === undefined) throw new Error(`lexicon/genres.yaml has no entry ${id}`)
  return entry
}
