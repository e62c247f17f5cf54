import type { Level } from '../model/reading.ts'
import { type Db, textOf } from './db.ts'
import { saveSentenceTexts } from './sentence-rows.ts'

/** For a store whose editions came before sentences stood apart. */
export async function saveAllSentences(db: Db): Promise<void> {
  for (const [id, level, year] of await db.all('select id, level, year from editions order by id')) {
    const [body] = await db.all(`select ${db.longText('body')} from edition_texts where edition = ?`, [id])
    if (body) await saveSentenceTexts(db, Number(id), level as Level | null, Number(year), textOf(body[0]))
  }
}
