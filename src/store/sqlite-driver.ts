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
  const { code, rawCode, message } = (error ?? {}) as { code?: unknown; rawCode?: unknown; message?: unknown }
  // libsql tells of a file that it cannot open only in words
  if (typeof message === 'string' && message.includes('Unable to open connection')) return 'SQLITE_CANTOPEN'
  if (typeof code !== 'string') return null
  // nor does it know all extended codes by name: UNKNOWN_SQLITE_ERROR_1544 is SQLITE_READONLY_DIRECTORY
  if (code.startsWith('UNKNOWN_SQLITE_ERROR')) return PRIMARY[Number(rawCode) & 255] ?? null
  return code.startsWith('SQLITE_') ? code : null
}

/** https://www.sqlite.org/rescode.html: the lower eight bits of an extended code. */
const PRIMARY: Record<number, string> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  22: 'SQLITE_NOLFS',
  23: 'SQLITE_AUTH',
  26: 'SQLITE_NOTADB',
}
