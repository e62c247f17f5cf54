import type { DocumentPart } from '../model/document.ts'
import { type EditedText, PieceBuilder, unedited } from '../model/edited-text.ts'
import { keepPlainBreaks } from './lines.ts'

/** A cell as a stretch of a text; `quoted`: `""` in it stands for one quotation mark. */
export type Cell = { start: number; end: number; quoted: boolean }

/** `line` is the 1-based row as the user counts it. */
export type Row = { line: number; cells: Cell[] }

/** A cell this long is a text of its own, not an entry of a table. */
const LONG = 1500

/** Excel holds 32,767 characters a cell; a longer report goes on in the next one. */
const FULL = 32_000

/**
 * The parts of a table. Where long cells hold most of the words, each is a part, with the other cells of its row as
 * label; else the whole table is one part, a row a line, cells separated by '\t'.
 */
export function partsOfTable(text: string, rows: readonly Row[]): DocumentPart[] {
  let all = 0
  let inLong = 0
  for (const row of rows) {
    for (const cell of row.cells) {
      const length = cell.end - cell.start
      all += length
      if (length >= LONG) inLong += length
    }
  }
  if (inLong < all * 0.7 || inLong === 0) return [{ content: rowsAsLines(text, rows), line: null, label: null }]
  const column = longestColumn(rows)
  return rows.flatMap((row, i) => {
    const parts = longParts(text, row)
    return parts.length > 0 || i === 0 ? parts : shortPart(text, row, column)
  })
}

/** A row whose text is short all the same (a stub: 未找到全文): the cell of the column that holds the texts. */
function shortPart(text: string, row: Row, column: number): DocumentPart[] {
  const cell = row.cells[column]
  if (!cell || cell.end === cell.start) return []
  return [{ content: contentOf(text, cell), line: row.line, label: labelOf(text, row, i => i !== column) }]
}

function longParts(text: string, row: Row): DocumentPart[] {
  const long = row.cells.map(c => c.end - c.start >= LONG)
  const label = labelOf(text, row, i => !long[i])
  const parts: DocumentPart[] = []
  for (let i = 0; i < row.cells.length; i++) {
    if (!long[i]) continue
    let last = i
    while (long[last + 1] && row.cells[last].end - row.cells[last].start >= FULL) last++
    parts.push({ content: contentOf(text, ...row.cells.slice(i, last + 1)), line: row.line, label })
    i = last
  }
  return parts
}

/** The column with the most characters. */
function longestColumn(rows: readonly Row[]): number {
  const sums: number[] = []
  for (const row of rows) {
    for (let i = 0; i < row.cells.length; i++) sums[i] = (sums[i] ?? 0) + row.cells[i].end - row.cells[i].start
  }
  return sums.indexOf(sums.reduce((a, b) => Math.max(a, b), 0))
}

function labelOf(text: string, row: Row, wanted: (column: number) => boolean): string | null {
  const words = row.cells
    .filter((_, i) => wanted(i))
    .map(c => contentOf(text, c).text.trim())
    .filter(w => w !== '')
  return words.length > 0 ? words.join('\t') : null
}

function contentOf(text: string, ...cells: Cell[]): EditedText {
  const builder = new PieceBuilder(unedited(text))
  for (const cell of cells) keepCell(builder, text, cell)
  return builder.finish()
}

function keepCell(builder: PieceBuilder, text: string, cell: Cell): void {
  let at = cell.start
  if (cell.quoted) {
    for (const mark of text.slice(cell.start, cell.end).matchAll(/""/g)) {
      keepPlainBreaks(builder, text, at, cell.start + mark.index + 1)
      at = cell.start + mark.index + 2
    }
  }
  keepPlainBreaks(builder, text, at, cell.end)
}

function rowsAsLines(text: string, rows: readonly Row[]): EditedText {
  const builder = new PieceBuilder(unedited(text))
  let first = true
  for (const row of rows) {
    const filled = row.cells.filter(c => text.slice(c.start, c.end).trim() !== '')
    if (filled.length === 0) continue
    if (!first) builder.insert('\n')
    first = false
    if (filled.length === 1) keepCell(builder, text, filled[0])
    else keepRow(builder, text, row.cells.slice(0, row.cells.indexOf(filled[filled.length - 1]) + 1))
  }
  return builder.finish()
}

/** Breaks inside the cells of a row of several become blanks, so that the row stays one line. */
function keepRow(builder: PieceBuilder, text: string, cells: readonly Cell[]): void {
  cells.forEach((cell, i) => {
    if (i > 0) builder.insert('\t')
    wordsOf(text, cell).forEach((word, k) => {
      if (k > 0) builder.insert(' ')
      keepCell(builder, text, word)
    })
  })
}

function wordsOf(text: string, cell: Cell): Cell[] {
  const lines: Cell[] = []
  let at = cell.start
  for (const match of text.slice(cell.start, cell.end).matchAll(/[\t\r\n]+/g)) {
    const from = cell.start + match.index
    if (from > at) lines.push({ start: at, end: from, quoted: cell.quoted })
    at = from + match[0].length
  }
  if (cell.end > at) lines.push({ start: at, end: cell.end, quoted: cell.quoted })
  return lines
}
