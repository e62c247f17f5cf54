/** A cell longer than this holds an article, not an entry of a table. */
export const LONGEST_CELL = 1200

/**
 * The lines of a table row whose cells hold lines: one line, cells separated by '\t', lines in a cell by a blank; where
 * cells only lay out the page (one of them filled, or one very long), their lines as they are.
 */
export function rowAsLines(cells: readonly (readonly string[])[]): string[] {
  const lines = cells.map(cell => cell.flatMap(line => line.split('\n')).filter(line => line.trim() !== ''))
  const filled = lines.filter(l => l.length > 0)
  const layout = filled.length < 2 || filled.some(l => l.reduce((sum, line) => sum + line.length, 0) > LONGEST_CELL)
  if (layout) return filled.flat()
  const last = lines.indexOf(filled[filled.length - 1])
  return [
    lines
      .slice(0, last + 1)
      .map(l => l.join(' '))
      .join('\t'),
  ]
}
