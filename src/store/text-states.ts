import { sha256Of } from '../bytes/sha256.ts'
import { type Db, marks, textOf } from './db.ts'
import type { TextState } from './store.ts'

const AT_ONCE = 100

/** See `Store.textStates`. The texts are read and hashed anew. */
export async function textStates(db: Db, editions: readonly number[]): Promise<Map<number, TextState>> {
  const states = new Map<number, TextState>()
  for (let at = 0; at < editions.length; at += AT_ONCE) {
    const some = editions.slice(at, at + AT_ONCE)
    const rows = await db.all(
      `select e.id, e.file_sha256, e.text_sha256, ${db.longText('t.body')} from editions e join edition_texts t on t.edition = e.id where e.id in (${marks(some)})`,
      some,
    )
    for (const [id, file, seal, body] of rows) {
      const text = seal === '' ? 'unsealed' : sha256Of(textOf(body)) === seal ? 'kept' : 'altered'
      states.set(Number(id), { text, fileSha256: String(file) })
    }
  }
  return states
}
