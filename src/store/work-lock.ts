import type { Db } from './db.ts'

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
