import { checkFilter, showsPreferred } from '../conditions.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { Db } from '../db.ts'
import type { Filter } from '../filter.ts'
import type { SearchHit, SearchRequest, SearchResult } from '../store.ts'
import { best } from './best.ts'
import { Texts } from './hits.ts'
import type { IndexScope, SentenceIndex } from './index-of-sentences.ts'
import { POSTGRES_INDEX } from './index-postgres.ts'
import { SQLITE_INDEX } from './index-sqlite.ts'
import { editionKey, partsOfKey } from './keys.ts'
import { type IndexQuery, indexQuery } from './query.ts'
import { LONGEST_TEXT } from './sentences.ts'

const DEFAULT_HITS = 20
const MOST_HITS = 200
const COUNT_TO = 10_000
/** Keys asked for at once when not every one becomes a hit. */
const AT_ONCE = 100
/** A word over the end of a sentence is counted by looking into the texts. */
const COUNT_ACROSS_TO = 1000

export function indexOf(db: Db): SentenceIndex {
  return db.engine === 'sqlite' ? SQLITE_INDEX : POSTGRES_INDEX
}

/** See `Store.search`. */
export async function search(db: Db, request: SearchRequest): Promise<SearchResult> {
  const filter = request.filter ?? {}
  checkFilter('search', filter)
  const query = indexQuery(request.text, filter)
  const scope = await scopeOf(db, filter, query, request.sort === 'oldest')
  if (scope === null) return { hits: [], next: null, total: 0, exact: true }
  const limit = Math.min(Math.max(1, request.limit ?? DEFAULT_HITS), MOST_HITS)
  const counted = await countHits(db, query, scope, request.countTo ?? COUNT_TO)
  const perReport = request.perReport ?? null
  if (request.sort === 'best') {
    const hits = await best((from, most) => collect(db, query, { ...scope, ...from }, most, perReport ?? 3), limit)
    return { hits, next: null, ...counted }
  }
  const tag = `search ${request.sort ?? 'newest'} ${request.text}`
  if (request.after) {
    const key = Number(readCursor(tag, request.after, 1)[0])
    if (scope.descending) scope.to = Math.min(scope.to, key)
    else scope.from = Math.max(scope.from, key + 1)
  }
  const found = await collect(db, query, scope, limit + 1, perReport)
  const hits = found.slice(0, limit)
  const last = hits.at(-1)
  const next = found.length > limit && last ? writeCursor(tag, [pageEnd(last, perReport, scope, found)]) : null
  return { hits, next, ...counted }
}

/** Behind the last hit; with `perReport`, behind its edition when that has given all it may. */
function pageEnd(last: SearchHit, perReport: number | null, scope: IndexScope, found: readonly SearchHit[]): number {
  const first = editionKey(last.year, last.level, last.edition)
  const given = found.slice(0, -1).filter(hit => hit.edition === last.edition).length
  if (perReport === null || given < perReport) return first + last.start
  return scope.descending ? first : first + LONGEST_TEXT - 1
}

/** Hits in the order of keys, each looked up in its text. */
async function collect(
  db: Db,
  query: IndexQuery,
  scope: IndexScope,
  most: number,
  perReport: number | null,
): Promise<SearchHit[]> {
  const index = indexOf(db)
  const texts = new Texts(db)
  const hits: SearchHit[] = []
  const given = new Map<number, number>()
  let { from, to } = scope
  while (hits.length < most) {
    const want = query.across || perReport !== null ? AT_ONCE : most - hits.length
    const keys = await index.keys(db, query, { ...scope, from, to }, want)
    await texts.load(openEditions(keys, given, perReport))
    for (const key of keys) {
      const { edition, start } = partsOfKey(key)
      const full = perReport !== null && (given.get(edition) ?? 0) >= perReport
      // behind an edition that has given all it may nothing of it is asked for again
      if (scope.descending) to = full ? key - start : key
      else from = full ? key - start + LONGEST_TEXT : key + 1
      const hit = full ? null : texts.hit(edition, start, query.words)
      if (hit === null) continue
      given.set(edition, (given.get(edition) ?? 0) + 1)
      if (hits.push(hit) === most) break
    }
    if (keys.length < want) break
  }
  return hits
}

/** The editions among these keys that may still give something. */
function openEditions(keys: readonly number[], given: ReadonlyMap<number, number>, perReport: number | null): number[] {
  const editions = keys.map(key => partsOfKey(key).edition)
  return perReport === null ? editions : editions.filter(edition => (given.get(edition) ?? 0) < perReport)
}

async function countHits(
  db: Db,
  query: IndexQuery,
  scope: IndexScope,
  to: number,
): Promise<Pick<SearchResult, 'total' | 'exact'>> {
  if (to <= 0) return { total: null, exact: false }
  const most = query.across ? Math.min(to, COUNT_ACROSS_TO) : to
  const count = query.across
    ? (await collect(db, query, scope, most + 1, null)).length
    : await indexOf(db).count(db, query, scope, most + 1)
  return { total: Math.min(count, most), exact: count <= most }
}

/** The keys that a filter leaves, or null when it leaves none. */
export async function scopeOf(
  db: Db,
  filter: Filter,
  query: IndexQuery,
  descending: boolean,
): Promise<IndexScope | null> {
  const scope = {
    from: query.from,
    to: query.to,
    preferred: showsPreferred('search', filter),
    editions: null,
    descending,
  }
  if (filter.report === undefined && filter.edition === undefined) return scope
  const rows = await db.all(
    `select e.year, e.level, e.id, e.preferred from editions e where ${filter.edition === undefined ? 'e.report = ?' : 'e.id = ?'}`,
    [filter.edition ?? filter.report ?? null],
  )
  const shown = scope.preferred ? rows.filter(row => row[3] === 1) : rows
  const keys = shown.map(([year, level, id]) =>
    editionKey(Number(year) || null, level as SearchHit['level'], Number(id)),
  )
  if (keys.length === 0) return null
  return {
    ...scope,
    editions: shown.map(row => Number(row[2])),
    from: Math.max(scope.from, Math.min(...keys)),
    to: Math.min(scope.to, Math.max(...keys) + LONGEST_TEXT),
  }
}
