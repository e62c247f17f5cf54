import type { Level } from '../model/reading.ts'
import { type Db, marks, type Value } from './db.ts'
import type { Owner } from './rows.ts'

/** What the derived rows of an edition have in common: fetched once for many of them. */
export type EditionOwner = Owner & { report: string | null; sourceName: string; sourceSha256: string }

/** The columns of an `Owner`, from editions. */
export const OWNER_COLUMNS = ['e.place_code', 'e.place_name', 'e.place_full_name', 'e.level', 'e.year']

const COLUMNS = [...OWNER_COLUMNS, 'e.id', 'e.report', 'e.source_name', 'e.source_sha256'].join(', ')

/** A row that begins with `OWNER_COLUMNS`. */
export function ownerOf([code, name, fullName, level, year]: readonly Value[]): Owner {
  return {
    placeCode: (code as string) || null,
    placeName: name as string | null,
    placeFullName: fullName as string | null,
    level: level as Level | null,
    year: (year as number) || null,
  }
}

/** The owners of these editions. */
export async function loadOwners(db: Db, editions: readonly number[]): Promise<Map<number, EditionOwner>> {
  if (editions.length === 0) return new Map()
  const rows = await db.all(`select ${COLUMNS} from editions e where e.id in (${marks(editions)})`, editions)
  return new Map(
    rows.map(row => {
      const [id, report, sourceName, sourceSha256] = row.slice(OWNER_COLUMNS.length)
      return [Number(id), { ...ownerOf(row), report, sourceName, sourceSha256 } as EditionOwner]
    }),
  )
}
