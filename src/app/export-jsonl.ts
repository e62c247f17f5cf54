import { Utf8Lines } from './encode-utf8.ts'
import type { Batches, Cell, ExportTable } from './export-table.ts'

/** JSON Lines: one object a row, keyed by the columns' names, in their order; nothing is null by being left out. */
export async function* encodeJsonl<Row>(table: ExportTable<Row>, batches: Batches<Row>): AsyncGenerator<Uint8Array> {
  const lines = new Utf8Lines('\n')
  for await (const batch of batches) {
    for (const row of batch) lines.add(JSON.stringify(rowAsObject(table, row)))
    if (batch.length > 0) yield lines.take()
  }
}

function rowAsObject<Row>(table: ExportTable<Row>, row: Row): Record<string, Cell> {
  const object: Record<string, Cell> = {}
  for (const column of table.columns) object[column.name] = column.of(row)
  return object
}
