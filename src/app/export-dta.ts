import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type DtaShape,
  dtaCell,
  dtaClosing,
  dtaHead,
  dtaLong,
  dtaShapeOf,
  emptyWidths,
  measureRow,
} from './export-dta-parts.ts'
import { type Batches, type Cell, type ExportTable, textOfCell } from './export-table.ts'

/** Bytes that are put together before they are handed on. */
const PIECE = 1 << 18

/**
 * A Stata data set, release 118 (Stata 14 and later; UTF-8). Texts are str columns up to 80 bytes, else strL; booleans and coded
 * integers bear value labels; what a column means stands in its label (Chinese) and its note (English). The format wants the
 * number of rows and the width of every text before the first row, so rows wait in a file of the system's temporary folder:
 * memory does not grow with them. `notes` are asked for when all rows were seen (a hash of them).
 */
export async function* encodeDta<Row>(
  table: ExportTable<Row>,
  batches: Batches<Row>,
  notes: () => readonly string[] = () => [],
): AsyncGenerator<Uint8Array> {
  const spool = new RowSpool()
  try {
    const widths = emptyWidths(table.columns.length)
    for await (const batch of batches) {
      for (const row of batch) {
        const cells = table.columns.map(({ of }) => storedCell(of(row)))
        measureRow(widths, cells)
        spool.write(cells)
      }
    }
    spool.flush()
    const shape = dtaShapeOf(table, widths, notes())
    yield dtaHead(shape)
    yield* pieces(rowBytes(spool, shape))
    yield Buffer.from('</data><strls>')
    yield* pieces(longTexts(spool, shape))
    yield dtaClosing(shape)
  } finally {
    spool.close()
  }
}

type StoredCell = string | number | boolean | null

/** A list is one text here. */
function storedCell(cell: Cell): StoredCell {
  return typeof cell === 'object' && cell !== null ? textOfCell(cell) : cell
}

function* rowBytes(spool: RowSpool, shape: DtaShape): Generator<Uint8Array> {
  let number = 0
  for (const cells of spool.rows()) {
    number++
    const row = Buffer.alloc(shape.rowBytes)
    let at = 0
    shape.types.forEach((type, i) => {
      at = dtaCell(row, at, type, cells[i], i + 1, number)
    })
    yield row
  }
}

function* longTexts(spool: RowSpool, shape: DtaShape): Generator<Uint8Array> {
  const long = shape.types.flatMap((type, i) => (type === 'strL' ? [i] : []))
  if (long.length === 0) return
  let number = 0
  for (const cells of spool.rows()) {
    number++
    for (const i of long) if (cells[i]) yield dtaLong(String(cells[i]), i + 1, number)
  }
}

function* pieces(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for (const chunk of chunks) {
    held.push(chunk)
    size += chunk.byteLength
    if (size < PIECE) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

/** Rows in a file of their own, one JSON text a line; gone when it is closed. */
class RowSpool {
  private readonly folder = mkdtempSync(join(tmpdir(), 'jiannuo-dta-'))
  private readonly file = openSync(join(this.folder, 'rows'), 'w+')
  private waiting = ''

  write(cells: readonly StoredCell[]): void {
    this.waiting += `${JSON.stringify(cells)}\n`
    if (this.waiting.length > PIECE) this.flush()
  }

  flush(): void {
    writeSync(this.file, this.waiting)
    this.waiting = ''
  }

  *rows(): Generator<StoredCell[]> {
    const buffer = Buffer.alloc(PIECE)
    let rest: Buffer = Buffer.alloc(0)
    for (let at = 0; ; ) {
      const read = readSync(this.file, buffer, 0, PIECE, at)
      if (read === 0) return
      at += read
      let bytes = Buffer.concat([rest, buffer.subarray(0, read)])
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
        yield JSON.parse(bytes.toString('utf8', 0, end))
        bytes = bytes.subarray(end + 1)
      }
      rest = bytes
    }
  }

  close(): void {
    closeSync(this.file)
    rmSync(this.folder, { recursive: true, force: true })
  }
}
