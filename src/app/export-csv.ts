import { encodeLines } from './encode-utf8.ts'
import { type Batches, type Cell, type ExportTable, textOfCell } from './export-table.ts'

const BOM = '\uFEFF'

/**
 * CSV by RFC 4180: CRLF, a header line, UTF-8 with the mark by which Excel knows it. Numbers stand as they are. A text
 * that a spreadsheet would run as a formula (`=HYPERLINK(…)`) gets an apostrophe before it, see `guardFormula`.
 */
export async function* encodeCsv<Row>(table: ExportTable<Row>, batches: Batches<Row>): AsyncGenerator<Uint8Array> {
  const { columns } = table
  yield Buffer.from(`${BOM}${columns.map(column => csvField(column.name)).join(',')}\r\n`)
  // most cells are those of the row before: whose it is, where it stands, what there is nothing of
  const before: Cell[] = columns.map(() => null)
  const fields: string[] = columns.map(() => '')
  for await (const batch of batches) {
    const lines: string[] = []
    for (const row of batch) {
      for (let i = 0; i < columns.length; i++) {
        const cell = columns[i].of(row)
        if (cell === before[i]) continue
        before[i] = cell
        fields[i] = csvCell(cell)
      }
      lines.push(fields.join(','))
    }
    if (batch.length > 0) yield encodeLines(lines, '\r\n')
  }
}

/** A cell as it stands in a line. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return csvField(guardFormula(textOfCell(cell)))
}

/** A field of RFC 4180, in quotation marks where it needs them. */
function csvField(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const SPECIAL = /[",\r\n]/
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n][\s\S]/
const GUARDED = /^'+[=+\-@＝＋－＠\t\r\n][\s\S]/

/**
 * `=1+1` → `'=1+1`: what begins like a formula is kept from being one. A lone sign (the comparator `=`) is none. A text
 * that already begins so with an apostrophe gets another, so that `unguardFormula` gives every text back.
 */
export function guardFormula(text: string): string {
  // most begin with a letter or an ideograph
  const first = text.charCodeAt(0)
  if (first > 64 && first < 0xff00) return text
  return FORMULA.test(text) ? `'${text}` : text
}

/** `'=1+1` → `=1+1`: the text that was guarded. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}
