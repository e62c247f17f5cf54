import type { Extracted, Sample } from './format.ts'
import { Refusal } from './refusal.ts'
import { type Cell, partsOfTable, type Row } from './table.ts'

const SEPARATORS = [',', '\t', ';'] as const

/** No header line is longer. */
const HEADER = 2000
const NEWLINE = 10
const RETURN = 13

/** The separator of a table in text form (RFC 4180 and its relatives), or null when the text is no table. */
export function parseSeparator(text: string): string | null {
  const head = text.slice(0, HEADER).split('\n', 1)[0]
  for (const separator of SEPARATORS) {
    if (text[0] !== '"' && (head.length === HEADER || !head.includes(separator))) continue
    if (isTable(text, readRows(text, separator, 40))) return separator
  }
  return null
}

/** Every row has as many cells as the first (a cut last row may have fewer), and the first holds names, not sentences. */
function isTable(text: string, rows: readonly Row[]): boolean {
  const width = rows[0]?.cells.length ?? 0
  if (width < 2) return false
  const quoted = rows.some(r => r.cells.some(c => c.quoted))
  if (rows.length < 2) return quoted && rows[0].cells.every(c => c.quoted || c.end - c.start < 40)
  const most = quoted || rows.length > 4 || width > 2 ? 40 : 12
  for (const cell of rows[0].cells) {
    if (cell.end - cell.start > most && !cell.quoted) return false
    if (!cell.quoted && /[。；！？]/.test(text.slice(cell.start, cell.end))) return false
  }
  return rows.every((row, i) => row.cells.length === width || (i === rows.length - 1 && row.cells.length < width))
}

/** Rows of a table in text form, at most `most` of them; empty lines are left out. Linear. */
export function readRows(text: string, separator: string, most = Number.POSITIVE_INFINITY): Row[] {
  const rows: Row[] = []
  const mark = separator.charCodeAt(0)
  let at = 0
  let line = 0
  while (at < text.length && rows.length < most) {
    const cells: Cell[] = []
    line++
    for (;;) {
      const cell = readCell(text, at, mark)
      cells.push(cell)
      at = cell.quoted ? cell.end + 1 : cell.end
      if (text.charCodeAt(at) !== mark) break
      at++
    }
    if (text.charCodeAt(at) === RETURN) at++
    if (text.charCodeAt(at) === NEWLINE) at++
    if (cells.length > 1 || cells[0].end > cells[0].start) rows.push({ line, cells })
  }
  return rows
}

/** A cell is quoted only when its closing mark stands before a separator or a line end: `"五个家园"总任务` is not. */
function readCell(text: string, start: number, mark: number): Cell {
  if (text.charCodeAt(start) === 34) {
    let at = text.indexOf('"', start + 1)
    while (at >= 0 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2)
    const next = at < 0 ? Number.NaN : text.charCodeAt(at + 1)
    if (at >= 0 && (Number.isNaN(next) || next === mark || next === NEWLINE || next === RETURN)) {
      return { start: start + 1, end: at, quoted: true }
    }
  }
  let end = start
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === mark || code === NEWLINE || code === RETURN) break
    end++
  }
  return { start, end, quoted: false }
}

/** A table in text form: see `partsOfTable`. */
export function readCsv(sample: Sample): Extracted {
  const text = sample.text()
  const separator = text && parseSeparator(text.text)
  if (!text || !separator) throw new Refusal('type-unknown')
  const rows = readRows(text.text, separator)
  return { decoded: text.text, encoding: text.encoding, parts: partsOfTable(text.text, rows) }
}
