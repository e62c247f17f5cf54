import { codeAt } from '../../lexicon/code-at.ts'
import { CUT_MARK, HEADING_MARK } from '../clean/marks.ts'

/**
 * A line of a tidied text, trimmed: `[start, end)`. `strong`: set as a heading; `gap`: a blank line stands before it;
 * `indent`: it began with blanks; `mended`: an advertisement was cut off its end.
 */
export type Line = { start: number; end: number; strong: boolean; gap: boolean; indent: boolean; mended: boolean }

/** The lines of a text that hold something. Linear. */
export function findLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = false
  for (let at = 0; at < text.length; ) {
    let stop = text.indexOf('\n', at)
    if (stop < 0) stop = text.length
    const line = trimLine(text, at, stop, gap)
    if (line) lines.push(line)
    gap = line === null && !isCutLine(text, at, stop)
    at = stop + 1
  }
  return lines
}

/** The line between two places without the blanks and marks around it, or null when nothing is left. */
export function trimLine(text: string, from: number, to: number, gap: boolean): Line | null {
  let start = from
  let strong = false
  while (start < to && isEdge(codeAt(text, start))) if (text[start++] === HEADING_MARK) strong = true
  while (text[start] === '>' && start < to) {
    start++
    while (start < to && isEdge(codeAt(text, start))) start++
  }
  let end = to
  while (end > start && isEdge(codeAt(text, end - 1))) end--
  if (start === end) return null
  const mended = text.slice(end, to).includes(CUT_MARK)
  return { start, end, strong, gap, indent: start > from && isBlank(codeAt(text, from)), mended }
}

export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 9 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  )
}

const isEdge = (code: number) => isBlank(code) || code === 2 || code === 3

function isCutLine(text: string, from: number, to: number): boolean {
  return text.slice(from, Math.min(to, from + 40)).includes(CUT_MARK)
}
