import { type Db, marks, textOf } from './db.ts'

/** So many characters of texts are remembered, the last used longest: an answer may need 120 of them, any of thousands of reports. */
const MOST = 32_000_000

/** Texts by the hash that an edition has of its own: while it has that hash, the text is this one. */
type Recent = { texts: Map<string, string>; characters: number }

const recent = new WeakMap<Db, Recent>()

/** The texts of these editions, those remembered without asking. `hash`: of the text, as `editions.text_sha256` has it. */
export async function loadTexts(
  db: Db,
  editions: readonly { id: number; hash: string }[],
): Promise<Map<number, string>> {
  const known = recentOf(db)
  const found = new Map<number, string>()
  const missing: number[] = []
  for (const { id, hash } of editions) {
    const text = known.texts.get(hash)
    if (text === undefined) missing.push(id)
    else {
      found.set(id, text)
      known.texts.delete(hash)
      known.texts.set(hash, text)
    }
  }
  if (missing.length === 0) return found
  const rows = await db.all(
    `select e.id, e.text_sha256, ${db.longText('t.body')}
     from editions e join edition_texts t on t.edition = e.id where e.id in (${marks(missing)})`,
    missing,
  )
  for (const [id, hash, body] of rows) {
    const text = textOf(body)
    found.set(Number(id), text)
    rememberText(db, String(hash), text)
  }
  return found
}

/** The texts of these editions, with one short question for what is remembered. */
export async function loadRecentTexts(db: Db, editions: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.all(`select id, text_sha256 from editions where id in (${marks(editions)})`, editions)
  return loadTexts(
    db,
    rows.map(([id, hash]) => ({ id: Number(id), hash: String(hash) })),
  )
}

/** A text that was loaded with its hash, in one question. */
export function rememberText(db: Db, hash: string, text: string): void {
  const known = recentOf(db)
  // a text kept by an older program has no hash yet
  if (hash === '' || known.texts.has(hash)) return
  known.texts.set(hash, text)
  known.characters += text.length
  for (const [oldest, { length }] of known.texts) {
    if (known.characters <= MOST) break
    known.texts.delete(oldest)
    known.characters -= length
  }
}

function recentOf(db: Db): Recent {
  const known = recent.get(db) ?? { texts: new Map(), characters: 0 }
  recent.set(db, known)
  return known
}
