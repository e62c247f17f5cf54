import { decodeUtf8 } from '../../bytes/utf8.ts'
import { type Db, marks, one } from '../db.ts'
import { foldSearch, isUnfoldable } from './fold.ts'
import { ENOUGH, type IndexScope, RARE, type SentenceIndex } from './index-of-sentences.ts'
import { MOST_EDITIONS } from './keys.ts'
import { conditions, phraseOf } from './match-sqlite.ts'
import type { IndexQuery, Term } from './query.ts'
import { findByRarePairs } from './rare-pairs.ts'
import { LONGEST_TEXT } from './sentences.ts'

/** FTS5 over pairs of characters, asked as phrases. */
export const SQLITE_INDEX: SentenceIndex = {
  async keys(db, query, scope, { limit }) {
    const few = await findByRarePairs(db, query, scope)
    return { keys: few?.slice(0, limit) ?? (await keysOfPhrases(db, query, scope, limit)), sentences: null }
  },

  async count(db, query, scope, limit) {
    const few = await findByRarePairs(db, query, scope)
    return few ? Math.min(few.length, limit) : countPhrases(db, query, scope, limit)
  },

  async first(db, query, scope, { limit }, countTo) {
    const few = await findByRarePairs(db, query, scope)
    const keys = few?.slice(0, limit) ?? (await keysOfPhrases(db, query, scope, limit))
    if (few || keys.length < limit || keys.length >= countTo)
      return { keys, sentences: null, count: Math.min((few ?? keys).length, countTo) }
    const last = keys[keys.length - 1]
    const behind = scope.descending ? { ...scope, to: last } : { ...scope, from: last + 1 }
    const more = await countPhrases(db, query, behind, countTo - keys.length)
    return { keys, sentences: null, count: keys.length + more }
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
      const any = `(${terms.map(phraseOf).join(' OR ')})`
      const { sql, values } = conditions([any], query, scope)
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

async function keysOfPhrases(db: Db, query: IndexQuery, scope: IndexScope, limit: number): Promise<number[]> {
  const { sql, values } = conditions(query.terms.map(phraseOf), query, scope)
  const order = scope.descending ? 'desc' : 'asc'
  const rows = await db.all(
    `select rowid from sentence_index where ${sql} order by rowid ${order} limit ${limit}`,
    values,
  )
  return rows.map(([key]) => Number(key))
}

async function countPhrases(db: Db, query: IndexQuery, scope: IndexScope, limit: number): Promise<number> {
  if (limit > RARE && isOneList(query)) return countList(db, query, scope, limit)
  const { sql, values } = conditions(query.terms.map(phraseOf), query, scope)
  const rows = await one(db, `select count(*) from (select 1 from sentence_index where ${sql} limit ${limit})`, values)
  return Number(rows?.[0])
}

/** Whether the index has just one list of sentences to go through: a word of two characters, not narrowed by tags. */
function isOneList({ terms, tags }: IndexQuery): boolean {
  return terms.length === 1 && terms[0].grams.length === 1 && !terms[0].alone && tags.length === 0
}

/**
 * Of one list: to step over rows that are not looked at costs half of what it costs to count them, and to count in an edition that does not
 * count less than to compare thousands of rows with its keys.
 */
async function countList(db: Db, query: IndexQuery, scope: IndexScope, limit: number): Promise<number> {
  let apart = 0
  const within = scope.without === 'many' ? scope : { ...scope, without: [] }
  for (const first of scope.without === 'many' ? [] : scope.without) {
    const edition = { from: Math.max(scope.from, first), to: Math.min(scope.to, first + LONGEST_TEXT) }
    if (edition.from < edition.to) apart += await countList(db, query, { ...within, ...edition }, limit)
  }
  const most = limit + apart
  let { from } = within
  for (let count = 0; count < most; count += STEP) {
    const { sql, values } = conditions(query.terms.map(phraseOf), query, { ...within, from })
    const rest = `from sentence_index where ${sql}`
    const behind = Math.min(STEP, most - count) - 1
    const last = await one(db, `select rowid ${rest} order by rowid limit 1 offset ${behind}`, values)
    if (!last) return count - apart + Number((await one(db, `select count(*) ${rest}`, values))?.[0])
    from = Number(last[0]) + 1
  }
  return limit
}

/** So many rows are stepped over at once. */
const STEP = 2500

/** The keys that stand in most of the lists. */
function sharingMost(lists: readonly (readonly number[])[], limit: number): number[] {
  const shared = new Map<number, number>()
  for (const keys of lists) for (const key of keys) shared.set(key, (shared.get(key) ?? 0) + 1)
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([key]) => key)
}
