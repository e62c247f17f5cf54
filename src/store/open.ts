import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Derivations, loadMigrations, migrate } from './migrate.ts'
import { settleAllDoubts } from './settle-doubts.ts'
import { sqlStore } from './sql-store.ts'
import type { Store } from './store.ts'

/**
 * `home`: the folder of the embedded store (store.db and its sources). `databaseUrl`: a PostgreSQL server instead; sources stay where
 * `openSources` puts them. `waitSeconds`: how long a write waits for another writer on SQLite; `cacheMegabytes`: what SQLite keeps of the
 * file in memory.
 */
export type StoreOptions = {
  home: string
  databaseUrl?: string | null
  waitSeconds?: number
  cacheMegabytes?: number
  connections?: number
  clock?: () => string
}

const DERIVATIONS: Derivations = { '002-decided-facts.sql': settleAllDoubts }

/** Opens a store, making it when there is none and bringing its schema up to this program. Throws a `StoreError`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { home, databaseUrl, waitSeconds = 30, cacheMegabytes, connections = 10 } = options
  if (!databaseUrl) mkdirSync(home, { recursive: true })
  const db = databaseUrl
    ? // each engine brings its driver only when it is used
      (await import('./postgres-db.ts')).openPostgresDb({ url: databaseUrl, connections })
    : (await import('./sqlite-db.ts')).openSqliteDb({ path: join(home, 'store.db'), waitSeconds, cacheMegabytes })
  try {
    await migrate(db, loadMigrations(), DERIVATIONS)
  } catch (error) {
    await db.close()
    throw error
  }
  return sqlStore(db, options.clock ?? (() => new Date().toISOString()))
}
