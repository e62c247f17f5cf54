import { type Db, textOf, type Value } from './db.ts'

/** Columns of numbers, of whatever table; all others are text. */
const NUMBERS =
  /\b(?:id|key|edition|idx|start_at|end_at|value|upper|depth|topic|observation|ordering|year|congress|meeting)\b/
/** Those of floating point: SQLite would write fifteen of their digits into JSON, `quote` writes all that make the number. */
const REAL = /\b(?:value|upper)\b/

/**
 * The rows of a question as one value that the engine makes of them, because the drivers take longer to hand over value by value than the
 * engines to find them. `rest`: the question from its `from` on.
 */
export async function rowsInOne(
  db: Db,
  columns: readonly string[],
  rest: string,
  values: readonly Value[],
): Promise<Value[][]> {
  return db.engine === 'sqlite' ? rowsAsJson(db, columns, rest, values) : rowsAsText(db, columns, rest, values)
}

/** JSON, column by column. */
async function rowsAsJson(db: Db, columns: readonly string[], rest: string, values: readonly Value[]) {
  const isReal = columns.map(column => REAL.test(column))
  const inner = columns.map((column, i) => `${isReal[i] ? `quote(${column})` : column} as c${i}`)
  const whole = db.longText(`json_array(${columns.map((_, i) => `json_group_array(c${i})`).join(', ')})`)
  const sql = `select ${whole} from (select ${inner.join(', ')} ${rest})`
  const parsed = JSON.parse(textOf((await db.all(sql, values))[0][0])) as Value[][]
  const found = parsed.map((column, i) => (isReal[i] ? column.map(unquoted) : column))
  return found[0].map((_, row) => found.map(column => column[row]))
}

/** '81.7' → 81.7, 'NULL' → null. */
function unquoted(quoted: Value): Value {
  return quoted === 'NULL' ? null : Number(quoted)
}

const END = '\x1f'
/** Texts that are never null, in whatever table: nothing need set a null apart from them. */
const NEVER_NULL = /\.(?:status|measure|unit|comparator|period|subject|decided)$/

/**
 * Text with a control character behind each field, which PostgreSQL makes in half the time of JSON. The rows are counted too: should a
 * text itself hold that character, or a null stand where none should, the numbers do not agree and the rows are asked for one by one.
 */
async function rowsAsText(db: Db, columns: readonly string[], rest: string, values: readonly Value[]) {
  const kinds = columns.map(column => (NUMBERS.test(column) ? 'number' : NEVER_NULL.test(column) ? 'text' : 'nullable'))
  const inner = columns.map((column, i) => `${column} as c${i}`)
  const fields = kinds.map((kind, i) => FIELD[kind](`c${i}`))
  const whole = `string_agg(concat_ws('${END}', ${fields.join(', ')}), '${END}'), count(*)`
  const [[text, count]] = await db.all(`select ${whole} from (select ${inner.join(', ')} ${rest}) as q`, values)
  if (text === null) return []
  const flat = String(text).split(END)
  const width = columns.length
  if (flat.length !== width * Number(count)) return db.all(`select ${columns.join(', ')} ${rest}`, values)
  const rows: Value[][] = []
  for (let at = 0; at < flat.length; at += width) {
    const row: Value[] = flat.slice(at, at + width)
    for (let i = 0; i < width; i++) {
      if (kinds[i] === 'text') continue
      const field = row[i] as string
      row[i] = field === '' ? null : kinds[i] === 'number' ? Number(field) : field.slice(1)
    }
    rows.push(row)
  }
  return rows
}

/** How a field is written: nothing is null, `=` an empty text. */
const FIELD = {
  number: (column: string) => `coalesce(${column}::text, '')`,
  text: (column: string) => column,
  nullable: (column: string) => `coalesce('=' || ${column}, '')`,
}
