import type { Level } from '../model/reading.ts'
import type { Db } from './db.ts'
import type { NewEdition } from './edition-row.ts'
import { OutlineCursor } from './outline-cursor.ts'
import { foldSearch } from './search/fold.ts'
import { gramsOf, tagOf } from './search/grams.ts'
import { editionKey } from './search/keys.ts'
import { LONGEST_TEXT, sentencesOf } from './search/sentences.ts'

/** Puts the sentences of an edition into the store, each apart, and into the search index. */
export async function indexSentences(db: Db, id: number, edition: NewEdition): Promise<void> {
  await saveSentenceTexts(db, id, edition.level, edition.year, edition.reading.text)
  const rows = sentenceRows(id, edition)
  if (db.engine === 'sqlite') {
    await db.insert(
      'sentence_index',
      ['rowid', 'words'],
      rows.map(({ key, words }) => [key, words]),
    )
  } else {
    await db.insert(
      'sentences',
      ['key', 'folded', 'words'],
      rows.map(({ key, folded, words }) => [key, folded, words]),
    )
  }
}

/** Puts the sentences of a text into the store, each apart; year 0: unknown. */
export async function saveSentenceTexts(
  db: Db,
  id: number,
  level: Level | null,
  year: number,
  text: string,
): Promise<void> {
  const first = editionKey(year || null, level, id)
  const rows = [...sentencesOf(text)].map(([start, end]) => [first + start, text.slice(start, end)])
  await db.insert('sentence_texts', ['key', 'body'], rows)
}

/** Takes an edition out of both; `level` and `year` as they were when it was put in. */
export async function unindexSentences(db: Db, id: number, level: Level | null, year: number): Promise<void> {
  const range = keysOfEdition(id, level, year)
  for (const where of sentencesIn(db)) await db.run(`delete ${where}`, range)
}

/** `from … where …` of each table that holds an edition's sentences, for the two values of `keysOfEdition`. */
export const sentencesIn = (db: Db): string[] =>
  [db.engine === 'sqlite' ? ['sentence_index', 'rowid'] : ['sentences', 'key'], ['sentence_texts', 'key']].map(
    ([table, key]) => `from ${table} where ${key} >= cast(? as bigint) and ${key} < cast(? as bigint)`,
  )

/** Where the keys of an edition's sentences begin and end; year 0: unknown. */
export function keysOfEdition(id: number, level: Level | null, year: number): [from: number, to: number] {
  const from = editionKey(year || null, level, id)
  return [from, from + LONGEST_TEXT]
}

type SentenceRow = { key: number; folded: string; words: string }

function sentenceRows(id: number, edition: NewEdition): SentenceRow[] {
  const { text, outline, observations } = edition.reading
  const folded = foldSearch(text)
  const shared = sharedTags(edition)
  const cursor = new OutlineCursor(outline)
  const first = editionKey(edition.year === 0 ? null : edition.year, edition.level, id)
  const rows: SentenceRow[] = []
  let next = 0
  for (const [start, end] of sentencesOf(text)) {
    const tags = [...shared]
    const role = cursor.at(start)?.role
    if (role) tags.push(tagOf('r', role))
    while (next < observations.length && observations[next].start < start) next++
    const indicators = new Set<string>()
    for (; next < observations.length && observations[next].start < end; next++) {
      const { indicator } = observations[next]
      if (indicator !== null) indicators.add(tagOf('i', indicator))
    }
    // 发展。加: with the character behind the end, so that a word over it is found where it begins
    const goesOn = end < folded.length && folded.charCodeAt(end) > 32
    const words = folded.slice(start, goesOn ? end + String.fromCodePoint(folded.codePointAt(end) ?? 0).length : end)
    rows.push({ key: first + start, folded: words, words: [gramsOf(words, goesOn), ...tags, ...indicators].join(' ') })
  }
  return rows
}

function sharedTags({ placeCode, level, kind }: NewEdition): string[] {
  const tags = [tagOf('k', kind)]
  if (level !== null) tags.push(tagOf('l', level))
  for (const length of [2, 4, 6]) if (placeCode !== '') tags.push(tagOf('p', placeCode.slice(0, length)))
  return tags
}
