import { type Db, numbersIn, type Value } from '../db.ts'
import { OWNER_COLUMNS, ownerOf } from '../owners.ts'
import { rowsInOne } from '../rows-in-one.ts'
import type { SearchHit } from '../store.ts'
import type { Found } from './hits.ts'
import { type About, lastSeen, SNAPSHOT, seenAt } from './seen.ts'

const COLUMNS = [...OWNER_COLUMNS, ...['e.id', 'e.report', 'e.kind', 'e.title', 'e.source_name', 'e.source_sha256']]

/** What was found, with what is said of its editions instead of its key. */
export async function hitsOf<T extends Found>(db: Db, found: readonly T[]): Promise<(Omit<T, 'key'> & SearchHit)[]> {
  const abouts = await loadAbouts(db, new Set(found.map(it => it.edition)))
  return found.flatMap(({ key, ...hit }) => {
    const about = abouts.get(hit.edition)
    return about ? [{ ...about, ...hit }] : []
  })
}

async function loadAbouts(db: Db, editions: ReadonlySet<number>): Promise<ReadonlyMap<number, About>> {
  const abouts = new Map<number, About>()
  const known = lastSeen(db)?.abouts
  for (const id of editions) {
    const about = known?.get(id)
    if (about) abouts.set(id, about)
  }
  const missing = [...editions].filter(id => !abouts.has(id))
  if (missing.length === 0) return abouts
  const isServer = db.engine === 'postgres'
  const among = numbersIn(db, missing)
  const columns = isServer ? [...COLUMNS, SNAPSHOT] : COLUMNS
  for (const row of await rowsInOne(db, columns, `from editions e where e.id in ${among.sql}`, among.values)) {
    const [id, about] = aboutOf(row)
    abouts.set(id, about)
    if (isServer) seenAt(db, String(row.at(-1))).abouts.set(id, about)
  }
  return abouts
}

function aboutOf(row: Value[]): [id: number, about: About] {
  const [id, report, kind, title, sourceName, sourceSha256] = row.slice(OWNER_COLUMNS.length)
  return [Number(id), { ...ownerOf(row), report, kind, title, sourceName, sourceSha256 } as About]
}
