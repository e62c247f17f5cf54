import { framePattern } from '../../lexicon/genres.ts'

/** One item of a file that holds several, one a line: its lines in the text, and the 1-based line of its body. */
export type Item = { start: number; end: number; line: number }

const SEPARATOR = /^(?:[-—–*_·]{1,3}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?)$/
const BODY = 200
const REPORT = 1500
const OPENING = framePattern('report-opening')

/**
 * The items of a portal listing (`-⏎title⏎body on one long line⏎2025-07-09⏎-⏎…`) or of a file with one report a line;
 * none when the text is one document. Looks at whole lines only. Linear.
 */
export function findItems(text: string): Item[] {
  const { separators, long, reports } = countRows(text)
  if (long < 2) return []
  if (separators >= long) return itemsBetween(findRows(text))
  return reports === long ? itemsOfLines(findRows(text)) : []
}

/** How many lines stand between items, how many are long, and how many of these are a report. */
function countRows(text: string): { separators: number; long: number; reports: number } {
  let [separators, long, reports] = [0, 0, 0]
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    if (end - at >= BODY) {
      long++
      // one long line that is no report tells that none is an item
      if (reports === long - 1 && isReport(text, at, end)) reports++
    } else if (isSeparator(text, at, end)) separators++
    at = end + 1
  }
  return { separators, long, reports }
}

function isReport(text: string, start: number, end: number): boolean {
  return end - start >= REPORT && OPENING.test(text.slice(start, start + 400))
}

function isSeparator(text: string, start: number, end: number): boolean {
  return end > start && end - start < 24 && SEPARATOR.test(text.slice(start, end).trim())
}

type Row = { start: number; end: number; line: number; separator: boolean }

function findRows(text: string): Row[] {
  const rows: Row[] = []
  let line = 1
  for (let at = 0; at < text.length; line++) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    if (end > at) rows.push({ start: at, end, line, separator: isSeparator(text, at, end) })
    at = end + 1
  }
  return rows
}

/** Runs of lines between separators; each run with a long line is an item, its longest line the body. */
function itemsBetween(rows: readonly Row[]): Item[] {
  const items: Item[] = []
  let run: Row[] = []
  const close = () => {
    const longest = run.reduce<Row | null>(
      (best, row) => (best && best.end - best.start >= row.end - row.start ? best : row),
      null,
    )
    if (longest && longest.end - longest.start >= BODY) {
      items.push({ start: run[0].start, end: run[run.length - 1].end, line: longest.line })
    }
    run = []
  }
  for (const row of rows) {
    if (row.separator) close()
    else run.push(row)
  }
  close()
  return items.length >= 2 ? items : []
}

/** Every long line is an item, with the short lines before it. */
function itemsOfLines(rows: readonly Row[]): Item[] {
  const items: Item[] = []
  let start: number | null = null
  for (const row of rows) {
    start ??= row.start
    if (row.end - row.start < BODY) continue
    items.push({ start, end: row.end, line: row.line })
    start = null
  }
  return items
}
