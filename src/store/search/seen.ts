import type { Db } from '../db.ts'
import type { SearchHit } from '../store.ts'

/** What a server may see now: two questions that see the same find the same. */
export const SNAPSHOT = 'pg_current_snapshot()::text'

/** What is said of the edition of a hit. */
export type About = Omit<SearchHit, 'edition' | 'sentence' | 'start' | 'end' | 'ranges'>

/** Editions that are not preferred, by their first keys, when they are few. */
export type OtherEditions = readonly number[] | 'many'

/**
 * What was learnt of a server's database, true as long as it shows this snapshot. Each question brings its snapshot along, so that nothing is
 * asked only to know whether it still holds. `uncounted`: questions that found more than was counted; to count ten thousand sentences takes a
 * server longer than all else in an answer, and the commonest words are asked most.
 */
export type Seen = {
  readonly snapshot: string
  others: OtherEditions | null
  readonly abouts: Map<number, About>
  readonly uncounted: Set<string>
}

/** Editions and questions remembered of one database. */
const MOST = 2000

const seen = new WeakMap<Db, Seen>()

/** What was learnt last, whether or not it still holds. */
export function lastSeen(db: Db): Seen | null {
  return seen.get(db) ?? null
}

/** What is known where a question was answered from this snapshot. */
export function seenAt(db: Db, snapshot: string): Seen {
  const last = seen.get(db)
  if (last?.snapshot === snapshot) {
    for (const known of [last.abouts, last.uncounted]) if (known.size > MOST) known.clear()
    return last
  }
  const now = { snapshot, others: null, abouts: new Map(), uncounted: new Set<string>() }
  seen.set(db, now)
  return now
}
