import { checkFilter } from '../conditions.ts'
import type { Db } from '../db.ts'
import type { Filter } from '../filter.ts'
import type { SimilarSentence } from '../store.ts'
import { hitsOf } from './abouts.ts'
import { foldSearch } from './fold.ts'
import { gramsOfWord } from './grams.ts'
import { Hits } from './hits.ts'
import { type IndexQuery, indexQuery, parseWords } from './query.ts'
import { scopeOf } from './scope.ts'
import { indexOf } from './search.ts'

const LONGEST_QUESTION = 120
/** So many of those that share most rare pairs are compared whole. */
const COMPARED = 120

/** Sentences that share most pairs of characters with these words (Dice: 2·common / all), most similar first. See `Store.similar`. */
export async function similarSentences(
  db: Db,
  text: string,
  filter: Filter,
  limit: number,
): Promise<SimilarSentence[]> {
  checkFilter('search', filter)
  const own = new Set(parseWords(text).flatMap(gramsOfWord))
  const query: IndexQuery = { ...indexQuery(text, filter), terms: [], words: [], across: false }
  const scope = await scopeOf(db, filter, query, false)
  if (scope === null) return []
  const { keys, sentences } = await indexOf(db).sharing(db, [...own].slice(0, LONGEST_QUESTION), query, scope, COMPARED)
  const found = new Hits(db, [])
  if (sentences) found.take(sentences)
  await found.load(keys)
  const nearest = keys
    .flatMap(key => found.hit(key) ?? [])
    .map(hit => ({ ...hit, similarity: dice(own, new Set(gramsOfWord(foldSearch(hit.sentence)))) }))
    .sort((a, b) => b.similarity - a.similarity)
  return hitsOf(db, nearest.slice(0, limit))
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const gram of a) if (b.has(gram)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
