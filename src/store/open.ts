import { join } from 'node:path'
import type { Db } from './db.ts'
import { makeFolder } from './make-folder.ts'
import { type Derivations, loadMigrations, migrate } from './migrate.ts'
import { saveAllSentences } from './save-all-sentences.ts'
import { settleAllDoubts } from './settle-doubts.ts'
import { sqlStore } from './sql-store.ts'
import { type Store, StoreError } from './store.ts'

/**
 * `home`: the folder of the embedded store (store.db and its sources). `databaseUrl`: a PostgreSQL server instead; sources stay where
 * `openSources` puts them. `waitSeconds`: how long a write waits for another writer on SQLite; `cacheMegabytes`: what SQLite keeps of the
 * file in memory. `onUpgrade`: told before so many editions of an older store are brought up to this program.
 */
export type StoreOptions = {
  home: string
  databaseUrl?: string | null
  waitSeconds?: number
  cacheMegabytes?: number
  connections?: number
  clock?: () => string
  onUpgrade?: ((editions: number) => Promise<void>) | undefined
}

const DERIVATIONS: Derivations = {
  '002-decided-facts.sql': settleAllDoubts,
  '006-sentences.sql': saveAllSentences,
}

/** Opens a store, making it when there is none and bringing its schema up to this program. Throws a `StoreError`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { home, databaseUrl, waitSeconds = 30, cacheMegabytes, connections = 10 } = options
  if (!databaseUrl) makeHome(home)
  const db = databaseUrl
    ? await openServer(databaseUrl, connections)
    : (await import('./sqlite-db.ts')).openSqliteDb({ path: join(home, 'store.db'), waitSeconds, cacheMegabytes })
  try {
    await migrate(db, loadMigrations(), DERIVATIONS, options.onUpgrade)
  } catch (error) {
    await db.close()
    throw error
  }
  return sqlStore(db, options.clock ?? (() => new Date().toISOString()))
}

/** Each engine brings its driver only when it is used. */
async function openServer(url: string, connections: number): Promise<Db> {
  const { openPostgresDb } = await import('./postgres-db.ts')
  const wrong = 'DATABASE_URL 应写作 postgres://用户@主机:端口/数据库。'
  if (!POSTGRES.test(url)) throw new StoreError('store-unopened', wrong)
  try {
    return openPostgresDb({ url, connections })
  } catch (error) {
    throw new StoreError('store-unopened', wrong, error)
  }
}

const POSTGRES = /^postgres(?:ql)?:\/\//

function makeHome(home: string): void {
  try {
    makeFolder(home)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? '路径上有同名的文件' : code
    throw new StoreError('store-unopened', `不能建立存储目录 ${home}（${why}），请检查 JIANNUO_HOME。`, error)
  }
}
