import { one, type Value } from '../db.ts'
import type { IndexScope, SentenceIndex } from './index-of-sentences.ts'
import { MOST_EDITIONS, partsOfKey } from './keys.ts'
import type { IndexQuery } from './query.ts'
import { LONGEST_TEXT } from './sentences.ts'

/** A tsvector of pairs of characters without positions; a phrase is then looked for in the few sentences that have all its pairs. */
export const POSTGRES_INDEX: SentenceIndex = {
  async keys(db, query, scope, limit) {
    const { sql, values } = conditions(query, scope)
    const order = scope.descending ? 'desc' : 'asc'
    const rows = await db.all(`select key from sentences where ${sql} order by key ${order} limit ${limit}`, values)
    return rows.map(([key]) => Number(key))
  },

  async count(db, query, scope, limit) {
    const { sql, values } = conditions(query, scope)
    return Number(
      (
        await one(db, `select count(*) from (select 1 from sentences where ${sql} limit ${limit}) as found`, values)
      )?.[0],
    )
  },

  async alike(db, grams, query, scope, limit) {
    const any = `(${grams.map(quoted).join(' | ')})`
    const { sql, values } = conditions(query, scope, any)
    const shared = grams.map(() => '(words @@ ?::tsquery)::int').join(' + ')
    const rows = await db.all(`select key from sentences where ${sql} order by ${shared} desc, key limit ${limit}`, [
      ...values,
      ...grams.map(quoted),
    ])
    return rows.map(([key]) => Number(key))
  },

  async *texts(db, groups, query, scope, editions) {
    for (const [i, terms] of groups.entries()) {
      const any = `(${terms.map(({ grams }) => `(${grams.map(quoted).join(' & ')})`).join(' | ')})`
      let from = scope.from
      for (let more = true; more; ) {
        const { sql, values } = conditions(query, { ...scope, from }, any)
        const rows = await db.all(
          `select key, folded from sentences where ${sql} order by key limit ${SENTENCES_AT_ONCE}`,
          values,
        )
        more = rows.length === SENTENCES_AT_ONCE
        if (more) from = Number(rows[rows.length - 1][0]) + 1
        yield rows
          .map(([key, folded]) => ({
            edition: partsOfKey(Number(key)).edition,
            text: Buffer.from(String(folded)),
            groups: [i],
          }))
          .filter(({ edition }) => editions.has(edition))
      }
    }
  },
}

const SENTENCES_AT_ONCE = 20_000

function conditions(
  query: IndexQuery,
  scope: IndexScope,
  first: string | null = null,
): { sql: string; values: Value[] } {
  const parts = query.terms.flatMap(({ grams, alone }) => (alone ? [`${quoted(grams[0])}:*`] : grams.map(quoted)))
  if (first !== null) parts.unshift(first)
  for (const group of query.tags) parts.push(`(${group.map(quoted).join(' | ')})`)
  const sql = ['words @@ ?::tsquery', 'key >= ?', 'key < ?']
  const values: Value[] = [parts.join(' & '), scope.from, scope.to]
  for (const { folded, grams } of query.terms) {
    if (grams.length < 2) continue
    sql.push('strpos(folded, ?) > 0')
    values.push(folded)
  }
  if (scope.preferred) {
    sql.push(`(key / ${LONGEST_TEXT}) % ${MOST_EDITIONS} not in (select id from editions where preferred = 0)`)
  }
  if (scope.editions) sql.push(`(key / ${LONGEST_TEXT}) % ${MOST_EDITIONS} in (${scope.editions.join(', ')})`)
  return { sql: sql.join(' and '), values }
}

/** No token holds ' or \: ASCII punctuation is full-width in them. */
function quoted(token: string): string {
  return `'${token}'`
}
