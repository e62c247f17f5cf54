import { checkFilter } from '../conditions.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { Db } from '../db.ts'
import type { SearchRequest, SearchResult } from '../store.ts'
import { hitsOf } from './abouts.ts'
import { BEST_PER_REPORT, best, LOOKED_AT } from './best.ts'
import { collect, wantedAtFirst } from './collect.ts'
import type { Found } from './hits.ts'
import type { IndexScope, SentenceIndex } from './index-of-sentences.ts'
import { POSTGRES_INDEX } from './index-postgres.ts'
import { SQLITE_INDEX } from './index-sqlite.ts'
import { partsOfKey } from './keys.ts'
import { type IndexQuery, indexQuery } from './query.ts'
import { scopeOf } from './scope.ts'
import { LONGEST_TEXT } from './sentences.ts'

const DEFAULT_HITS = 20
const MOST_HITS = 200
const COUNT_TO = 10_000
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
  const index = indexOf(db)
  const limit = Math.min(Math.max(1, request.limit ?? DEFAULT_HITS), MOST_HITS)
  const isBest = request.sort === 'best'
  const perReport = request.perReport ?? (isBest ? BEST_PER_REPORT : null)
  const most = isBest ? LOOKED_AT : limit + 1
  const countTo = request.countTo ?? COUNT_TO
  const isFirstPage = (isBest || !request.after) && !query.across && countTo > 0
  const first = isFirstPage ? await index.first(db, query, scope, wantedAtFirst(most, perReport), countTo + 1) : null
  const counted = first ? told(first.count, countTo) : await countHits(db, query, scope, countTo)
  if (isBest) {
    const newest = await collect(db, index, query, scope, most, perReport, first)
    return { hits: await hitsOf(db, best(newest, limit)), next: null, ...counted }
  }
  const tag = `search ${request.sort ?? 'newest'} ${request.text}`
  if (request.after) {
    const key = Number(readCursor(tag, request.after, 1)[0])
    if (scope.descending) scope.to = Math.min(scope.to, key)
    else scope.from = Math.max(scope.from, key + 1)
  }
  const found = await collect(db, index, query, scope, most, perReport, first)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const next = found.length > limit && last ? writeCursor(tag, [pageEnd(last, perReport, scope, found)]) : null
  return { hits: await hitsOf(db, shown), next, ...counted }
}

/** Behind the last hit; with `perReport`, behind its edition when that has given all it may. */
function pageEnd(last: Found, perReport: number | null, scope: IndexScope, found: readonly Found[]): number {
  const given = found.slice(0, -1).filter(hit => hit.edition === last.edition).length
  if (perReport === null || given < perReport) return last.key
  const first = last.key - partsOfKey(last.key).start
  return scope.descending ? first : first + LONGEST_TEXT - 1
}

async function countHits(
  db: Db,
  query: IndexQuery,
  scope: IndexScope,
  to: number,
): Promise<Pick<SearchResult, 'total' | 'exact'>> {
  if (to <= 0) return { total: null, exact: false }
  const index = indexOf(db)
  if (!query.across) return told(await index.count(db, query, scope, to + 1), to)
  const most = Math.min(to, COUNT_ACROSS_TO)
  return told((await collect(db, index, query, scope, most + 1, null)).length, most)
}

/** What is said of a count that stops behind `to`. */
function told(count: number, to: number): Pick<SearchResult, 'total' | 'exact'> {
  return { total: Math.min(count, to), exact: count <= to }
}
