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
  const lock = `${path}-writer`
  const opened = (): Statements => {
    try {
      return new Statements(connect())
    } catch (error) {
      throw errorOf(error, path)
    }
  }
  const reader = opened()
  const writer = opened()
  let last: Promise<unknown> = Promise.resolve()

  const begin = async (): Promise<void> => {
    const until = performance.now() + waitSeconds * 1000
    for (;;) {
      try {
        writer.connection.exec('begin immediate')
        noteWriter(lock)
        return
      } catch (error) {
        if (sqliteCode(error) !== 'SQLITE_BUSY' || performance.now() > until) throw errorOf(error, path)
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
      throw errorOf(error, path)
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
        throw errorOf(error, path)
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

function errorOf(error: unknown, path: string): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const writer = currentWriter(`${path}-writer`)
    const who = writer ? `${writer.host} 上的进程 ${writer.pid}（${writer.command}，${writer.since} 起）` : '另一个进程'
    return new StoreError('store-busy', `${who}正在写入存储，请稍后再试。`, error)
  }
  if (code.startsWith('SQLITE_FULL'))
    return new StoreError('store-full', '磁盘已满，本批未写入，已写入的报告不受影响。', error)
  if (DAMAGED.test(code)) {
    const way = '请移走它，用 jiannuo restore 从备份恢复，或重新导入。'
    return new StoreError('store-damaged', `存储文件 ${path} 已损坏或不是本程序的存储：${way}`, error)
  }
  if (UNOPENED.test(code))
    return new StoreError('store-unopened', `存储文件 ${path} 不能打开或写入，请检查权限与磁盘。`, error)
  if (FAILING.test(code)) {
    const way = '请检查磁盘，或把存储放到本机的磁盘上。'
    return new StoreError('store-unopened', `存储文件 ${path} 不能读写或加锁（${code}），${way}`, error)
  }
  return error
}

const DAMAGED = /^SQLITE_(?:NOTADB|CORRUPT)/
/** The disk fails, or the file system (of another machine) knows no locks. */
const FAILING = /^SQLITE_(?:IOERR|PROTOCOL|NOLFS)/
const UNOPENED = /^SQLITE_(?:CANTOPEN|READONLY|PERM|AUTH)/
