import { type Db, one, type Value } from '../db.ts'
import { ENOUGH, type IndexScope, RARE, type SentenceIndex } from './index-of-sentences.ts'
import { MOST_EDITIONS } from './keys.ts'
import type { IndexQuery } from './query.ts'
import { LONGEST_TEXT } from './sentences.ts'

/** FTS5 over pairs of characters, asked as phrases. */
export const SQLITE_INDEX: SentenceIndex = {
  async keys(db, query, scope, limit) {
    const { sql, values } = conditions(query, scope)
    const order = scope.descending ? 'desc' : 'asc'
    const rows = await db.all(
      `select rowid from sentence_index where ${sql} order by rowid ${order} limit ${limit}`,
      values,
    )
    return rows.map(([key]) => Number(key))
  },

  async count(db, query, scope, limit) {
    const { sql, values } = conditions(query, scope)
    return countOf(db, `select 1 from sentence_index where ${sql} limit ${limit}`, values)
  },

  async rarest(db, grams, query, scope) {
    const found: { of: IndexQuery; count: number }[] = []
    for (const gram of grams) {
      const of = { ...query, terms: [{ folded: gram, grams: [gram], alone: false }] }
      const count = await SQLITE_INDEX.count(db, of, scope, RARE)
      if (count > 0) found.push({ of, count })
    }
    found.sort((a, b) => a.count - b.count)
    const rarest: number[][] = []
    let sum = 0
    for (const { of, count } of found) {
      rarest.push(await SQLITE_INDEX.keys(db, of, scope, RARE))
      sum += count
      if (sum >= ENOUGH.keys || rarest.length === ENOUGH.pairs) break
    }
    return rarest
  },
}

function conditions(query: IndexQuery, scope: IndexScope): { sql: string; values: Value[] } {
  const parts = query.terms.map(({ grams, alone }) => (alone ? `"${grams[0]}" *` : `"${grams.join(' ')}"`))
  for (const group of query.tags) parts.push(`(${group.map(tag => `"${tag}"`).join(' OR ')})`)
  const sql = ['sentence_index match ?', 'rowid >= cast(? as integer)', 'rowid < cast(? as integer)']
  if (scope.preferred) {
    sql.push(`(rowid / ${LONGEST_TEXT}) % ${MOST_EDITIONS} not in (select id from editions where preferred = 0)`)
  }
  if (scope.editions) sql.push(`(rowid / ${LONGEST_TEXT}) % ${MOST_EDITIONS} in (${scope.editions.join(', ')})`)
  return { sql: sql.join(' and '), values: [parts.join(' AND '), scope.from, scope.to] }
}

async function countOf(db: Db, sql: string, values: Value[]): Promise<number> {
  return Number((await one(db, `select count(*) from (${sql})`, values))?.[0])
}
