import type { Db } from '../db.ts'
import type { SearchHit } from '../store.ts'
import { Hits } from './hits.ts'
import type { IndexScope, SentenceIndex } from './index-of-sentences.ts'
import { partsOfKey } from './keys.ts'
import type { IndexQuery } from './query.ts'
import { LONGEST_TEXT } from './sentences.ts'

/** Keys asked for at once when not every one becomes a hit. */
const AT_ONCE = 100
/** So many cost nothing more where all are looked through to be counted. */
const AT_FIRST = 250

/** How many first keys `collect` takes that were found in counting. */
export function keysAtFirst(most: number, perReport: number | null): number {
  return perReport === null ? most : Math.max(AT_FIRST, most)
}

/** Hits in the order of keys, each looked up in its text. `first`: the `keysAtFirst`, where they are known. */
export async function collect(
  db: Db,
  index: SentenceIndex,
  query: IndexQuery,
  scope: IndexScope,
  most: number,
  perReport: number | null,
  first: readonly number[] | null = null,
): Promise<SearchHit[]> {
  const found = new Hits(db, query.words)
  const hits: SearchHit[] = []
  const given = new Map<number, number>()
  let { from, to } = scope
  let known = first
  while (hits.length < most) {
    const atOnce = query.across || perReport !== null ? AT_ONCE : most - hits.length
    const want = known ? keysAtFirst(most, perReport) : atOnce
    const keys = known ?? (await index.keys(db, query, { ...scope, from, to }, want))
    known = null
    const looked = query.across ? keys : enoughOf(keys, most - hits.length, given, perReport)
    await found.load(openKeys(looked, given, perReport))
    for (const key of looked) {
      const { edition, start } = partsOfKey(key)
      const full = perReport !== null && (given.get(edition) ?? 0) >= perReport
      // behind an edition that has given all it may nothing of it is asked for again
      if (scope.descending) to = full ? key - start : key
      else from = full ? key - start + LONGEST_TEXT : key + 1
      const hit = full ? null : found.hit(key)
      if (hit === null) continue
      given.set(edition, (given.get(edition) ?? 0) + 1)
      if (hits.push(hit) === most) break
    }
    if (looked.length === keys.length && keys.length < want) break
  }
  return hits
}

/** Those of these keys whose editions may still give something. */
function openKeys(
  keys: readonly number[],
  given: ReadonlyMap<number, number>,
  perReport: number | null,
): readonly number[] {
  return perReport === null ? keys : keys.filter(key => (given.get(partsOfKey(key).edition) ?? 0) < perReport)
}

/** The first of these keys that give `most` hits, when each gives one but where its edition has given all it may. */
function enoughOf(
  keys: readonly number[],
  most: number,
  given: ReadonlyMap<number, number>,
  perReport: number | null,
): readonly number[] {
  if (perReport === null) return keys
  const counts = new Map(given)
  let hits = 0
  const end = keys.findIndex(key => {
    const { edition } = partsOfKey(key)
    const count = counts.get(edition) ?? 0
    if (count < perReport) hits++
    counts.set(edition, count + 1)
    return hits === most
  })
  return end < 0 ? keys : keys.slice(0, end + 1)
}
