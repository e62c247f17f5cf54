import { csvCell } from './export-csv.ts'
import type { Cell } from './export-table.ts'
import type { Scorecard } from './follow-desk.ts'
import type { PromiseRow } from './score-rows.ts'

type Card = Pick<Scorecard, 'place' | 'from' | 'to' | 'texts'>

/** The columns of a scorecard as CSV: one row a promise. */
const COLUMNS: { [name: string]: (row: PromiseRow, card: Card) => Cell } = {
  place: (_, { place }) => place.code,
  place_name: (_, { place }) => place.name,
  from: (_, { from }) => from,
  to: (_, { to }) => to,
  kind: ({ kind }) => kind,
  indicator: ({ promise }) => promise.observation?.indicator ?? null,
  target: ({ promise }) => promise.quote,
  target_subject: ({ promise }) => promise.observation?.subject ?? null,
  target_comparator: ({ promise }) => promise.observation?.comparator ?? null,
  target_value: ({ promise }) => promise.observation?.value ?? null,
  target_upper: ({ promise }) => promise.observation?.upper ?? null,
  target_unit: ({ promise }) => promise.observation?.unit ?? null,
  target_force: ({ promise }) => promise.observation?.force ?? null,
  target_period: ({ promise }) => promise.observation?.period ?? null,
  result: ({ result }) => result?.quote ?? null,
  result_value: ({ result }) => result?.observation?.value ?? null,
  result_unit: ({ result }) => result?.observation?.unit ?? null,
  result_status: ({ result }) => result?.observation?.status ?? null,
  verdict: ({ verdict }) => verdict,
  strict: ({ strict }) => strict,
  lenient: ({ lenient }) => lenient,
  reasons: ({ reasons }) => reasons.map(it => it.code).join(' '),
  carried_over: ({ carriedOver }) => carriedOver?.quote ?? null,
  softening: ({ softening }) => softening.join(' '),
  target_source: ({ promise }, { texts }) => texts[promise.text].name,
  target_sha256: ({ promise }, { texts }) => texts[promise.text].sha256,
  target_start: ({ promise }) => promise.start,
  target_end: ({ promise }) => promise.end,
  result_source: ({ result }, { texts }) => result && texts[result.text].name,
  result_line: ({ result }, { texts }) => result && texts[result.text].line,
  result_sha256: ({ result }, { texts }) => result && texts[result.text].sha256,
  result_start: ({ result }) => result?.start ?? null,
  result_end: ({ result }) => result?.end ?? null,
  provenance: ({ provenance }) => provenance,
  decision: ({ decision }) => decision?.choice ?? null,
  decided_by: ({ decision }) => decision?.author ?? null,
  decided_at: ({ decision }) => decision?.madeAt ?? null,
  decision_note: ({ decision }) => decision?.note ?? null,
  proposed: ({ proposed }) => proposed?.verdict ?? null,
}

/** The first line of the CSV. */
export const SCORE_CSV_HEAD = `${Object.keys(COLUMNS).join(',')}\r\n`

/** Promises as rows of RFC 4180, texts guarded against being run as formulas. */
export function writeScoreCsv(rows: readonly PromiseRow[], card: Card): string {
  const cells = Object.values(COLUMNS)
  return rows.map(row => `${cells.map(cell => csvCell(cell(row, card))).join(',')}\r\n`).join('')
}
