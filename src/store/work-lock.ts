import type { Db } from './db.ts'
import type { NewEdition } from './edition-row.ts'

/** A transaction that would take more locks than this takes one for all. */
const MOST_LOCKS = 400

/**
 * Until the transaction ends, nobody else works on things of these names. SQLite has one writer anyway; on PostgreSQL the locks
 * are taken in one order, so that no two writers wait for each other.
 */
export async function lockWork(db: Db, names: readonly string[]): Promise<void> {
  if (db.engine === 'sqlite') return
  const sorted = [...new Set(names)].sort()
  const all = sorted.length > MOST_LOCKS
  await db.run(`select pg_advisory_xact_lock${all ? '' : '_shared'}(hashtext('jiannuo-all'))`)
  if (all) return
  for (const name of sorted) await db.run('select pg_advisory_xact_lock(hashtextextended(?, 7))', [name])
}

/** What is locked for a file and its editions: also their sources and reports, which other files may share. */
export function lockNames(
  sha256: string,
  editions: readonly Pick<NewEdition, 'sourceSha256' | 'kind' | 'placeCode' | 'year'>[],
): string[] {
  return [
    `file ${sha256}`,
    ...editions.map(it => `source ${it.sourceSha256}`),
    ...editions.map(it => `report ${it.kind} ${it.placeCode} ${it.year}`),
  ]
}
