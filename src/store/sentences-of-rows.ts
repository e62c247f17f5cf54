import { type Db, marks } from './db.ts'
import { sentencesOf } from './search/sentences.ts'

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
    const texts = await db.all(`select edition, body from edition_texts where edition in (${marks(some)})`, some)
    for (const [edition, body] of texts) fill(byEdition.get(Number(edition)) ?? [], String(body))
  }
}

function fill(rows: Sentenced[], text: string): void {
  const waiting = [...rows].sort((a, b) => startOf(a) - startOf(b))
  let next = 0
  for (const [start, end] of sentencesOf(text)) {
    for (; next < waiting.length && startOf(waiting[next]) < end; next++)
      waiting[next].sentence = text.slice(start, end)
    if (next === waiting.length) return
  }
}

function startOf({ start }: Sentenced): number {
  return start ?? 0
}
