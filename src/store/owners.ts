import type { Level } from '../model/reading.ts'
import { type Db, marks, type Value } from './db.ts'
import type { Owner } from './rows.ts'

/** What the derived rows of an edition have in common: fetched once for many of them. */
export type EditionOwner = Owner & { report: string | null; sourceName: string; sourceSha256: string }

const COLUMNS =
  'e.id, e.place_code, e.place_name, e.place_full_name, e.level, e.year, e.report, e.source_name, e.source_sha256'

/** The owners of these editions. */
export async function loadOwners(db: Db, editions: readonly number[]): Promise<Map<number, EditionOwner>> {
  if (editions.length === 0) return new Map()
  const rows = await db.all(`select ${COLUMNS} from editions e where e.id in (${marks(editions)})`, editions)
  return new Map(rows.map(row => [Number(row[0]), ownerOf(row)]))
}

function ownerOf([, code, name, fullName, level, year, report, sourceName, sourceSha256]: Value[]): EditionOwner {
  return {
    placeCode: (code as string) || null,
    placeName: name as string | null,
    placeFullName: fullName as string | null,
    level: level as Level | null,
    year: (year as number) || null,
    report: report as string | null,
    sourceName: sourceName as string,
    sourceSha256: sourceSha256 as string,
  }
}
