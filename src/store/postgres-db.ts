import pg from 'pg'
import type { Db, Value } from './db.ts'
import { StoreError } from './store.ts'

export type PostgresOptions = { url: string; connections: number }

const INT8 = 20
const UNREACHABLE = /^(?:08|57P0)|^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)$/

/** A PostgreSQL server. A connection that was cut is replaced; a read that met one is tried once more. Throws at once for an address that is none. */
export function openPostgresDb({ url, connections }: PostgresOptions): Db {
  // the pool would read it only when it connects
  new pg.Client({ connectionString: url })
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) },
  })
  // an idle connection that dies is no fault of anybody: the pool opens another
  pool.on('error', () => {})
  const types = new Map<string, Promise<Map<string, string>>>()
  const location = withoutPassword(url)

  const read = async (sql: string, values: readonly Value[]): Promise<Value[][]> => {
    try {
      return await ask(pool, sql, values)
    } catch (error) {
      if (!isUnreachable(error)) throw errorOf(error)
      try {
        return await ask(pool, sql, values)
      } catch (again) {
        throw errorOf(again)
      }
    }
  }

  const write = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    let client: pg.PoolClient
    try {
      client = await pool.connect()
    } catch (error) {
      throw errorOf(error)
    }
    let broken: unknown = null
    client.on('error', error => {
      broken = error
    })
    try {
      await client.query('begin')
      const result = await work(insideOf(client))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(fault => {
        broken = fault
      })
      throw errorOf(error)
    } finally {
      client.removeAllListeners('error')
      client.release(broken !== null)
    }
  }

  const insideOf = (client: pg.PoolClient): Db => {
    const db: Db = {
      engine: 'postgres',
      location,
      longText: column => column,
      all: (sql, values = []) => ask(client, sql, values),
      run: async (sql, values = []) => void (await ask(client, sql, values)),
      insert: async (table, columns, rows) => {
        if (rows.length === 0) return
        let known = types.get(table)
        if (!known) types.set(table, (known = columnTypes(client, table)))
        const typeOf = await known
        const arrays = columns.map((column, i) => ({ type: typeOf.get(column), values: rows.map(row => row[i]) }))
        await client.query(
          `insert into ${table} (${columns.join(', ')}) select * from unnest(${arrays.map(({ type }, i) => `$${i + 1}::${type}[]`).join(', ')})`,
          arrays.map(it => it.values),
        )
      },
      write: work => work(db),
      close: async () => {},
    }
    return db
  }

  return {
    engine: 'postgres',
    location,
    longText: column => column,
    all: (sql, values = []) => read(sql, values),
    run: (sql, values) => write(db => db.run(sql, values)),
    insert: (table, columns, rows) => write(db => db.insert(table, columns, rows)),
    write,
    close: () => pool.end(),
  }
}

type Asked = pg.Pool | pg.PoolClient

async function ask(client: Asked, sql: string, values: readonly Value[]): Promise<Value[][]> {
  const result = await client.query({ text: numbered(sql), values: [...values], rowMode: 'array' })
  return result.rows as unknown as Value[][]
}

const texts = new Map<string, string>()

/** `?` → `$1`, `$2` … */
function numbered(sql: string): string {
  let text = texts.get(sql)
  if (text === undefined) {
    let n = 0
    text = sql.replace(/\?/g, () => `$${++n}`)
    if (texts.size > 1000) texts.clear()
    texts.set(sql, text)
  }
  return text
}

async function columnTypes(client: Asked, table: string): Promise<Map<string, string>> {
  const rows = await ask(
    client,
    'select a.attname, format_type(a.atttypid, a.atttypmod) from pg_attribute a where a.attrelid = ?::regclass and a.attnum > 0',
    [table],
  )
  return new Map(rows.map(([name, type]) => [String(name), String(type)]))
}

function isUnreachable(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    (code !== undefined && UNREACHABLE.test(code)) || /Connection terminated|connection timeout/i.test(message ?? '')
  )
}

function errorOf(error: unknown): unknown {
  if (error instanceof StoreError) return error
  if (isUnreachable(error)) return new StoreError('store-unreachable', '数据库服务器没有回应，请稍后再试。', error)
  const { code } = error as { code?: string }
  if (code === '53100') return new StoreError('store-full', '数据库服务器磁盘已满，本批未写入。', error)
  if (code === '55P03' || code === '40P01' || code === '40001') {
    return new StoreError('store-busy', '另一个进程正在写入同一报告，请再试一次。', error)
  }
  if (code === '53300') return new StoreError('store-unreachable', '数据库服务器的连接已满，请稍后再试。', error)
  const refused = REFUSED.find(([sign]) => code?.startsWith(sign))
  if (refused)
    return new StoreError(
      'store-unopened',
      `${refused[1]}（${(error as Error).message}），请检查 DATABASE_URL。`,
      error,
    )
  return error
}

/** What a server says to who may not come in, by the beginning of its code. */
const REFUSED = [
  ['28', '数据库服务器不接受这个用户或密码'],
  ['3D000', '数据库服务器上没有这个数据库'],
  ['42501', '数据库用户没有所需的权限'],
] as const

/** postgres://u:secret@host/db → postgres://u@host/db */
function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url)
    parsed.password = ''
    return parsed.toString()
  } catch {
    return 'postgres'
  }
}
