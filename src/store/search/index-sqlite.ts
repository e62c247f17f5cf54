import { decodeUtf8 } from '../../bytes/utf8.ts'
import { type Db, marks, one, type Value } from '../db.ts'
import { foldSearch, isUnfoldable } from './fold.ts'
import { ENOUGH, type IndexScope, RARE, type SentenceIndex } from './index-of-sentences.ts'
import { MOST_EDITIONS } from './keys.ts'
import type { IndexQuery, Term } from './query.ts'
import { scopeConditions } from './scope.ts'
import { LONGEST_TEXT } from './sentences.ts'

/** FTS5 over pairs of characters, asked as phrases. */
export const SQLITE_INDEX: SentenceIndex = {
  async keys(db, query, scope, { limit }) {
    const { sql, values } = conditions(query, scope)
    const order = scope.descending ? 'desc' : 'asc'
    const rows = await db.all(
      `select rowid from sentence_index where ${sql} order by rowid ${order} limit ${limit}`,
      values,
    )
    return { keys: rows.map(([key]) => Number(key)), sentences: null }
  },

  async count(db, query, scope, limit) {
    const { sql, values } = conditions(query, scope)
    return countOf(db, `select 1 from sentence_index where ${sql} limit ${limit}`, values)
  },

  async first(db, query, scope, wanted, countTo) {
    const found = await SQLITE_INDEX.keys(db, query, scope, wanted)
    const { keys } = found
    if (keys.length < wanted.limit || keys.length >= countTo) return { ...found, count: Math.min(keys.length, countTo) }
    const last = keys[keys.length - 1]
    const behind = scope.descending ? { ...scope, to: last } : { ...scope, from: last + 1 }
    return { ...found, count: keys.length + (await SQLITE_INDEX.count(db, query, behind, countTo - keys.length)) }
  },

  async sharing(db, grams, query, scope, limit) {
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
      rarest.push((await SQLITE_INDEX.keys(db, of, scope, { limit: RARE, most: 0, perReport: null })).keys)
      sum += count
      if (sum >= ENOUGH.keys || rarest.length === ENOUGH.pairs) break
    }
    return { keys: sharingMost(rarest, limit), sentences: null }
  },

  async *texts(db, groups, query, scope, editions) {
    const holding = async (terms: readonly Term[]): Promise<number[]> => {
      if (terms.length === 0) return []
      const any = `(${terms.map(({ grams }) => `"${grams.join(' ')}"`).join(' OR ')})`
      const { sql, values } = conditions(query, scope, any)
      const edition = `(rowid / ${LONGEST_TEXT}) % ${MOST_EDITIONS}`
      const rows = await db.all(`select distinct ${edition} from sentence_index where ${sql}`, values)
      return rows.map(([id]) => Number(id)).filter(id => editions.has(id))
    }
    const asked = new Map<number, number[]>()
    for (const [i, terms] of groups.entries()) {
      for (const id of await holding(terms)) asked.set(id, [...(asked.get(id) ?? []), i])
    }
    // a body as bytes comes three times as fast as a string, and is folded only where that can tell
    const toFold = new Set(await holding(groups.flat().filter(({ folded }) => !isUnfoldable(folded))))
    const ids = [...asked.keys()]
    for (let at = 0; at < ids.length; at += TEXTS_AT_ONCE) {
      const some = ids.slice(at, at + TEXTS_AT_ONCE)
      const sql = `select edition, ${db.longText('body')} from edition_texts where edition in (${marks(some)})`
      const rows = (await db.all(sql, some)) as unknown as [number, Buffer][]
      yield rows.map(([edition, body]) => {
        const text = toFold.has(edition) ? Buffer.from(foldSearch(decodeUtf8(body))) : body
        return { edition, text, groups: asked.get(edition) ?? [] }
      })
    }
  },
}

const TEXTS_AT_ONCE = 64

function conditions(
  query: IndexQuery,
  scope: IndexScope,
  first: string | null = null,
): { sql: string; values: Value[] } {
  const parts = query.terms.map(({ grams, alone }) => (alone ? `"${grams[0]}" *` : `"${grams.join(' ')}"`))
  if (first !== null) parts.unshift(first)
  for (const group of query.tags) parts.push(`(${group.map(tag => `"${tag}"`).join(' OR ')})`)
  const all = [
    { sql: 'sentence_index match ?', values: [parts.join(' AND ')] },
    ...scopeConditions(scope, 'rowid', 'cast(? as integer)'),
  ]
  return { sql: all.map(it => it.sql).join(' and '), values: all.flatMap(it => it.values) }
}

/** The keys that stand in most of the lists. */
function sharingMost(lists: readonly (readonly number[])[], limit: number): number[] {
  const shared = new Map<number, number>()
  for (const keys of lists) for (const key of keys) shared.set(key, (shared.get(key) ?? 0) + 1)
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([key]) => key)
}

async function countOf(db: Db, sql: string, values: Value[]): Promise<number> {
  return Number((await one(db, `select count(*) from (${sql})`, values))?.[0])
}
