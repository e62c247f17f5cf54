import type { Condition } from '../conditions.ts'
import { type Db, one, type Value } from '../db.ts'
import { ENOUGH, type IndexScope, RARE, type SentenceIndex } from './index-of-sentences.ts'
import { partsOfKey } from './keys.ts'
import type { IndexQuery } from './query.ts'
import { scopeConditions } from './scope.ts'
import { isUncounted, rememberUncounted, SNAPSHOT } from './uncounted.ts'

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

  /** Each sentence found is a page of the table to look at: once for both, where there are not more than are counted. */
  async first(db, query, scope, limit, countTo) {
    const { sql, values } = conditions(query, scope)
    const question = JSON.stringify([sql, values, countTo])
    // of so many the first are soon met in the order of keys
    if (await isUncounted(db, question)) return { keys: null, count: countTo }
    const order = scope.descending ? 'desc' : 'asc'
    const [[found, first, snapshot]] = await db.all(
      `with found as materialized (select key from sentences where ${sql} limit ${countTo})
       select (select count(*) from found),
         (select string_agg(key::text, ' ') from (select key from found order by key ${order} limit ${limit}) as q),
         ${SNAPSHOT}`,
      values,
    )
    const count = Number(found)
    if (count < countTo) return { keys: numbersOf(first), count }
    rememberUncounted(db, question, String(snapshot))
    return { keys: null, count }
  },

  async sharing(db, grams, query, scope, limit) {
    const common = await commonPairs(db)
    const often = (gram: string) => common.get(gram) ?? 0
    const rare = grams.filter(gram => often(gram) === 0)
    const least = [...grams].sort((a, b) => often(a) - often(b)).slice(0, FEW)
    const chosen = (rare.length > 0 ? rare : least).slice(0, ENOUGH.pairs)
    const parts = chosen.map(gram => {
      const of = { ...query, terms: [{ folded: gram, grams: [gram], alone: false }] }
      const { sql, values } = conditions(of, scope)
      return { sql: `(select key from sentences where ${sql} order by key limit ${RARE})`, values }
    })
    if (parts.length === 0) return []
    const rows = await db.all(
      `select key from (${parts.map(it => it.sql).join(' union all ')}) as found
       group by key order by count(*) desc, key limit ${limit}`,
      parts.flatMap(it => it.values),
    )
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
/** So many of the common pairs are asked where no pair is rare. */
const FEW = 3
const KNOWN_MILLISECONDS = 60_000
const known = new WeakMap<Db, { pairs: Promise<Map<string, number>>; until: number }>()

/** The commonest pairs and the share of sentences that have them, as the planner knows them: to count each would mean to visit its sentences. */
function commonPairs(db: Db): Promise<Map<string, number>> {
  const last = known.get(db)
  if (last && last.until > performance.now()) return last.pairs
  const sql = `select unnest(most_common_elems::text::text[]), unnest(most_common_elem_freqs) from pg_stats
    where schemaname = current_schema() and tablename = 'sentences' and attname = 'words'`
  const pairs = db.all(sql).then(rows => new Map(rows.map(([gram, share]) => [String(gram), Number(share)])))
  known.set(db, { pairs, until: performance.now() + KNOWN_MILLISECONDS })
  return pairs
}

/** '1 2 3', or null for none. */
function numbersOf(joined: Value): number[] {
  return joined === null ? [] : String(joined).split(' ').map(Number)
}

function conditions(
  query: IndexQuery,
  scope: IndexScope,
  first: string | null = null,
): { sql: string; values: Value[] } {
  const parts = query.terms.flatMap(({ grams, alone }) => (alone ? [`${quoted(grams[0])}:*`] : grams.map(quoted)))
  if (first !== null) parts.unshift(first)
  for (const group of query.tags) parts.push(`(${group.map(quoted).join(' | ')})`)
  const all: Condition[] = [
    { sql: 'words @@ ?::tsquery', values: [parts.join(' & ')] },
    ...scopeConditions(scope, 'key', '?'),
  ]
  for (const { folded, grams } of query.terms) {
    if (grams.length > 1) all.push({ sql: 'strpos(folded, ?) > 0', values: [folded] })
  }
  return { sql: all.map(it => it.sql).join(' and '), values: all.flatMap(it => it.values) }
}

/** No token holds ' or \: ASCII punctuation is full-width in them. */
function quoted(token: string): string {
  return `'${token}'`
}
