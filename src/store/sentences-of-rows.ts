import { type Db, marks, textOf } from './db.ts'
import type { ObservationRow } from './rows.ts'
import { sentenceAround } from './search/sentences.ts'

/** Fills in the sentence around each observation, from the text itself. */
export async function addSentences(db: Db, rows: readonly ObservationRow[]): Promise<void> {
  const byEdition = new Map<number, ObservationRow[]>()
  for (const row of rows) {
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

function fill(rows: readonly ObservationRow[], text: string): void {
  for (const row of rows) {
    const found = sentenceAround(text, row.start)
    if (found) row.sentence = text.slice(found[0], found[1])
  }
}
