import { type Db, numbersIn } from '../db.ts'
import { rowsInOne } from '../rows-in-one.ts'

const COLUMNS = ['s.key', 's.body']

/** The sentences of these keys; '' where none begins. */
export async function loadSentences(db: Db, keys: readonly number[]): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  if (keys.length === 0) return found
  const among = numbersIn(db, keys)
  for (const key of keys) found.set(key, '')
  const rows = await rowsInOne(db, COLUMNS, `from sentence_texts s where s.key in ${among.sql}`, among.values)
  for (const [key, body] of rows) found.set(Number(key), String(body))
  return found
}

/** The sentences in which these places lie, named as keys are; a place between sentences is left out. */
export async function loadSentencesAround(db: Db, places: readonly number[]): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  if (places.length === 0) return found
  const among = numbersIn(db, places)
  const below = '(select max(t.key) from sentence_texts t where t.key <= w.key)'
  const wanted = `with wanted (key) as ${among.sql} select ${below} from wanted w`
  const rest = `from sentence_texts s where s.key in (${wanted}) order by s.key`
  const rows = await rowsInOne(db, COLUMNS, rest, among.values)
  let row = -1
  for (const place of [...places].sort((a, b) => a - b)) {
    while (row + 1 < rows.length && Number(rows[row + 1][0]) <= place) row++
    const [key, body] = rows[row] ?? [0, '']
    if (place < Number(key) + String(body).length) found.set(place, String(body))
  }
  return found
}
