import { type Db, marks, textOf } from './db.ts'
import { sentenceAround } from './search/sentences.ts'

/** A row about a place of a text; `start` null: about all of it. */
export type Sentenced = { edition: number; start: number | null; sentence: string | null }

/** Texts of some editions, by edition. */
type LoadTexts = (db: Db, editions: readonly number[]) => Promise<Map<number, string>>

/** Fills in the sentence around each row's place, from the text itself: `load` brings the texts of at most a hundred editions. */
export async function addSentences(db: Db, rows: readonly Sentenced[], load: LoadTexts): Promise<void> {
  const byEdition = new Map<number, Sentenced[]>()
  for (const row of rows) {
    if (row.start === null) continue
    const list = byEdition.get(row.edition)
    if (list) list.push(row)
    else byEdition.set(row.edition, [row])
  }
  const editions = [...byEdition.keys()]
  for (let at = 0; at < editions.length; at += 100) {
    const texts = await load(db, editions.slice(at, at + 100))
    for (const [edition, text] of texts) fill(byEdition.get(edition) ?? [], text)
  }
}

/** The texts of these editions, none of them remembered: for who goes through all of them once. */
export async function loadPassingTexts(db: Db, editions: readonly number[]): Promise<Map<number, string>> {
  const sql = `select edition, ${db.longText('body')} from edition_texts where edition in (${marks(editions)})`
  return new Map((await db.all(sql, editions)).map(([edition, body]) => [Number(edition), textOf(body)]))
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
