import { encodeLines } from './encode-utf8.ts'
import type { Batches, Cell, ExportTable } from './export-table.ts'

/** JSON Lines: one object a row, keyed by the columns' names, in their order; nothing is null by being left out. */
export async function* encodeJsonl<Row>(table: ExportTable<Row>, batches: Batches<Row>): AsyncGenerator<Uint8Array> {
  for await (const batch of batches) {
    const lines = batch.map(row => JSON.stringify(rowAsObject(table, row)))
    if (lines.length > 0) yield encodeLines(lines, '\n')
  }
}

function rowAsObject<Row>(table: ExportTable<Row>, row: Row): Record<string, Cell> {
  const object: Record<string, Cell> = {}
  for (const column of table.columns) object[column.name] = column.of(row)
  return object
}
