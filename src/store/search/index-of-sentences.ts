import type { Db } from '../db.ts'
import type { IndexQuery, Term } from './query.ts'

/** `[from, to)` of the keys that count, whether only preferred editions do, or only some, and in which order keys are given. */
export type IndexScope = {
  from: number
  to: number
  preferred: boolean
  editions: readonly number[] | null
  descending: boolean
}

/** What an engine's index answers: keys of sentences in which all terms of a query stand, exactly. */
export type SentenceIndex = {
  keys(db: Db, query: IndexQuery, scope: IndexScope, limit: number): Promise<number[]>
  /** How many there are, but not more than `limit`. */
  count(db: Db, query: IndexQuery, scope: IndexScope, limit: number): Promise<number>
  /** Sentences that have most of these pairs of characters, roughly in that order. */
  alike(db: Db, grams: readonly string[], query: IndexQuery, scope: IndexScope, limit: number): Promise<number[]>
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

/** A folded text in UTF-8 and the groups (by index) whose words are to be counted in it. */
export type WordText = { edition: number; text: Buffer; groups: readonly number[] }
