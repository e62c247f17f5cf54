import { type Condition, conditionsOf, whereOf } from './conditions.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { type Db, one, type Value } from './db.ts'
import { DERIVED_SHAPES, type DerivedName } from './derived-shapes.ts'
import { type Filter, LIST_SORTS, PAGE_LIMIT, type Page, type PageRequest, type StreamRequest } from './filter.ts'
import { LIST_SHAPES, type PlainName } from './list-shapes.ts'
import { loadOwners } from './owners.ts'
import type { ListName, Rows } from './rows.ts'
import { rowsInOne } from './rows-in-one.ts'
import { addPassingSentences, addSentences, type Sentenced } from './sentences-of-rows.ts'

const STREAM_ROWS = 4000
const DEFAULT_ROWS = 50

/** One page of a list, in a stable order; see `Store.list`. */
export async function listPage<N extends ListName>(
  db: Db,
  name: N,
  filter: Filter,
  page: PageRequest<N>,
): Promise<Page<Rows[N]>> {
  const order = orderOf(name, page)
  const tag = `${name} ${order.sort} ${order.descending}`
  const after = page.after ? readCursor(tag, page.after, order.columns.length) : null
  const limit = Math.min(Math.max(1, page.limit ?? DEFAULT_ROWS), PAGE_LIMIT)
  const where = conditionsOf(name, filter, db.engine)
  const { rows, last, more } = await rowsAfter(db, name, where, order, after, limit)
  if (page.sentences) await addSentences(db, rows as Sentenced[])
  return {
    rows,
    next: more ? writeCursor(tag, last) : null,
    total: page.count ? await countRows(db, name, where) : null,
  }
}

/** Every row of a list; each batch continues behind the last row of the one before, so no cursor stays open. */
export async function* streamRows<N extends ListName>(
  db: Db,
  name: N,
  filter: Filter,
  request: StreamRequest<N>,
): AsyncGenerator<Rows[N][]> {
  const order = orderOf(name, request)
  const where = conditionsOf(name, filter, db.engine)
  let after: Value[] | null = null
  for (;;) {
    const batch: Found<N> = await rowsAfter(db, name, where, order, after, STREAM_ROWS)
    const { rows, last, more } = batch
    if (request.sentences) await addPassingSentences(db, rows as Sentenced[])
    if (rows.length > 0) yield rows
    if (!more) return
    after = last
  }
}

export async function countRows(db: Db, name: ListName, conditions: readonly Condition[]): Promise<number> {
  const where = whereOf(conditions)
  return Number((await one(db, `select count(*) from ${fromOf(name)}${where.sql}`, where.values))?.[0])
}

/** `last`: the order columns of the last row; `more`: whether there is one behind it. */
type Found<N extends ListName> = { rows: Rows[N][]; last: Value[]; more: boolean }

type Order = { sort: string; descending: boolean; columns: readonly string[] }

function orderOf<N extends ListName>(name: N, { sort, descending }: StreamRequest<N>): Order {
  const chosen: string = sort ?? LIST_SORTS[name][0]
  const { sorts, key } = shapeOf(name)
  return { sort: chosen, descending: descending ?? false, columns: [...sorts[chosen], ...key] }
}

type Shape = {
  columns: readonly string[]
  key: readonly string[]
  sorts: Record<string, readonly string[]>
}

function shapeOf(name: ListName): Shape {
  return name in DERIVED_SHAPES ? DERIVED_SHAPES[name as DerivedName] : LIST_SHAPES[name as PlainName]
}

/** Where the rows stand. `inOrder`: the order begins with editions, so they come first and each brings its few rows; else the engine chooses. */
function fromOf(name: ListName, inOrder = false): string {
  if (!(name in DERIVED_SHAPES)) return LIST_SHAPES[name as PlainName].from
  return `editions e ${inOrder ? 'cross join' : 'join'} ${name} d on d.edition = e.id`
}

/** At most `limit` rows behind the row whose order columns are `after`. */
async function rowsAfter<N extends ListName>(
  db: Db,
  name: N,
  where: readonly Condition[],
  { columns: order, descending }: Order,
  after: readonly Value[] | null,
  limit: number,
): Promise<Found<N>> {
  const shape = shapeOf(name)
  const { sql, values } = whereOf(after ? [...where, ...behind(order, after, descending)] : where)
  const direction = descending ? ' desc' : ''
  const isDerived = name in DERIVED_SHAPES
  // SQLite would rather sort all rows of an indicator than take the first from an index; PostgreSQL knows better by itself
  const from = fromOf(name, db.engine === 'sqlite' && order[0].startsWith('e.'))
  const asked = [...new Set([...shape.columns, ...order.map(column => shownAs(column, isDerived))])]
  const rest = `from ${from}${sql} order by ${order.map(it => it + direction).join(', ')} limit ${limit + 1}`
  const raw = isDerived
    ? await rowsInOne(db, asked, rest, values)
    : await db.all(`select ${asked.join(', ')} ${rest}`, values)
  const more = raw.length > limit
  if (more) raw.pop()
  const final = raw.at(-1)
  const last = final ? order.map(column => final[asked.indexOf(shownAs(column, isDerived))]) : []
  return { rows: await rowsOf(db, name, raw), last, more }
}

/** The edition of a derived row stands in it. */
function shownAs(column: string, isDerived: boolean): string {
  return isDerived && column === 'e.id' ? 'd.edition' : column
}

async function rowsOf<N extends ListName>(db: Db, name: N, raw: Value[][]): Promise<Rows[N][]> {
  if (!(name in DERIVED_SHAPES)) {
    const row = LIST_SHAPES[name as PlainName].row as (values: Value[]) => Rows[N]
    return raw.map(row)
  }
  const owners = await loadOwners(db, [...new Set(raw.map(values => Number(values[0])))])
  const { row } = DERIVED_SHAPES[name as DerivedName]
  return raw.flatMap(values => {
    const owner = owners.get(Number(values[0]))
    return owner ? [row(values, owner)] : []
  }) as Rows[N][]
}

/** Behind a row; once more for the columns of editions alone, so that an index over them finds the place. */
function behind(order: readonly string[], after: readonly Value[], descending: boolean): Condition[] {
  const sign = descending ? '<' : '>'
  const leading = order[0].startsWith('e.') ? order.filter(column => column.startsWith('e.')) : []
  const found: Condition[] = []
  if (leading.length > 0 && leading.length < order.length) {
    const values = after.slice(0, leading.length)
    found.push({ sql: `(${leading.join(', ')}) ${sign}= (${values.map(() => '?').join(', ')})`, values })
  }
  found.push({ sql: `(${order.join(', ')}) ${sign} (${order.map(() => '?').join(', ')})`, values: after })
  return found
}
