import { createRequire } from 'node:module'
import type { Value } from './db.ts'

/**
 * The one place that knows which SQLite is used: libsql, which has the interface of better-sqlite3 and brings its binary inside
 * an npm package, where better-sqlite3 wants a download from elsewhere or a C++ compiler (docs/store.md).
 */
export type SqliteStatement = {
  run(...values: unknown[]): unknown
  raw(): SqliteStatement
  all(...values: unknown[]): Value[][]
}

export type SqliteConnection = {
  exec(sql: string): void
  prepare(sql: string): SqliteStatement
  close(): void
}

type Libsql = new (path: string, options: { timeout: number }) => SqliteConnection

const Database = createRequire(import.meta.url)('libsql') as Libsql

/** Opens a database file, making it when there is none. `timeout`: milliseconds to stand still for a lock. */
export function openSqlite(path: string, timeout: number): SqliteConnection {
  return new Database(path, { timeout })
}

/** SQLITE_BUSY, SQLITE_FULL … or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  // libsql tells of a file that it cannot open only in words
  if (typeof message === 'string' && message.includes('Unable to open connection')) return 'SQLITE_CANTOPEN'
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null
}
