import { checkFilter } from '../conditions.ts'
import type { Db } from '../db.ts'
import type { Filter } from '../filter.ts'
import type { SimilarSentence } from '../store.ts'
import { foldSearch } from './fold.ts'
import { gramsOfWord } from './grams.ts'
import { Texts } from './hits.ts'
import { partsOfKey } from './keys.ts'
import { type IndexQuery, indexQuery, parseWords } from './query.ts'
import { indexOf, scopeOf } from './search.ts'

/** So many of the rarest pairs of characters choose the sentences that are compared. */
const RAREST = 10
const LONGEST_QUESTION = 120
const RARE = 2000
const COMPARED = 200

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
  const rare = await rarest(db, [...own].slice(0, LONGEST_QUESTION))
  if (scope === null || rare.length === 0) return []
  const keys = await indexOf(db).alike(db, rare, query, scope, COMPARED)
  const texts = new Texts(db)
  await texts.load(keys.map(key => partsOfKey(key).edition))
  return keys
    .flatMap(key => {
      const { edition, start } = partsOfKey(key)
      const hit = texts.hit(edition, start, [])
      return hit ? [{ ...hit, similarity: dice(own, new Set(gramsOfWord(foldSearch(hit.sentence)))) }] : []
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit)
}

async function rarest(db: Db, grams: readonly string[]): Promise<string[]> {
  const everything = { from: 0, to: Number.MAX_SAFE_INTEGER, preferred: false, editions: null, descending: false }
  const counts: { gram: string; count: number }[] = []
  for (const gram of grams) {
    const query = {
      terms: [{ folded: gram, grams: [gram], alone: false }],
      tags: [],
      from: 0,
      to: 0,
      words: [],
      across: false,
    }
    counts.push({ gram, count: await indexOf(db).count(db, query, everything, RARE) })
  }
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
    .slice(0, RAREST)
    .map(({ gram }) => gram)
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const gram of a) if (b.has(gram)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
