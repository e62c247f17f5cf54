import { type Columns, columnOf, FULL, findColumns, shareWithin } from './page-columns.ts'
import { bodySize } from './page-measure.ts'

/** Words drawn at a place: left end and baseline from the upper left corner of the page, size of the type. */
export type Glyphs = { words: string; x: number; y: number; width: number; size: number }

export type Page = { width: number; height: number; glyphs: Glyphs[] }

/** A line of a page as drawn; `column` from 1 in the columns of a gazette, 0 across the page. */
export type DrawnLine = { words: string; x: number; right: number; y: number; size: number; column: number }

/** The lines of each page in reading order: top down, between lines across the page left column before right. */
export function linesOfPages(pages: readonly Page[]): DrawnLine[][] {
  const drawn = pages.map(page => stretchesOf(page.glyphs))
  const body = bodySize(drawn.flat())
  const found = drawn.map(stretches => findColumns(stretches, body))
  const usual = usualColumns(found)
  return drawn.map((stretches, i) => {
    const share = shareWithin(usual, stretches)
    const columns = share > 0.9 || (share > 0.5 && found[i].length === 0) ? usual : found[i]
    return columns.length === 0 ? joinLevel(stretches) : linesOfColumns(stretches, columns)
  })
}

/** The columns of most pages: the last page of a gazette holds a few lines, head and number. */
function usualColumns(found: readonly Columns[]): Columns {
  const parted = found.filter(columns => columns.length > 0)
  return parted.length > found.length / 2 ? parted[0] : []
}

function linesOfColumns(stretches: readonly DrawnLine[], columns: Columns): DrawnLine[] {
  for (const s of stretches) s.column = columnOf(s, columns)
  raiseHead(stretches, columns)
  const linesOf = (column: number) => joinLevel(stretches.filter(s => s.column === column))
  const across = linesOf(0)
  const own = columns.map((_, k) => linesOf(k + 1))
  const next = own.map(() => 0)
  const lines: DrawnLine[] = []
  const above = (y: number) => {
    for (const [k, column] of own.entries()) while (column[next[k]]?.y <= y) lines.push(column[next[k]++])
  }
  for (const line of across) {
    above(line.y)
    lines.push(line)
  }
  above(Number.POSITIVE_INFINITY)
  return lines
}

/** A short line above the columns stands across the page, though it reaches into one of them only: 市长　王某 under a title. */
function raiseHead(stretches: readonly DrawnLine[], columns: Columns): void {
  const tops = new Array<number>(columns.length).fill(Number.POSITIVE_INFINITY)
  for (const s of stretches) if (s.column > 0) tops[s.column - 1] = Math.min(tops[s.column - 1], s.y)
  const [, top] = tops.sort((a, b) => a - b)
  for (const s of stretches) {
    const column = columns[s.column - 1]
    if (s.column > 0 && s.y < top - s.size && s.right - s.x < (column.right - column.left) * FULL) s.column = 0
  }
}

/** Glyphs drawn one after another on one level, as far as no gap parts them. */
function stretchesOf(glyphs: readonly Glyphs[]): DrawnLine[] {
  const stretches: DrawnLine[] = []
  let last: DrawnLine | null = null
  for (const g of glyphs) {
    const gap = last ? g.x - last.right : 0
    if (g.words.trim() === '') {
      // the room of a mark left out; blanks have none
      if (g.words === '' && last && level(last, g)) last.right = Math.max(last.right, g.x + g.width)
    } else if (last && level(last, g) && gap > -0.6 * g.size && gap < 1.2 * g.size) {
      // a footnote mark set small says nothing of the line: 标志着“十三五”规划[12]
      if (g.width > 2 * g.size && (g.size > last.size || g.width > last.right - last.x)) last.size = g.size
      last.words += separator(last, g) + g.words
      last.right = Math.max(last.right, g.x + g.width)
    } else {
      last = { words: g.words, x: g.x, right: g.x + g.width, y: g.y, size: g.size, column: 0 }
      stretches.push(last)
    }
  }
  return stretches
}

function level(a: { y: number; size: number }, b: { y: number; size: number }): boolean {
  return Math.abs(a.y - b.y) < 0.5 * Math.max(a.size, b.size)
}

/** A wide gap is a blank (`市长　王某`); between Latin letters a narrow one is too. */
function separator(a: { words: string; right: number; size: number }, b: Glyphs): string {
  const gap = b.x - a.right
  if (gap > 0.8 * b.size) return ' '
  const latin = /[A-Za-z]$/.test(a.words.slice(-1)) && /^[A-Za-z]/.test(b.words)
  return latin && gap > 0.15 * b.size ? ' ' : ''
}

/** Stretches of one level become one line, from left to right; lines stand from the top down. */
function joinLevel(stretches: readonly DrawnLine[]): DrawnLine[] {
  const sorted = stretches.slice().sort((a, b) => a.y - b.y)
  const lines: DrawnLine[][] = []
  for (const s of sorted) {
    const line = lines[lines.length - 1]
    if (line && level(line[0], s)) line.push(s)
    else lines.push([s])
  }
  return lines.map(joinAcross)
}

function joinAcross(stretches: DrawnLine[]): DrawnLine {
  const [first, ...rest] = stretches.sort((a, b) => a.x - b.x)
  const line = { ...first }
  for (const s of rest) {
    line.words += (s.x - line.right > 0.8 * s.size ? ' ' : '') + s.words
    if (s.right - s.x > line.right - line.x) line.size = s.size
    line.right = Math.max(line.right, s.right)
  }
  return line
}
