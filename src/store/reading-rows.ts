import type { Reading } from '../model/reading.ts'
import type { Value } from './db.ts'
import { OutlineCursor } from './outline-cursor.ts'

/** The columns that one reading fills in each derived table; `edition` comes first. */
export const DERIVED_COLUMNS = {
  outline: ['edition', 'idx', 'depth', 'heading', 'role', 'start_at', 'end_at'],
  observations: [
    ...[
      'edition',
      'idx',
      'start_at',
      'end_at',
      'subject',
      'action',
      'member',
      'indicator',
      'measure',
      'value',
      'upper',
    ],
    ...['unit', 'comparator', 'reference', 'status', 'force', 'period', 'role', 'heading', 'quote'],
  ],
  commitments: [
    ...['edition', 'idx', 'kind', 'start_at', 'end_at', 'topic', 'observations', 'due', 'force', 'lead', 'partners'],
    ...['role', 'heading', 'quote'],
  ],
} as const

export type DerivedTable = keyof typeof DERIVED_COLUMNS

export const DERIVED_TABLES = Object.keys(DERIVED_COLUMNS) as DerivedTable[]

/** What of a reading can be derived again, as rows. */
export function derivedRows(edition: number, reading: Reading): Record<DerivedTable, Value[][]> {
  const { text, outline } = reading
  const cursor = new OutlineCursor(outline)
  return {
    outline: outline.map((it, i) => [edition, i, it.level, it.heading, it.role, it.start, it.end]),
    observations: reading.observations.map((it, i) => {
      const node = cursor.at(it.start)
      return [
        ...[
          edition,
          i,
          it.start,
          it.end,
          it.subject,
          it.action,
          it.member,
          it.indicator,
          it.measure,
          it.value,
          it.upper,
        ],
        ...[it.unit, it.comparator, it.reference, it.status, it.force, it.period, node?.role ?? null],
        ...[node?.heading ?? null, text.slice(it.start, it.end)],
      ]
    }),
    commitments: reading.commitments.map((it, i) => {
      const node = cursor.at(it.start)
      return [
        ...[edition, i, it.kind, it.start, it.end, it.topic, JSON.stringify(it.observations), it.due, it.force],
        ...[JSON.stringify(it.lead), JSON.stringify(it.partners), node?.role ?? null, node?.heading ?? null],
        text.slice(it.start, it.end),
      ]
    }),
  }
}
