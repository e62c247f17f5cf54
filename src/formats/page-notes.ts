import { isNoteMark } from './note-mark.ts'
import type { DrawnLine, Glyphs, Page } from './page-layout.ts'

const SMALL = 0.8
const RAISED = 0.15
/** A page where the marks of notes that are drawn small and raised in the text (“三线一单”³生态) say nothing, but take their room. */
export function withoutNoteMarks(page: Page, body: number): Page {
  const glyphs = page.glyphs.filter(g => g.words.trim() !== '')
  let marks = 0
  const kept = glyphs.map((g, i) => {
    if (!isRaised(g, glyphs[i - 1], glyphs[i + 1], body)) return g
    marks++
    return { ...g, words: '' }
  })
  return marks > 0 ? { ...page, glyphs: kept } : page
}

/** Whether a mark stands small beside words of the text, above their line. */
function isRaised(g: Glyphs, before: Glyphs | undefined, after: Glyphs | undefined, body: number): boolean {
  if (g.size > body * SMALL) return false
  if (before && isBeside(before, g, body)) return isNoteMark(g.words, before.words)
  return after !== undefined && isBeside(after, g, body) && isNoteMark(g.words, '')
}

function isBeside(words: Glyphs, mark: Glyphs, body: number): boolean {
  const raised = words.y - mark.y
  return words.size > body * 0.85 && raised > words.size * RAISED && raised < words.size
}

/** A note at the foot of a page: `1 小巨人：指…`, `[1]…`, `①…`. */
const NOTE = /^\s*(?:[［[〔【(（]?\d{1,3}[］\]〕】)）.．、]?(?![\d%％年月个项.．])|[①-⑳])/
/** The mark of one in the text, where it is not drawn small: 标志着“十三五”规划[12]. */
const MARKED = /[^\s][［[〔【]\d{1,3}[］\]〕】]|[^\s。；][①-⑳]/
const STOPPED = /[。！？；]["”’）)]*$/

/**
 * The lines of each page without the notes at its foot, and these: lines in smaller type below all others of the page or of
 * their column, of which one has a mark and so has the text above (`marked`: there it was drawn small), or which go on
 * with a note from the page before.
 */
export function partNotes(
  pages: readonly DrawnLine[][],
  marked: readonly boolean[],
  body: number,
): { pages: DrawnLine[][]; notes: DrawnLine[][] } {
  const notes: DrawnLine[][] = []
  let open = false
  const kept = pages.map((lines, i) => {
    const own = new Set<DrawnLine>()
    if (!open && !marked[i] && !lines.some(line => MARKED.test(line.words))) return lines
    for (const column of new Set(lines.map(line => line.column))) {
      const foot = footOf(
        lines.filter(line => line.column === column),
        body,
      )
      if (foot.length === 0 || !(open || foot.some(line => NOTE.test(line.words)))) continue
      for (const line of foot) own.add(line)
      open = !STOPPED.test(foot[foot.length - 1].words)
    }
    if (own.size === 0) return lines
    notes.push([...own])
    return lines.filter(line => !own.has(line))
  })
  return { pages: kept, notes }
}

/** The last lines, all in smaller type; none when no line of the text stands above them. */
function footOf(lines: readonly DrawnLine[], body: number): DrawnLine[] {
  let first = lines.length
  while (first > 0 && lines[first - 1].size < body * SMALL_TYPE) first--
  return first === 0 ? [] : lines.slice(first)
}

const SMALL_TYPE = 0.93
