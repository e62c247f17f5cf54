import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { frameHeads, framePattern } from '../../lexicon/genres.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import { type Frame, LONGEST_REMARK } from './frame.ts'

/**
 * Where a report stands among lines: head `[from, first)`, body `[first, last]`, tail `(last, to)`. `end` is where the
 * last words end, which may be before the end of their line (…而努力奋斗!(日照日报)).
 */
export type Bounds = {
  from: number
  first: number
  last: number
  end: number
  to: number
  complete: boolean
  opened: boolean
}

/** The reports among the lines of one document, in order; none when there is no sign of one. */
export function findBounds(frame: Frame): Bounds[] {
  const starts = findStarts(frame)
  return starts.map((start, k) => {
    const to = k + 1 < starts.length ? starts[k + 1].from : frame.lines.length
    return boundsOf(start, findLast(frame, start.first, to), to, true)
  })
}

/** Written out, so that the bounds of every report have one shape. */
export function boundsOf({ from, first }: Start, { last, end, complete }: Last, to: number, opened: boolean): Bounds {
  return { from, first, last, end, to, complete, opened }
}

const NUMBERED = framePattern('numbered')
const SECTION = framePattern('section-or-address')
const NUMERAL = framePattern('bracket-or-numeral')

type Last = Pick<Bounds, 'last' | 'end' | 'complete'>
type Start = { from: number; first: number }

const APART = 800

/** Where reports begin: a form of address with the speaker's announcement, or a title line with a session line. */
function findStarts(frame: Frame): Start[] {
  const { lines } = frame
  const starts: Start[] = []
  let floor = 0
  let bulk = 0
  let open: Start | null = null
  for (let i = 0; i < lines.length; i++) {
    if (isStart(frame, i, open !== null, bulk)) {
      open = { from: open ? headFrom(frame, i, open.first + 1) : floor, first: i }
      starts.push(open)
      bulk = 0
    } else if (open === null && frame.isContents(i) && !isOwnContents(frame, i)) floor = i + 1
    bulk += frame.length(i)
  }
  return starts
}

function isStart(frame: Frame, i: number, again: boolean, bulk: number): boolean {
  const { lines, text } = frame
  if (OPENERS[codeAt(text, lines[i].start)] === 0 || (again && bulk < APART)) return false
  if (frame.isAddress(i)) {
    if (frame.isIntroduction(i)) return true
    const next = i + 1 < lines.length
    if (next && frame.isIntroduction(i + 1)) return true
    if (frame.length(i) <= 20 && next && i + 2 < lines.length && frame.isIntroduction(i + 2)) return true
    if (!again) return !hasProse(frame, i) || near(frame, i)
    return frame.length(i) <= 20 && near(frame, i)
  }
  if (again && text.startsWith('一、', lines[i].start) && near(frame, i)) return true
  return frame.length(i) <= 300 && SPEAKS.at(text, lines[i].start) !== null && frame.isIntroduction(i)
}

const SPEAKS = new WordSet(['现在', '我', '受', '请允许'])
/** What the first line of a report begins with: an address, an announcement, or the 一、 of a later one. */
const OPENERS = charSorts([['现我受请一', 1]], frameHeads('address'))

/** Whether a paragraph of prose stands before a line, be it broken into lines of a page's width. */
function hasProse(frame: Frame, i: number): boolean {
  let length = 0
  for (let k = Math.max(0, i - 60); k < i; k++) {
    const stopped = /[。!]$/.test(frame.foot(k, 4))
    if (stopped || isRowOfProse(frame, k)) length += frame.length(k)
    else length = 0
    if (stopped && length >= LEAST_PROSE) return true
    if (stopped) length = 0
  }
  return i > 60
}

const LEAST_PROSE = 120

/** Whether a line that ends anywhere may be one of a paragraph, which is wider than those of a menu. */
const isRowOfProse = (frame: Frame, i: number) =>
  frame.length(i) >= LEAST_WIDTH && !frame.isFurniture(i) && frame.tailKind(i) === null

const LEAST_WIDTH = 18

/** Whether a title or session line stands among the few lines before a line, with no paragraph between; the head of each page is none. */
function near(frame: Frame, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 5) && frame.length(k) < LONGEST_ABOVE; k--)
    if ((frame.isTitle(k) && !isPageHead(frame, k)) || frame.isSession(k)) return true
  return false
}

