import type { Line } from './lines.ts'

/** A page holds at least so many characters; the items of a list, numbered on lines of their own, hardly do. */
const PAGE = 300
const SERIES = 3

/**
 * The lines that hold nothing but the number of a page (推进产⏎12⏎业升级): numbers that count on, a page of text between them.
 */
export function findPageNumbers(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  let series: Line[] = []
  let next = -1
  for (const line of lines) {
    if (line.end - line.start > 3 || !/^\d{1,3}$/.test(text.slice(line.start, line.end))) continue
    const number = Number(text.slice(line.start, line.end))
    const last = series.at(-1)
    if (number !== next || !last || line.start - last.end < PAGE) series = []
    series.push(line)
    next = number + 1
    if (series.length === SERIES) for (const own of series) found.add(own)
    else if (series.length > SERIES) found.add(line)
  }
  return found
}
