import { withoutFurniture } from './page-furniture.ts'
import { type DrawnLine, linesOfPages, type Page } from './page-layout.ts'
import { bodySize, type Measure, measureOf, medianLeading } from './page-measure.ts'
import { partNotes, withoutNoteMarks } from './page-notes.ts'
import { mapRadicals } from './radicals.ts'

/** A line and the column it was set in. */
type SetLine = { line: DrawnLine; measure: Measure }

/**
 * The paragraphs of drawn pages: page numbers and running heads dropped, lines joined where geometry says that a line
 * was only cut because it was full. Also across columns and pages.
 */
export function paragraphsOfPages(drawn: readonly Page[]): string[] {
  const body = bodySize(drawn.flatMap(page => page.glyphs))
  const unmarked = drawn.map(page => withoutNoteMarks(page, body))
  const { pages: plain, heads } = withoutFurniture(linesOfPages(unmarked))
  const marked = unmarked.map((page, i) => page !== drawn[i])
  const parted = partNotes(plain, marked, body)
  const pages = [...parted.pages, ...parted.notes]
  const all = parted.pages.flat()
  const columns = [...Array(1 + all.reduce((most, l) => Math.max(most, l.column), 0)).keys()]
  const whole = columns.map(column => measureOf(all.filter(l => l.column === column)))
  const leading = medianLeading(parted.pages)
  const paragraphs: string[] = []
  let above: SetLine | null = null
  for (const lines of pages) {
    const measures = columns.map(column => {
      const own = lines.filter(l => l.column === column)
      return own.length >= 8 ? measureOf(own) : whole[column]
    })
    lines.forEach((line, i) => {
      const set: SetLine = { line, measure: measures[line.column] }
      const step = i > 0 && lines[i - 1].column === line.column ? line.y - lines[i - 1].y : 0
      if (above && step <= leading * 1.35 && continues(above, set, body)) {
        const last = paragraphs.length - 1
        paragraphs[last] += joint(above.line.words, line.words) + line.words
      } else paragraphs.push(line.words)
      above = set
    })
  }
  const text = paragraphs.map(p => mapRadicals(p).trim()).filter(p => p !== '')
  const opening = text.slice(0, 12).join('\n')
  return [...heads.map(mapRadicals).filter(head => !opening.includes(head.trim())), ...text]
}

/** Whether `b` goes on with the sentence of `a`: same type, `b` not indented, and its first word had no room behind `a`. */
function continues(a: SetLine, b: SetLine, body: number): boolean {
  const em = b.line.size
  if (Math.abs(a.line.size - em) > 0.15 * Math.max(a.line.size, em)) return false
  if (isTitle(a, body) && isTitle(b, body)) return a.line.right - a.line.x > (a.measure.right - a.measure.left) * 0.6
  if (b.line.x - b.measure.left > 1.2 * em) return false
  if (NUMBERED.test(b.line.words) && ENDED.test(a.line.words)) return false
  return a.line.right + firstWordWidth(b.line.words) * em > a.measure.right - 0.2 * em
}

/** （十）着力提高政府治理效能。 at the head of a page, after a line that is full and at its end. */
const NUMBERED = /^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|——|各位代表[，！])/
const ENDED = /[。！；][”）]?$/

/** Large type in the middle of the line. */
function isTitle({ line, measure }: SetLine, body: number): boolean {
  return line.size > body * 1.15 && Math.abs(line.x - measure.left - (measure.right - line.right)) < line.size * 1.5
}

/** What must stand on one line: marks that open, a number or word or one character, marks that close. */
const FIRST_WORD = /^[“‘（《〈【〔(—]{0,4}(?:[\dA-Za-z.%,+\-/]{1,24}|.)?[，。；、：”’）》〉】〕！？,.;:!?)％%]{0,4}/u

/** The width of the first word of a line, in ems. */
function firstWordWidth(words: string): number {
  let width = 0
  for (const c of FIRST_WORD.exec(words)?.[0] ?? '') width += c < '\u2000' ? 0.55 : 1
  return Math.max(1, width)
}

/** Words of Latin letters cut at the line end need their blank, GD⏎P and nothing else does. */
function joint(before: string, after: string): string {
  return /[a-z]/.test(before.slice(-1)) && /^[A-Za-z]/.test(after) ? ' ' : ''
}
