import { readdirSync, readFileSync } from 'node:fs'
import { type Db, one } from './db.ts'
import { StoreError } from './store.ts'

/** A step of the schema: `001-store.sql`. Forward only; each is applied whole or not at all. */
export type Migration = { number: number; name: string; sql: string }

const FOLDER = new URL('../../migrations/', import.meta.url)
const SECTION = /^-- \[(both|sqlite|postgres)\]$/

export function loadMigrations(folder: URL = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter(name => /^\d{3}-.+\.sql$/.test(name))
    .sort()
    .map(name => ({ number: Number(name.slice(0, 3)), name, sql: readFileSync(new URL(name, folder), 'utf8') }))
}

/** What a migration fills from what is kept, in its own transaction: by the name of its file. */
export type Derivations = Record<string, (db: Db) => Promise<void>>

/** The numbers of the migrations that a store has; none in an empty one. */
export async function appliedMigrations(db: Db): Promise<number[]> {
  const exists =
    db.engine === 'sqlite'
      ? await one(db, "select 1 from sqlite_master where type = 'table' and name = 'migrations'")
      : await one(db, "select 1 from pg_tables where schemaname = current_schema() and tablename = 'migrations'")
  if (!exists) return []
  return (await db.all('select number from migrations order by number')).map(([number]) => Number(number))
}

/**
 * Brings the schema up to this program; several processes may try at once. A migration that is interrupted leaves nothing
 * behind and is applied the next time. `onUpgrade` is told first of how many editions something is to be derived, which may take a while.
 * Throws store-newer for a store of a newer program.
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[] = loadMigrations(),
  derive: Derivations = {},
  onUpgrade: (editions: number) => Promise<void> = async () => {},
): Promise<void> {
  const newest = migrations.at(-1)?.number ?? 0
  const before = await appliedMigrations(db)
  if (before.some(number => number > newest)) {
    throw new StoreError('store-newer', `存储由更新版本的程序写成（${db.location}），请升级本程序。`)
  }
  const missing = migrations.filter(it => !before.includes(it.number))
  if (missing.length === 0) return
  if (before.length > 0 && missing.some(it => it.name in derive)) {
    const editions = Number((await one(db, 'select count(*) from editions'))?.[0])
    if (editions > 0) await onUpgrade(editions)
  }
  for (const migration of migrations) {
    await db.write(async inside => {
      if (inside.engine === 'postgres') await inside.run("select pg_advisory_xact_lock(hashtext('jiannuo-migrate'))")
      if ((await appliedMigrations(inside)).includes(migration.number)) return
      await inside.run(
        'create table if not exists migrations (number integer primary key, name text not null, applied_at text not null)',
      )
      for (const statement of statementsFor(migration.sql, inside.engine)) await inside.run(statement)
      await derive[migration.name]?.(inside)
      await inside.run('insert into migrations (number, name, applied_at) values (?, ?, ?)', [
        migration.number,
        migration.name,
        new Date().toISOString(),
      ])
    })
  }
}

/** The statements of the sections that are for this engine, in order. */
export function statementsFor(sql: string, engine: Db['engine']): string[] {
  let section = 'both'
  const lines: string[] = []
  for (const line of sql.split('\n')) {
    const mark = SECTION.exec(line.trim())
    if (mark) section = mark[1]
    else if ((section === 'both' || section === engine) && !line.trim().startsWith('--')) lines.push(line)
  }
  return lines
    .join('\n')
    .split(/;\s*$/m)
    .map(statement => statement.trim())
    .filter(statement => statement !== '')
}
