import type { Level } from '../model/reading.ts'
import type { Db } from './db.ts'

/** Where an edition stands: in which source, in which report. */
export type EditionPlace = {
  id: number
  source: string
  position: number
  report: string | null
  kind: string
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

async function editionsWhere(db: Db, condition: string, value: string | number): Promise<EditionPlace[]> {
  const rows = await db.all(
    `select id, source_sha256, position, report, kind, place_code, year, level from editions where ${condition} order by id`,
    [value],
  )
  return rows.map(([id, source, position, report, kind, placeCode, year, level]) => {
    return { id, source, position, report, kind, placeCode, year, level } as EditionPlace
  })
}
