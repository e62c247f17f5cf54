import type { Level } from '../model/reading.ts'
import { type Db, marks, textOf } from './db.ts'
import { editionKey } from './search/keys.ts'
import { loadSentencesAround } from './search/sentence-texts.ts'
import { sentenceAround } from './search/sentences.ts'

/** A row about a place of a text; `start` null: about all of it. */
export type Sentenced = {
  edition: number
  year: number | null
  level: Level | null
  start: number | null
  sentence: string | null
}

/** Fills in the sentence around each row's place: for a page of rows. */
export async function addSentences(db: Db, rows: readonly Sentenced[]): Promise<void> {
  const placeOf = ({ year, level, edition, start }: Sentenced) => editionKey(year, level, edition) + (start ?? 0)
  const placed = rows.filter(row => row.start !== null)
  const sentences = await loadSentencesAround(db, placed.map(placeOf))
  for (const row of placed) row.sentence = sentences.get(placeOf(row)) ?? null
}

/** The same, by the whole texts: for who goes through all of them once. */
export async function addPassingSentences(db: Db, rows: readonly Sentenced[]): Promise<void> {
  const byEdition = new Map<number, Sentenced[]>()
  for (const row of rows) {
    if (row.start === null) continue
    const list = byEdition.get(row.edition)
    if (list) list.push(row)
    else byEdition.set(row.edition, [row])
  }
  const editions = [...byEdition.keys()]
  for (let at = 0; at < editions.length; at += 100) {
    const some = editions.slice(at, at + 100)
    const sql = `select edition, ${db.longText('body')} from edition_texts where edition in (${marks(some)})`
    for (const [edition, body] of await db.all(sql, some)) fill(byEdition.get(Number(edition)) ?? [], textOf(body))
  }
}

function fill(rows: readonly Sentenced[], text: string): void {
  let range: readonly [start: number, end: number] | null = null
  let sentence: string | null = null
  for (const row of rows) {
    if (row.start === null) continue
    // most rows stand in the sentence of the row before
    if (!range || row.start < range[0] || row.start >= range[1]) {
      range = sentenceAround(text, row.start)
      sentence = range && text.slice(range[0], range[1])
    }
    row.sentence = sentence
  }
}
