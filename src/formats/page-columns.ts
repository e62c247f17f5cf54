import type { DrawnLine } from './page-layout.ts'

/** The left and right end of each column of a page, from left to right. */
export type Columns = readonly { left: number; right: number }[]

/** A column holds at least so many lines, most of them full. */
const FEWEST = 5
const MOST_COLUMNS = 12
export const FULL = 0.8
/** Columns of text are of one width; those of a table hardly are. */
const WIDEST = 1.3

/**
 * The columns in which the text of a page is set (a gazette has two, a newspaper up to six): strips as wide as one another, filled
 * with full lines, between which hardly a line goes. One or none: the page is not parted.
 */
export function findColumns(stretches: readonly DrawnLine[], body: number): Columns {
  const lines = stretches.filter(s => Math.abs(s.size - body) < body * 0.15 && s.x >= 0 && s.right < BROADEST)
  const columns = stripsOf(lines, body)
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return []
  const widths = columns.map(c => c.right - c.left)
  if (Math.max(...widths) > Math.min(...widths) * WIDEST) return []
  const filled = columns.filter((column, k) => {
    const own = lines.filter(s => columnOf(s, columns) === k + 1)
    const full = own.filter(s => s.right - s.x > (column.right - column.left) * FULL).length
    return own.length >= FEWEST && full >= own.length * 0.5
  })
  if (filled.length < Math.max(2, columns.length - 1)) return []
  const { right } = columns[columns.length - 1]
  const left = lines.reduce((least, s) => (s.x > right ? Math.min(least, s.x) : least), BROADEST)
  // the last column of a page may hold a line or two
  return left < BROADEST ? [...columns, { left, right: left + widths[0] }] : columns
}

/** How much of a page's lines stand within columns. */
export function shareWithin(columns: Columns, stretches: readonly DrawnLine[]): number {
  return stretches.filter(s => columnOf(s, columns) > 0).length / stretches.length
}

/** The number of the column that holds a line, from 1; 0 when it goes across several. */
export function columnOf({ x, right, size }: DrawnLine, columns: Columns): number {
  for (const [k, column] of columns.entries()) if (x >= column.left - size && right <= column.right + size) return k + 1
  return 0
}

/** The strips of a page in which lines stand, parted by upright gaps of half a character or more into which few of them reach. */
function stripsOf(lines: readonly DrawnLine[], body: number): Columns {
  const reach = new Int32Array(BROADEST / STEP + 1)
  for (const { x, right } of lines) {
    // a mark in the margin, a comma in the gap between columns, is no more than its ink
    const first = Math.ceil(x / STEP)
    reach[first]++
    reach[Math.max(first, Math.floor((right - body * 0.5) / STEP))]--
  }
  let most = 0
  for (let i = 1; i < reach.length; i++) most = Math.max(most, (reach[i] += reach[i - 1]))
  const strips: { left: number; right: number }[] = []
  for (let i = 0; i < reach.length; i++) {
    if (reach[i] <= most * FEW) continue
    const last = strips.at(-1)
    if (last && i * STEP - last.right < body) last.right = (i + 1) * STEP
    else strips.push({ left: i * STEP, right: (i + 1) * STEP })
  }
  return strips.map(({ left, right }) => ({ left, right: right + body * 0.5 }))
}

const STEP = 2
/** No page is so broad, in points. */
const BROADEST = 20_000
const FEW = 0.12
