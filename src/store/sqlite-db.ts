import { type Db, marks, type Value } from './db.ts'
import { openSqlite, type SqliteConnection, type SqliteStatement, sqliteCode } from './sqlite-driver.ts'
import { StoreError } from './store.ts'
import { currentWriter, forgetWriter, noteWriter } from './writer-file.ts'

export type SqliteOptions = {
  path: string
  /** How long a write waits for another writer before it says who that is. */
  waitSeconds: number
  /** Pages of the file that are kept in memory: little for who reads each of them once. */
  cacheMegabytes?: number | undefined
}

const ROWS_AT_ONCE = 64
const RETRY_MS = 40

/**
 * SQLite in a file, WAL: readers never wait. Two connections, so that what is read beside a transaction is not what
 * the transaction has not yet finished.
 */
export function openSqliteDb({ path, waitSeconds, cacheMegabytes = 32 }: SqliteOptions): Db {
  const connect = () => {
    const connection = openSqlite(path, 100)
    connection.exec(
      `pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -${cacheMegabytes * 1024}; pragma temp_store = memory`,
    )
    return connection
  }
  const reader = new Statements(connect())
  const writer = new Statements(connect())
  const lock = `${path}-writer`
  let last: Promise<unknown> = Promise.resolve()

  const begin = async (): Promise<void> => {
    const until = performance.now() + waitSeconds * 1000
    for (;;) {
      try {
        writer.connection.exec('begin immediate')
        noteWriter(lock)
        return
      } catch (error) {
        if (sqliteCode(error) !== 'SQLITE_BUSY' || performance.now() > until) throw errorOf(error, lock)
        await new Promise(resolve => setTimeout(resolve, RETRY_MS))
      }
    }
  }

  const transaction = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    await begin()
    try {
      const result = await work(inside)
      writer.connection.exec('commit')
      return result
    } catch (error) {
      writer.rollback()
      throw errorOf(error, lock)
    } finally {
      forgetWriter(lock)
    }
  }

  const inside: Db = {
    engine: 'sqlite',
    location: path,
    longText,
    all: async (sql, values = []) =>
      writer
        .get(sql)
        .raw()
        .all(...values),
    run: async (sql, values = []) => void writer.get(sql).run(...values),
    insert: async (table, columns, rows) => writer.insert(table, columns, rows),
    write: work => work(inside),
    close: async () => {},
  }

  const write = <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const result = last.then(() => transaction(work))
    last = result.catch(() => {})
    return result
  }

  return {
    engine: 'sqlite',
    location: path,
    longText,
    all: async (sql, values = []) => {
      try {
        return reader
          .get(sql)
          .raw()
          .all(...values)
      } catch (error) {
        throw errorOf(error, lock)
      }
    },
    run: (sql, values) => write(db => db.run(sql, values)),
    insert: (table, columns, rows) => write(db => db.insert(table, columns, rows)),
    write,
    close: async () => {
      await last
      reader.connection.close()
      writer.connection.close()
    },
  }
}

/** The driver decodes UTF-8 ten times slower than `decodeUtf8`. */
function longText(column: string): string {
  return `cast(${column} as blob)`
}

/** A connection and its prepared statements. */
class Statements {
  readonly connection: SqliteConnection
  private readonly prepared = new Map<string, SqliteStatement>()

  constructor(connection: SqliteConnection) {
    this.connection = connection
  }

  get(sql: string): SqliteStatement {
    let statement = this.prepared.get(sql)
    if (!statement) {
      if (this.prepared.size > 500) this.prepared.clear()
      statement = this.connection.prepare(sql)
      this.prepared.set(sql, statement)
    }
    return statement
  }

  insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): void {
    const head = `insert into ${table} (${columns.join(', ')}) values `
    const row = `(${marks(columns)})`
    const many = head + Array(ROWS_AT_ONCE).fill(row).join(', ')
    let at = 0
    for (; at + ROWS_AT_ONCE <= rows.length; at += ROWS_AT_ONCE) {
      this.get(many).run(...rows.slice(at, at + ROWS_AT_ONCE).flat())
    }
    for (; at < rows.length; at++) this.get(head + row).run(...rows[at])
  }

  rollback(): void {
    try {
      this.connection.exec('rollback')
    } catch {
      // SQLite has rolled back by itself: SQLITE_FULL, SQLITE_IOERR
    }
  }
}

function errorOf(error: unknown, lock: string): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const writer = currentWriter(lock)
    const who = writer ? `${writer.host} 上的进程 ${writer.pid}（${writer.command}，${writer.since} 起）` : '另一个进程'
    return new StoreError('store-busy', `${who}正在写入存储，请稍后再试。`, error)
  }
  if (code.startsWith('SQLITE_FULL'))
    return new StoreError('store-full', '磁盘已满，本批未写入，已写入的报告不受影响。', error)
  return error
}
