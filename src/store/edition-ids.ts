import { type Db, one } from './db.ts'
import { MOST_EDITIONS } from './search/keys.ts'

/**
 * The number of a new edition. None is given twice, also not after its edition was removed: links, decisions and events name it.
 * SQLite keeps the highest number that is gone in its own table of sequences.
 */
export async function nextEditionId(db: Db): Promise<number> {
  const sql =
    db.engine === 'sqlite'
      ? `select 1 + max(coalesce((select max(id) from editions), 0),
           coalesce((select seq from sqlite_sequence where name = 'editions'), 0))`
      : "select nextval('edition_ids')"
  const id = Number((await one(db, sql))?.[0])
  if (id >= MOST_EDITIONS) throw new Error(`the index holds ${MOST_EDITIONS} editions at most`)
  return id
}

/** Numbers up to this one are not given again. */
export async function editionIdsUpTo(db: Db, id: number): Promise<void> {
  if (id === 0) return
  if (db.engine === 'postgres') {
    await db.run("select setval('edition_ids', greatest(cast(? as bigint), last_value), true) from edition_ids", [id])
    return
  }
  const known = await one(db, "select 1 from sqlite_sequence where name = 'editions'")
  if (known) await db.run("update sqlite_sequence set seq = max(seq, ?) where name = 'editions'", [id])
  else await db.run("insert into sqlite_sequence (name, seq) values ('editions', ?)", [id])
}

/** The highest number that an edition ever had, as far as what is kept can tell. */
export async function highestEditionId(db: Db): Promise<number> {
  const kept = await one(db, 'select max(id) from editions')
  const decided = await one(db, 'select max(edition) from decisions')
  const undone = await db.all("select payload from events where kind = 'import-undone'")
  const removed = undone.flatMap(([payload]) => {
    const { editions } = JSON.parse(String(payload)) as { editions: { edition: number }[] }
    return editions.map(it => it.edition)
  })
  return Math.max(Number(kept?.[0] ?? 0), Number(decided?.[0] ?? 0), ...removed)
}
