import { type Db, one } from '../db.ts'
import type { SearchHit } from '../store.ts'
import { editionKey } from './keys.ts'
import { lastSeen, type OtherEditions, SNAPSHOT, seenAt } from './seen.ts'

/** So many editions that are not preferred are left out by their keys: that costs half of what it costs to look each sentence's edition up. */
const MOST_OTHERS = 20

const OTHERS = `e.year, e.level, e.id from editions e where e.preferred = 0 order by e.id limit ${MOST_OTHERS + 1}`

/** The first keys of the editions that are not preferred; of a server as last seen, which its index verifies (`othersAt`). */
export async function otherEditions(db: Db): Promise<OtherEditions> {
  if (db.engine === 'sqlite') return othersOf(await db.all(`select ${OTHERS}`))
  return lastSeen(db)?.others ?? othersNow(db)
}

/** The same where a question was answered from this snapshot, or later. */
export async function othersAt(db: Db, snapshot: string): Promise<OtherEditions> {
  return seenAt(db, snapshot).others ?? othersNow(db)
}

/** Asked of a server now. */
export async function othersNow(db: Db): Promise<OtherEditions> {
  const found = await one(
    db,
    `select ${SNAPSHOT}, (select string_agg(concat_ws(' ', year, id, level), ',') from (select ${OTHERS}) as o)`,
  )
  const rows = String(found?.[1] ?? '')
    .split(',')
    .filter(row => row !== '')
    .map(row => row.split(' '))
  const others = othersOf(rows.map(([year, id, level]) => [year, level ?? null, id]))
  seenAt(db, String(found?.[0])).others = others
  return others
}

function othersOf(rows: readonly (readonly unknown[])[]): OtherEditions {
  return rows.length > MOST_OTHERS ? 'many' : rows.map(firstKey)
}

/** Of a row that begins with year, level and id of an edition. */
export function firstKey([year, level, id]: readonly unknown[]): number {
  return editionKey(Number(year) || null, level as SearchHit['level'], Number(id))
}
