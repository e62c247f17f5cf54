import { padWidth, textWidth } from './text-width.ts'

const GAP = '  '
const LEAST_FIRST = 8
const MOST_KEPT_LAST = 16

/**
 * Columns as wide as their widest cell. Where a row is wider than `width` the first column gives way (it takes at most
 * half); of a long last column only so much is sure to stay, the rest is the caller's to cut.
 */
export function alignColumns(cells: string[][], width: number): string[] {
  if (cells.length === 0) return []
  const widths = cells[0].map((_, i) => Math.max(...cells.map(row => textWidth(row[i]))))
  const last = widths.length - 1
  const others =
    widths.slice(1, last).reduce((sum, w) => sum + w, GAP.length * last) + Math.min(widths[last], MOST_KEPT_LAST)
  widths[0] = Math.max(LEAST_FIRST, Math.min(widths[0], width >> 1, width - others))
  return cells.map(row =>
    row
      .map((cell, i) => (i < last ? padWidth(cell, widths[i]) : cell))
      .join(GAP)
      .trimEnd(),
  )
}
