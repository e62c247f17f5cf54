import { type Db, marks, textOf } from './db.ts'
import { sentenceAround } from './search/sentences.ts'

/** A row about a place of a text; `start` null: about all of it. */
export type Sentenced = { edition: number; start: number | null; sentence: string | null }

/** Fills in the sentence around each row's place, from the text itself. */
export async function addSentences(db: Db, rows: readonly Sentenced[]): Promise<void> {
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
    const texts = await db.all(
      `select edition, ${db.longText('body')} from edition_texts where edition in (${marks(some)})`,
      some,
    )
    for (const [edition, body] of texts) fill(byEdition.get(Number(edition)) ?? [], textOf(body))
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
