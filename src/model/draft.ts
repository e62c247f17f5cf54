import type { EditedText } from './edited-text.ts'
import type { Issue } from './issue.ts'
import type { Kind } from './reading.ts'

/**
 * One report cut out of a document, cleaned, not yet understood.
 *
 * `body` is the report proper, from the first form of address to its last words, paragraphs separated by one '\n';
 * its pieces lead to the decoded source. `title` and `head` are the lines above it (title; session, date, speaker,
 * page source), `tail` what follows it. `folded` is the body's text with half-width forms and Arabic years,
 * `signs` what is known to stand in each of its lines (src/read/signs.ts), `bold` where the bold words end with which
 * paragraphs begin. Issue offsets are places in `body.text`.
 */
export type Draft = {
  kind: Kind
  title: string | null
  head: string
  body: EditedText
  folded: string
  signs: readonly number[]
  bold: readonly number[]
  tail: string
  line: number | null
  label: string | null
  complete: boolean
  issues: Issue[]
}
