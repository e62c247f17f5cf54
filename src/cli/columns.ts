import { padWidth, textWidth } from './text-width.ts'

const GAP = '  '
const LEAST = 8

/** Columns as wide as their widest cell; the first gives way when the row is wider than the terminal. */
export function alignColumns(cells: string[][], width: number): string[] {
  if (cells.length === 0) return []
  const widths = cells[0].map((_, i) => Math.max(...cells.map(row => textWidth(row[i]))))
  const others = widths.slice(1).reduce((sum, w) => sum + w + GAP.length, 0)
  widths[0] = Math.max(LEAST, Math.min(widths[0], width - others))
  return cells.map(row =>
    row
      .map((cell, i) => padWidth(cell, widths[i]))
      .join(GAP)
      .trimEnd(),
  )
}
