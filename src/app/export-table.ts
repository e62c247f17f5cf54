/** What a cell of an export may hold. A list is an array in JSON Lines and Parquet, its words joined elsewhere. */
export type Cell = string | number | boolean | null | readonly string[]

export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'list'

/**
 * One column: its name (an SDMX concept where SDMX has one, else a word of this project in the same manner), what it
 * means, and how it is taken from a row. `concept` says in which way an SDMX name is meant.
 */
export type Column<Row> = {
  readonly name: string
  readonly type: CellType
  readonly concept: string | null
  readonly zh: string
  readonly en: string
  readonly of: (row: Row) => Cell
  /** The words or numbers that may stand in it, when they are few. */
  readonly codes?: readonly Code[]
}

/** A value of a column that stands for something. */
export type Code = { readonly value: string | number; readonly zh: string; readonly en: string }

/** What an export holds: a row for every one of its kind, the columns in their order. */
export type ExportTable<Row> = {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly columns: readonly Column<Row>[]
}

/** Rows as a store hands them out: some hundreds or thousands at a time, so that waiting costs nothing. */
export type Batches<Row> = AsyncIterable<readonly Row[]>

/** Rows that are all there already. */
export async function* oneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}

/** What stands between the words of a list where a cell can only hold text: `市住建局；市财政局`. */
export const LIST_MARK = '；'

/** A cell where only text can stand. */
export function textOfCell(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join(LIST_MARK) : String(cell)
}
