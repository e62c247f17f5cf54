import type { Issue } from '../model/issue.ts'
import type { Observation, OutlineNode } from '../model/reading.ts'
import { Periods } from './observations/period.ts'
import { SentenceReader } from './observations/sentence-reader.ts'
import { Sentences } from './observations/sentences.ts'
import type { RoleSpan } from './outline.ts'
import type { NotQuantity } from './quantities/quantity.ts'
import type { Trace } from './trace.ts'

export type Findings = { observations: Observation[]; nots: NotQuantity[]; issues: Issue[]; numerals: number }

/** Sentences `[start, end)` whose reading somebody wants to see; nothing behind them, nor any paragraph before theirs, is read. */
export type Watch = { start: number; end: number; trace: Trace }

/**
 * Everything a report says was measured, counted or is to be, in text order, with every numeral accounted for.
 * `text` is the report's text, `folded` the same with half-width forms; `place` is whose it is, `year` the year it plans for.
 */
export function findObservations(
  text: string,
  folded: string,
  place: string | null,
  year: number | null,
  outline: readonly OutlineNode[],
  roles: readonly RoleSpan[],
  watch: Watch | null = null,
): Findings {
  const planYear = year ?? 0
  const sentences = new Sentences(folded)
  const reader = new SentenceReader(folded, place, planYear, new Periods(folded, planYear, outline, sentences.times))
  const from = watch === null ? 0 : text.lastIndexOf('\n', watch.start) + 1
  const to = watch === null ? text.length : watch.end
  let role = 0
  sentences.each(sentence => {
    const { start } = sentence
    if (start < from || start >= to) return
    while (role < roles.length - 1 && roles[role].end <= start) role++
    reader.read(sentence, roles[role]?.role ?? 'plan', watch !== null && start >= watch.start ? watch.trace : null)
  })
  const { observations, nots, unread, known } = reader
  const issues = unread.map(({ start, end }) => issueOf(text, start, end))
  return { observations, nots, issues, numerals: known + unread.length }
}

const issueOf = (text: string, start: number, end: number): Issue => ({
  code: 'number-unread',
  message: `数字“${text.slice(start, end)}”未能读出，请人工核对`,
  start,
  end,
})
