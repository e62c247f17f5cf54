import { decodeUtf8 } from '../bytes/utf8.ts'

/** A value as the engines give and take it; JSON and dates are text, truth is 0 or 1. Bytes only where `longText` was asked for. */
export type Value = string | number | null | Uint8Array

/**
 * The two engines as one: SQL in the part they share, `?` for values, rows as arrays. What differs (bulk rows, full text, locks)
 * has its own methods or stands in a file named after the engine.
 */
export type Db = {
  readonly engine: 'sqlite' | 'postgres'
  readonly location: string
  /** How a column with a long text is asked for, so that it comes fastest; `textOf` takes what comes. */
  longText(column: string): string
  all(sql: string, values?: readonly Value[]): Promise<Value[][]>
  run(sql: string, values?: readonly Value[]): Promise<void>
  /** Many rows into one table. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>
  /** All or nothing. One writer at a time on SQLite; `work` gets the database to use inside. */
  write<T>(work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The first row, or null. */
export async function one(db: Db, sql: string, values: readonly Value[] = []): Promise<Value[] | null> {
  return (await db.all(sql, values))[0] ?? null
}

/** `?, ?, ?` */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}

/** `in ${sql}`: many whole numbers as one value, which takes the drivers less than as many values, and is one question however many. */
export function numbersIn(db: Db, numbers: readonly number[]): { sql: string; values: Value[] } {
  return db.engine === 'sqlite'
    ? { sql: '(select value from json_each(?))', values: [JSON.stringify(numbers)] }
    : { sql: '(select unnest(?::bigint[]))', values: [`{${numbers.join(',')}}`] }
}

/** A text that was asked for by `longText`. */
export function textOf(value: Value): string {
  return value instanceof Uint8Array ? decodeUtf8(value) : String(value)
}
