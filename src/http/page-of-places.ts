import { Problem } from './problems.ts'

/** One page of rows that stand in the order of place codes: a cursor is the code of the last row of the page. */
export function pageOfPlaces<Row>(
  rows: readonly Row[],
  codeOf: (row: Row) => string,
  { limit = 50, after = '' }: { limit?: number; after?: string },
): { items: Row[]; next: string | null; total: number } {
  if (!/^\d{0,6}$/.test(after)) throw new Problem('cursor-invalid')
  const begin = rows.findIndex(it => codeOf(it) > after)
  const items = begin < 0 ? [] : rows.slice(begin, begin + limit)
  const more = begin >= 0 && begin + limit < rows.length
  return { items, next: more ? codeOf(items[items.length - 1]) : null, total: rows.length }
}
