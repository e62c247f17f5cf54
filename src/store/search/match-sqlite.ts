import type { Value } from '../db.ts'
import type { IndexScope } from './index-of-sentences.ts'
import type { IndexQuery, Term } from './query.ts'
import { scopeConditions } from './scope.ts'

/** A query of FTS5 for the pairs of a word in their order; one character is asked for as the head of a pair. */
export function phraseOf({ grams, alone }: Term): string {
  return alone ? `"${grams[0]}" *` : `"${grams.join(' ')}"`
}

/** What rows of `sentence_index` must meet: these queries of FTS5, and the tags and keys of a search. */
export function conditions(
  matches: readonly string[],
  query: IndexQuery,
  scope: IndexScope,
): { sql: string; values: Value[] } {
  const tags = query.tags.map(group => `(${group.map(tag => `"${tag}"`).join(' OR ')})`)
  const all = [
    { sql: 'sentence_index match ?', values: [[...matches, ...tags].join(' AND ')] },
    ...scopeConditions(scope, 'rowid', 'cast(? as integer)'),
  ]
  return { sql: all.map(it => it.sql).join(' and '), values: all.flatMap(it => it.values) }
}
