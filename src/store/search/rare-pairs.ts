import type { Condition } from '../conditions.ts'
import { type Db, numbersIn } from '../db.ts'
import { isUnfoldable, patternOf } from './fold.ts'
import type { IndexScope } from './index-of-sentences.ts'
import { conditions } from './match-sqlite.ts'
import type { IndexQuery } from './query.ts'
import { endInside } from './sentences.ts'

/** Words with fewer pairs of characters than this are as quickly asked for as phrases. */
const FEWEST_PAIRS = 4
/** How rare a pair is, tells the key of the sentence that is so many behind its first. */
const BEHIND = 64
/** To look into more sentences costs more than to ask for the phrase. */
const MOST_SENTENCES = 300

/**
 * The keys of all sentences in which the words stand, in order, when the two rarest of their pairs leave so few that the sentences themselves
 * can be looked at; else null. A phrase costs FTS5 the lists of all its pairs, and each of 建设，支持企业 stands in thousands of sentences.
 */
export async function findByRarePairs(db: Db, query: IndexQuery, scope: IndexScope): Promise<number[] | null> {
  const pairs = [...new Set(query.terms.flatMap(({ grams, alone }) => (alone ? [] : grams)))]
  if (pairs.length < FEWEST_PAIRS || query.words.some(word => endInside(word) >= 0)) return null
  const { sql, values } = conditions(await rarestOf(db, pairs), query, scope)
  const rows = await db.all(`select rowid from sentence_index where ${sql} limit ${MOST_SENTENCES + 1}`, values)
  if (rows.length > MOST_SENTENCES) return null
  if (rows.length === 0) return []
  const among = numbersIn(
    db,
    rows.map(([key]) => Number(key)),
  )
  const words = query.words.map(holdsWord)
  const holding = await db.all(
    `select s.key from sentence_texts s where s.key in ${among.sql} and ${words.map(it => it.sql).join(' and ')} order by s.key ${scope.descending ? 'desc' : 'asc'}`,
    [...among.values, ...words.flatMap(it => it.values)],
  )
  return holding.map(([key]) => Number(key))
}

/** Queries of FTS5 for the two pairs whose sentences begin to lie farthest apart; one suffices where it stands in few. */
async function rarestOf(db: Db, pairs: readonly string[]): Promise<string[]> {
  const found: { match: string; key: number }[] = []
  for (const pair of pairs) {
    const match = `"${pair}"`
    const sql = `select rowid from sentence_index where sentence_index match ? order by rowid limit 1 offset ${BEHIND - 1}`
    const rows = await db.all(sql, [match])
    if (rows.length === 0) return [match]
    found.push({ match, key: Number(rows[0][0]) })
  }
  return found
    .sort((a, b) => b.key - a.key)
    .slice(0, 2)
    .map(({ match }) => match)
}

function holdsWord(word: string): Condition {
  if (isUnfoldable(word)) return { sql: 'instr(s.body, ?) > 0', values: [word] }
  return { sql: 's.body glob ?', values: [`*${patternOf(word)}*`] }
}
