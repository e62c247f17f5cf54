import { conditionsOf, whereOf } from '../conditions.ts'
import type { Db, Value } from '../db.ts'
import type { Filter } from '../filter.ts'
import { OWNER_COLUMNS, ownerOf } from '../owners.ts'
import type { WordCountRow } from '../rows.ts'
import { StoreError } from '../store.ts'
import { type IndexQuery, indexQuery, parseWords, type Term } from './query.ts'
import { scopeOf } from './scope.ts'
import { indexOf } from './search.ts'
import { isSentenceEnd } from './sentences.ts'

const COLUMNS = [...OWNER_COLUMNS, 'e.id', 'e.report', 'e.characters']

/** See `Store.countWords`. The index says which texts may hold a word; the counting is done in the texts themselves. */
export async function countWords(
  db: Db,
  groups: readonly (readonly string[])[],
  filter: Filter,
): Promise<WordCountRow[]> {
  const terms = (groups.length > 0 ? groups : [[]]).map(termsOf)
  const where = whereOf([{ sql: 'e.report is not null', values: [] }, ...conditionsOf('reports', filter, db.engine)])
  const rows = await db.all(
    `select ${COLUMNS.join(', ')} from editions e${where.sql} order by e.place_code, e.year, e.id`,
    where.values,
  )
  const counted = new Map(rows.map(row => countRow(row, groups.length)).map(it => [it.edition, it]))
  const query: IndexQuery = { ...indexQuery(terms[0][0].folded, filter), terms: [], words: [], across: false }
  const scope = counted.size === 0 ? null : await scopeOf(db, filter, query, false)
  if (scope === null) return [...counted.values()]
  const words = terms.map(group => group.map(({ folded }) => Buffer.from(folded)))
  for await (const texts of indexOf(db).texts(db, terms, query, scope, new Set(counted.keys()))) {
    for (const { edition, text, groups } of texts) {
      const row = counted.get(edition)
      for (const i of groups) if (row) row.counts[i] += countIn(text, words[i])
    }
    // others are answered in between
    await new Promise(resolve => setImmediate(resolve))
  }
  return [...counted.values()]
}

/** The words of a group, longest first, each once. */
function termsOf(group: readonly string[]): Term[] {
  const words = [...new Set(group.flatMap(parseWords))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (words.length === 0) throw new StoreError('query-empty', '请输入要计数的词。')
  return words.map(folded => {
    const term = indexQuery(folded, {}).terms[0]
    if (term.alone || [...folded].some(char => isSentenceEnd(char.charCodeAt(0))))
      throw new StoreError('query-empty', `“${folded}”不能计数：词须有两个字以上，不含句末标点。`)
    return term
  })
}

/** How often the words stand in a text, none over another: of several, the longer ones take their places first. */
function countIn(text: Buffer, words: readonly Buffer[]): number {
  const left = words.length === 1 ? text : Buffer.from(text)
  let count = 0
  for (const word of words) {
    for (let at = left.indexOf(word); at >= 0; at = left.indexOf(word, at + word.length)) {
      count++
      if (left !== text) left.fill(0, at, at + word.length)
    }
  }
  return count
}

function countRow(row: Value[], groups: number): WordCountRow {
  const [edition, report, characters] = row.slice(OWNER_COLUMNS.length) as [number, string, number]
  return { ...ownerOf(row), report, edition, characters, counts: Array.from({ length: groups }, () => 0) }
}
