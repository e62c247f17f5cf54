import type { Db } from '../db.ts'
import { type Found, Hits } from './hits.ts'
import type { IndexScope, Keys, SentenceIndex, Wanted } from './index-of-sentences.ts'
import { partsOfKey } from './keys.ts'
import type { IndexQuery } from './query.ts'
import { LONGEST_TEXT } from './sentences.ts'

/** Keys asked for at once when not every one becomes a hit; twice as many each time, when an edition with a common word has more than it may give. */
const AT_ONCE = 100
const MOST_AT_ONCE = 1600
/** So many cost nothing more where all are looked through to be counted. */
const AT_FIRST = 250

/** The first keys for so many hits, where all are counted too. */
export function wantedAtFirst(most: number, perReport: number | null): Wanted {
  return { limit: perReport === null ? most : Math.max(AT_FIRST, most), most, perReport }
}

/** Hits in the order of keys, each looked up in its text. `first`: the keys `wantedAtFirst`, where they are known. */
export async function collect(
  db: Db,
  index: SentenceIndex,
  query: IndexQuery,
  scope: IndexScope,
  most: number,
  perReport: number | null,
  first: Keys | null = null,
): Promise<Found[]> {
  const found = new Hits(db, query.words)
  const hits: Found[] = []
  const given = new Map<number, number>()
  let { from, to } = scope
  let known = first
  let wanted = wantedAtFirst(most, perReport)
  while (hits.length < most) {
    if (!known) wanted = wantedNext(wanted, most - hits.length, query.across)
    const { keys, sentences } = known ?? (await index.keys(db, query, { ...scope, from, to }, wanted))
    known = null
    if (sentences) found.take(sentences)
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
    if (looked.length === keys.length && keys.length < wanted.limit) break
  }
  return hits
}

/** What to ask for next, when so many hits are still missing. */
function wantedNext({ limit, perReport }: Wanted, missing: number, across: boolean): Wanted {
  if (across) return { limit: AT_ONCE, most: AT_ONCE, perReport }
  if (perReport === null) return { limit: missing, most: missing, perReport }
  return { limit: Math.min(2 * Math.max(limit, AT_ONCE / 2), MOST_AT_ONCE), most: missing, perReport }
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
