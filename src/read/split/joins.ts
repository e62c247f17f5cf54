import { charTable, nextOf } from '../../lexicon/char-table.ts'
import { codeAt, codesOf } from '../../lexicon/code-at.ts'
import { framePattern } from '../../lexicon/genres.ts'
import type { Line } from './lines.ts'

/** A paragraph of a report: lines that belong together, in order. `stopped`: a full stop or semicolon stands in those looked at. */
export type Paragraph = { lines: Line[]; strong: boolean; stopped: boolean; looked: number }

/**
 * Lines into paragraphs. A line broken inside a sentence is joined with the next (新改建供水管网93公⏎里。); headings
 * without punctuation stay alone. In hard-wrapped text (PDF: every line of about the same length) a full line goes on
 * even after a full stop, unless the next is indented.
 */
export function joinLines(text: string, lines: readonly Line[]): Paragraph[] {
  const wrap = wrapWidth(text, lines)
  const tabs = text.includes('\t')
  const indents = wrap > 0 && lines.some(line => line.indent)
  const paragraphs: Paragraph[] = []
  let last: Line | null = null
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const rows = tabs && last !== null && (hasTab(text, last) || hasTab(text, line))
    if (last && open && !rows && goesOn(text, open, last, line, wrap, indents)) {
      open.lines.push(line)
    } else paragraphs.push({ lines: [line], strong: line.strong, stopped: false, looked: 0 })
    last = line
  }
  return paragraphs
}

/** What goes on with the line before: ，增长8%; what a line that has come to its end ends with. */
const CONTINUES = charTable('，。、；：）》”】,.;:)!！％%‰')
const [COLON, WIDE_COLON] = codesOf(':：')
const STOP = charTable('。；;')
const STOPS = charTable('。！？!?；;：:…')
const FINAL = /[。！？!?；;：:…]["”’）)》】]*$|[。！!；;]$/
const OPEN_END = /[，、,（(“《—-]$/
const ADVERB_END = framePattern('adverb-end')
const NUMBERED = framePattern('paragraph-mark')
const REMARK = /[）)]$/
const LABEL = /^[一-龥]{2,10}[：:]/
const RUN_IN = /^[^。，,；;：:\d]{6,20}。./

function goesOn(text: string, open: Paragraph, last: Line, next: Line, wrap: number, indents: boolean): boolean {
  if (CONTINUES[codeAt(text, next.start)] === 1 || isRatio(text, last, next)) return true
  if (wrap === 0 && STOPS[codeAt(text, last.end - 1)] === 1) return false
  const head = text.slice(next.start, Math.min(next.end, next.start + 30)).replace(/ /g, '')
  if (next.strong || NUMBERED.test(head)) return false
  const tail = text.slice(Math.max(last.start, last.end - 4), last.end)
  if ((OPEN_END.test(tail) && !/^(?:——|--)$/.test(tail)) || ADVERB_END.test(tail)) return true
  if (last.strong || (next.gap && (REMARK.test(tail) || LABEL.test(head)))) return false
  const full = last.end - last.start
  if (wrap > 0) {
    if (indents && next.indent) return false
    if (full >= wrap * 0.85) {
      if (!FINAL.test(tail)) return true
      if (next.gap || isShortOpen(text, next, wrap)) return false
      return indents || (full >= wrap * 0.95 && !RUN_IN.test(head))
    }
    if (FINAL.test(tail) || next.gap) return false
  } else if (FINAL.test(tail)) return false
  if (last.mended && !NUMBERED.test(text.slice(open.lines[0].start, open.lines[0].start + 8))) return true
  if (full <= LONGEST_PART && TITLE_GOES_ON.test(text.slice(next.start, Math.min(next.end, next.start + LONGEST_PART))))
    return true
  if (isHeading(text, open) || (next.end - next.start <= LONGEST_PART && PART.test(text.slice(next.start, next.end))))
    return false
  if (next.gap && RUN_IN.test(head) && !last.mended) return false
  return full >= 40 || last.mended || isStopped(text, open)
}

/** Whether a line is neither as wide as the page nor ends a sentence: a heading. */
const isShortOpen = (text: string, { start, end }: Line, wrap: number): boolean =>
  end - start < wrap * 0.8 && !FINAL.test(text.slice(Math.max(start, end - 4), end))

/** 三次产业结构为15.3:37.8:⏎46.9 */
function isRatio(text: string, last: Line, next: Line): boolean {
  const mark = codeAt(text, last.end - 1)
  if (mark !== COLON && mark !== WIDE_COLON) return false
  return (
    /\d[:：]\d[\d.]*[:：]$/.test(text.slice(last.end - 16, last.end)) && /^\d/.test(text.slice(next.start, next.end))
  )
}

/** A numbered line with no stop in it, or a short one: 一、2023年工作回顾; 推动项目建设提速. */
function isHeading(text: string, open: Paragraph): boolean {
  const [first] = open.lines
  if (open.strong) return true
  if (isStopped(text, open)) return false
  const length = open.lines[open.lines.length - 1].end - first.start
  return length < 40 || (length < 80 && NUMBERED.test(text.slice(first.start, first.start + 8)))
}

/** Whether a full stop or semicolon stands in a paragraph; each of its lines is looked at once. */
function isStopped(text: string, open: Paragraph): boolean {
  for (; !open.stopped && open.looked < open.lines.length; open.looked++) {
    const { start, end } = open.lines[open.looked]
    open.stopped = nextOf(STOP, text, start, end) < end
  }
  return open.stopped
}

function hasTab(text: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) if (codeAt(text, i) === 9) return true
  return false
}

const PART = framePattern('part-line')
const TITLE_GOES_ON = framePattern('title-goes-on')
const LONGEST_PART = 24

const WIDEST = 70

/** The width at which a text was hard-wrapped, 0 when it was not: many lines, nearly all short, most cut anywhere. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  if (lines.length < 12) return 0
  const lengths = lines.map(line => line.end - line.start)
  const most = Math.floor(lengths.length * 0.9)
  if (lengths.filter(length => length <= WIDEST).length <= most) return 0
  const width = lengths.sort((a, b) => a - b)[most]
  if (width < 15) return 0
  let full = 0
  let open = 0
  for (const line of lines) {
    if (line.end - line.start < width * 0.8) continue
    full++
    if (!FINAL.test(text.slice(Math.max(line.start, line.end - 3), line.end))) open++
  }
  return full >= lines.length * 0.4 && open >= full * 0.6 ? width : 0
}
