import type { Level } from '../model/reading.ts'
import type { Db } from './db.ts'
import { editionIdsUpTo } from './edition-ids.ts'
import type { NewEdition } from './edition-row.ts'
import { unindexSentences } from './sentence-rows.ts'

/** Where an edition stands: in which source, in which report. */
export type EditionPlace = {
  id: number
  sourceSha256: string
  position: number
  report: string | null
  kind: NewEdition['kind']
  placeCode: string
  year: number
  level: Level | null
}

/** The editions that were read from a kept file. */
export function editionsOfFile(db: Db, sha256: string): Promise<EditionPlace[]> {
  return editionsWhere(db, 'file_sha256 = ?', sha256)
}

export async function loadEditionPlace(db: Db, id: number): Promise<EditionPlace> {
  return (await editionsWhere(db, 'id = ?', id))[0]
}

/** An edition goes with all that was derived from it and its sentences in the index; its number is not given again. */
export async function deleteEdition(db: Db, { id, level, year }: EditionPlace): Promise<void> {
  await unindexSentences(db, id, level, year)
  await db.run('delete from editions where id = ?', [id])
  await editionIdsUpTo(db, id)
}

async function editionsWhere(db: Db, condition: string, value: string | number): Promise<EditionPlace[]> {
  const rows = await db.all(
    `select id, source_sha256, position, report, kind, place_code, year, level from editions where ${condition} order by id`,
    [value],
  )
  return rows.map(([id, sourceSha256, position, report, kind, placeCode, year, level]) => {
    return { id, sourceSha256, position, report, kind, placeCode, year, level } as EditionPlace
  })
}
