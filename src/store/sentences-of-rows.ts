import { type Db, marks, textOf } from './db.ts'
import { type Passage, Passages } from './passages.ts'
import { sentenceAround } from './search/sentences.ts'

/** A row about a place of a text; `start` null: about all of it. */
export type Sentenced = { edition: number; start: number | null; sentence: string | null }

/** What brings the text around places: the whole of it or the passage of each. */
type TextAround = (db: Db, rows: readonly Sentenced[]) => Promise<(row: Sentenced & { start: number }) => Around>

type Around = Pick<Passage, 'from' | 'text'> | undefined

/** So many whole texts are held at once. */
const EDITIONS_AT_ONCE = 100

/** Fills in the sentence around each row's place, from the text that `load` brings. */
export async function addSentences(db: Db, rows: readonly Sentenced[], load: TextAround): Promise<void> {
  for (const some of ofFewEditions(rows)) {
    const textAt = await load(db, some)
    let last: { edition: number; range: readonly [start: number, end: number]; sentence: string } | null = null
    for (const row of some) {
      if (!hasPlace(row)) continue
      // most rows stand in the sentence of the row before
      if (!last || last.edition !== row.edition || row.start < last.range[0] || row.start >= last.range[1]) {
        last = sentenceAt(row, textAt(row))
      }
      row.sentence = last?.sentence ?? null
    }
  }
}

function sentenceAt({ edition, start }: Sentenced & { start: number }, around: Around) {
  if (!around) return null
  const { from, text } = around
  const range = sentenceAround(text, start - from)
  if (!range) return null
  return { edition, range: [from + range[0], from + range[1]] as const, sentence: text.slice(...range) }
}

/** The passages of these places: for a page of rows. */
export const passagesAround: TextAround = async (db, rows) => {
  const passages = new Passages(db)
  await passages.load(rows.filter(hasPlace))
  return row => passages.at(row)
}

/** The whole texts: for who goes through all of them once. */
export const textsAround: TextAround = async (db, rows) => {
  const editions = [...new Set(rows.filter(hasPlace).map(row => row.edition))]
  if (editions.length === 0) return () => undefined
  const sql = `select edition, ${db.longText('body')} from edition_texts where edition in (${marks(editions)})`
  const texts = new Map((await db.all(sql, editions)).map(([edition, body]) => [Number(edition), textOf(body)]))
  return ({ edition }) => {
    const text = texts.get(edition)
    return text === undefined ? undefined : { from: 0, text }
  }
}

function hasPlace(row: Sentenced): row is Sentenced & { start: number } {
  return row.start !== null
}

/** These rows in turns, each about few enough editions. */
function* ofFewEditions(rows: readonly Sentenced[]): Generator<readonly Sentenced[]> {
  let from = 0
  const editions = new Set<number>()
  for (const [at, { edition }] of rows.entries()) {
    if (editions.size === EDITIONS_AT_ONCE && !editions.has(edition)) {
      yield rows.slice(from, at)
      from = at
      editions.clear()
    }
    editions.add(edition)
  }
  if (from < rows.length) yield rows.slice(from)
}