/** A line between a title and the text below it is shorter. */
const LONGEST_ABOVE = 300

const PAGE = 2500

/** Whether the same words stand on a line a page before. */
function isPageHead(frame: Frame, i: number): boolean {
  const { lines } = frame
  const head = frame.head(i)
  for (let k = i - 1; k >= 0 && lines[i].start - lines[k].start < PAGE; k--)
    if (lines[i].start - lines[k].start > APART && frame.head(k) === head) return true
  return false
}

/** Whether a list of contents stands below the session line of the report itself, not before several reports. */
function isOwnContents(frame: Frame, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) if (frame.isSession(k)) return true
  return false
}

/** The first line of the head of a later report in the file: its title, else its session line. */
function headFrom(frame: Frame, first: number, floor: number): number {
  let from = first
  for (let k = first - 1; k >= Math.max(floor, first - 12); k--) {
    if (frame.length(k) > 120) break
    if (frame.isTitle(k) || frame.isSession(k)) from = k
  }
  return from
}

/** The last line of the body that begins at `first`, among lines before `to`, and where its words end. */
export function findLast(frame: Frame, first: number, to: number): Last {
  let end = to
  for (let i = lastAppeal(frame, first, to) + 1; i < to; i++) {
    const kind = frame.tailKind(i)
    if (kind === 'glossary' || kind === 'annex') {
      end = i
      break
    }
  }
  let closing = -1
  for (let i = end - 1; i > first && closing < 0; i--) if (frame.isClosing(i)) closing = i
  if (closing >= 0 && isReport(frame, closing, end)) closing = -1
  let last = closing
  if (closing < 0) last = lastWord(frame, first, end)
  else while (last + 1 < end && (isCry(frame, last + 1) || (end - closing <= 6 && isProse(frame, last + 1)))) last++
  while (last > first && (frame.isFurniture(last) || frame.tailKind(last) !== null || isDebris(frame, last))) last--
  return { last, end: frame.wordsEnd(last), complete: closing >= 0 || frame.isLastWord(last) }
}

/**
 * The last line of a report that calls on no one: the one that has the last words of a report with only short lines of its page below (older
 * reports: …而奋斗。⏎编辑：小明⏎阅读 1.2万⏎写留言), else the last of all.
 */
function lastWord(frame: Frame, first: number, end: number): number {
  for (let i = end - 1; i > first; i--) {
    if (frame.isFurniture(i)) continue
    if (frame.length(i) > LONGEST_REMARK) return frame.isLastWord(i) ? i : end - 1
    if (NUMBERED.test(frame.head(i, 8))) return end - 1
  }
  return end - 1
}

/** Whether much of a report stands after what looked like its closing; after a clear appeal only when it has headings. */
function isReport(frame: Frame, closing: number, end: number): boolean {
  let prose = 0
  let open = 0
  let heading = !frame.isAppeal(closing) || !frame.endsWell(closing)
  for (let i = closing + 1; i < end; i++) {
    if (isProse(frame, i)) {
      prose += open + frame.length(i)
      open = 0
    } else open = isRowOfProse(frame, i) ? open + frame.length(i) : 0
    if (SECTION.test(frame.head(i, 8))) heading = true
  }
  return heading && prose > 600
}

const isProse = (frame: Frame, i: number) =>
  /[。!?;:”)]$/.test(frame.foot(i, 4)) &&
  !frame.isFurniture(i) &&
  frame.tailKind(i) === null &&
  !/^[\d[〔(【﹝①-⑳]/.test(frame.head(i, 4))

/** 伟大的中华人民共和国万岁! right after the closing. */
const isCry = (frame: Frame, i: number) =>
  frame.length(i) <= LONGEST_REMARK && frame.foot(i, 4).endsWith('!') && isProse(frame, i)

/** What a page leaves after a text that breaks off: 221381, 领取福利. */
const isDebris = (frame: Frame, i: number) =>
  frame.length(i) <= 12 && !/[。!;:)”]$/.test(frame.foot(i, 2)) && !NUMERAL.test(frame.head(i, 2))

/** The last paragraph that appeals to everyone, or `first`: a list heading before it stands inside the report. */
function lastAppeal(frame: Frame, first: number, to: number): number {
  for (let k = to - 1; k > first; k--) {
    if (frame.isLong(k) && frame.isAppeal(k) && frame.isClosing(k)) return k
  }
  return first
}
