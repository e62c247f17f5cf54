import { checkFilter } from '../conditions.ts'
import type { Db } from '../db.ts'
import type { Filter } from '../filter.ts'
import type { SimilarSentence } from '../store.ts'
import { foldSearch } from './fold.ts'
import { gramsOfWord } from './grams.ts'
import { Sentences } from './hits.ts'
import { type IndexQuery, indexQuery, parseWords } from './query.ts'
import { indexOf, scopeOf } from './search.ts'

/** So many of the rarest pairs of characters choose the sentences that are compared. */
const RAREST = 10
const LONGEST_QUESTION = 60
const RARE = 2000
/** Enough pairs when they stand in so many sentences, and there are so many of them: common pairs tell little and cost most. */
const ENOUGH_SENTENCES = 4000
const ENOUGH_PAIRS = 4
const COMPARED = 160

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
  const rare = await rarest(db, spread([...own], LONGEST_QUESTION))
  if (scope === null || rare.length === 0) return []
  const keys = await indexOf(db).alike(db, rare, query, scope, COMPARED)
  const sentences = new Sentences(db, [])
  await sentences.load(keys)
  return keys
    .flatMap(key => {
      const hit = sentences.hit(key)
      return hit ? [{ ...hit, similarity: dice(own, new Set(gramsOfWord(foldSearch(hit.sentence)))) }] : []
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit)
}

/** At most `most` of them, from all over: neighbouring pairs share a character and say nearly the same. */
function spread(grams: readonly string[], most: number): string[] {
  const step = Math.max(1, grams.length / most)
  return Array.from({ length: Math.min(most, grams.length) }, (_, i) => grams[Math.floor(i * step)])
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
  const found = counts.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)
  const rare: string[] = []
  let sentences = 0
  for (const { gram, count } of found.slice(0, RAREST)) {
    if (rare.length >= ENOUGH_PAIRS && sentences + count > ENOUGH_SENTENCES) break
    rare.push(gram)
    sentences += count
  }
  return rare
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const gram of a) if (b.has(gram)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
