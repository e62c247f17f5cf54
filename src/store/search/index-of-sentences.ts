import type { Db } from '../db.ts'
import type { IndexQuery, Term } from './query.ts'
import type { OtherEditions } from './seen.ts'

/**
 * `[from, to)` of the keys that count, the editions that do not because only preferred ones do, or the only ones that do, and in which order
 * keys are given.
 */
export type IndexScope = {
  from: number
  to: number
  isPreferred: boolean
  without: OtherEditions
  editions: readonly number[] | null
  descending: boolean
}

/** What an engine's index answers: keys of sentences in which all terms of a query stand, exactly. */
export type SentenceIndex = {
  keys(db: Db, query: IndexQuery, scope: IndexScope, wanted: Wanted): Promise<Keys>
  /** How many there are, but not more than `limit`. */
  count(db: Db, query: IndexQuery, scope: IndexScope, limit: number): Promise<number>
  /** Both at once: the first keys and how many there are, at most `countTo`. */
  first(
    db: Db,
    query: IndexQuery,
    scope: IndexScope,
    wanted: Wanted,
    countTo: number,
  ): Promise<Keys & { count: number }>
  /**
   * At most `limit` sentences that have most of the rarest of these pairs of characters, the newest among equals. Of a pair that stands
   * in more than `RARE` sentences, the newest of these count.
   */
  sharing(db: Db, grams: readonly string[], query: IndexQuery, scope: IndexScope, limit: number): Promise<Keys>
  /**
   * Folded texts that together hold every place of the words of some groups in these editions, some at a time: whole editions or
   * sentences, as the engine keeps them.
   */
  texts(
    db: Db,
    groups: readonly (readonly Term[])[],
    query: IndexQuery,
    scope: IndexScope,
    editions: ReadonlySet<number>,
  ): AsyncGenerator<WordText[]>
}

/** At most `limit` keys, of which the first `most` become hits, but of one edition only `perReport`. */
export type Wanted = { limit: number; most: number; perReport: number | null }

/** Keys in order, and what sentences came with them, where the engine gives these in one. */
export type Keys = { keys: number[]; sentences: ReadonlyMap<number, string> | null }

/** A folded text in UTF-8 and the groups (by index) whose words are to be counted in it. */
export type WordText = { edition: number; text: Buffer; groups: readonly number[] }

/** A pair in more sentences than this is common. */
export const RARE = 2000
/** So many pairs, or pairs in so many sentences together, are enough to find what is worded alike. */
export const ENOUGH = { pairs: 24, keys: 8000 }
