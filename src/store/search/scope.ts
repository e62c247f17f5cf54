import { type Condition, showsPreferred } from '../conditions.ts'
import type { Db } from '../db.ts'
import type { Filter } from '../filter.ts'
import type { IndexScope } from './index-of-sentences.ts'
import { LAST_KEY, MOST_EDITIONS } from './keys.ts'
import { firstKey, otherEditions } from './other-editions.ts'
import type { IndexQuery } from './query.ts'
import { LONGEST_TEXT } from './sentences.ts'

/** The keys that a filter leaves, or null when it leaves none. */
export async function scopeOf(
  db: Db,
  filter: Filter,
  query: IndexQuery,
  descending: boolean,
): Promise<IndexScope | null> {
  const { from, to } = query
  const isPreferred = showsPreferred('search', filter)
  if (filter.report === undefined && filter.edition === undefined) {
    return { from, to, isPreferred, without: isPreferred ? await otherEditions(db) : [], editions: null, descending }
  }
  const rows = await db.all(
    `select e.year, e.level, e.id, e.preferred from editions e where ${filter.edition === undefined ? 'e.report = ?' : 'e.id = ?'}`,
    [filter.edition ?? filter.report ?? null],
  )
  const shown = isPreferred ? rows.filter(row => row[3] === 1) : rows
  const keys = shown.map(firstKey)
  if (keys.length === 0) return null
  return {
    from: Math.max(from, Math.min(...keys)),
    to: Math.min(to, Math.max(...keys) + LONGEST_TEXT),
    isPreferred: false,
    without: [],
    editions: shown.map(row => Number(row[2])),
    descending,
  }
}

/** A scope in SQL over the column of keys; `number`: how a value is bound to be a whole number. */
export function scopeConditions({ from, to, without, editions }: IndexScope, key: string, number: string): Condition[] {
  const found: Condition[] = []
  const add = (sql: string, ...values: number[]) => void found.push({ sql, values })
  if (from > 0) add(`${key} >= ${number}`, from)
  if (to < LAST_KEY) add(`${key} < ${number}`, to)
  const edition = `(${key} / ${LONGEST_TEXT}) % ${MOST_EDITIONS}`
  if (without === 'many') add(`${edition} not in (select id from editions where preferred = 0)`)
  else for (const first of without) add(`not (${key} >= ${first} and ${key} < ${first + LONGEST_TEXT})`)
  if (editions) add(`${edition} in (${editions.join(', ')})`)
  return found
}
