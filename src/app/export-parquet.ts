import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { codebookOf } from './export-codebook.ts'
import type { Batches, Cell, CellType, Column, ExportTable } from './export-table.ts'

/** Rows of a row group: enough to compress well, few enough to hold. */
const GROUP = 10_000

/** Parquet, Snappy, row groups of 10,000; the codebook stands in the file's key-value metadata under `codebook`. */
export async function* encodeParquet<Row>(table: ExportTable<Row>, batches: Batches<Row>): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter(1 << 20)
  const schema = schemaOf(table.columns)
  const kvMetadata = [{ key: 'codebook', value: JSON.stringify(codebookOf(table)) }]
  const file = new ParquetWriter({ writer: bytes, schema, kvMetadata, createdBy: 'jiannuo' })
  let group = emptyGroup(table)
  for await (const batch of batches) {
    for (const row of batch) table.columns.forEach((column, i) => void group[i].push(parquetCell(column, row)))
    if (group[0].length < GROUP) continue
    await writeGroup(file, table, group)
    yield takeBytes(bytes)
    group = emptyGroup(table)
  }
  if (group[0].length > 0) await writeGroup(file, table, group)
  await file.finish()
  yield takeBytes(bytes)
}

/** Cells of a row group, column by column: rows are not held. */
type Group = ParquetCell[][]

function emptyGroup<Row>(table: ExportTable<Row>): Group {
  return table.columns.map(() => [])
}

async function writeGroup<Row>(file: ParquetWriter, table: ExportTable<Row>, group: Group): Promise<void> {
  const columnData = table.columns.map(({ name }, i) => ({ name, data: group[i] }))
  await file.write({ columnData, rowGroupSize: group[0].length })
}

type ParquetCell = Exclude<Cell, readonly string[] | null> | string[] | undefined

function parquetCell<Row>({ of }: Column<Row>, row: Row): ParquetCell {
  const cell = of(row)
  if (cell === null) return undefined
  return typeof cell === 'object' ? [...cell] : cell
}

/** What was written so far; the writer's buffer begins anew, its count of all bytes goes on. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const taken = new Uint8Array(writer.getBuffer())
  writer.index = 0
  return taken
}

const PHYSICAL: Record<Exclude<CellType, 'list'>, Pick<SchemaElement, 'type' | 'converted_type'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

function schemaOf<Row>(columns: readonly Column<Row>[]): SchemaElement[] {
  const fields = columns.flatMap(({ name, type }): SchemaElement[] =>
    type === 'list'
      ? [
          { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
          { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
          { name: 'element', repetition_type: 'OPTIONAL', ...PHYSICAL.text },
        ]
      : [{ name, repetition_type: 'OPTIONAL', ...PHYSICAL[type] }],
  )
  return [{ name: 'root', num_children: columns.length }, ...fields]
}
