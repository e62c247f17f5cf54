import { charTable, nextOf } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { framePattern } from '../../lexicon/genres.ts'
import { CUT_MARK } from '../clean/marks.ts'
import { headingEnd, partEnd } from '../outline/fused.ts'
import { findTopicBreaks } from '../outline/topic-breaks.ts'
import type { Line } from './lines.ts'
import { trimLine } from './lines.ts'
import { findLostBreak } from './lost-breaks.ts'

const FLAT = 1500

/**
 * Lines of a flattened text cut into paragraphs again: `…请提出意见。 一、2019年工作回顾过去一年,是…解决。 二、2020年…`.
 * Only a line of at least 1500 characters is looked at; whole paragraphs of that length have none of the signs.
 * `folded` is the text with half-width forms.
 */
export function cutFlatLines(text: string, folded: string, lines: readonly Line[]): Line[] {
  const parts: Line[] = []
  for (const line of lines) {
    if (isFlat(line)) cutFlatLine(parts, text, folded, line)
    else cutLastHeading(parts, text, line)
  }
  return parts
}

function cutFlatLine(parts: Line[], text: string, folded: string, line: Line): void {
  const cuts = findCuts(folded.slice(line.start, line.end).replaceAll(CUT_MARK, ' '))
  const count = parts.length
  let from = line.start
  for (const cut of [...cuts, line.end - line.start]) {
    const part = trimLine(text, from, line.start + cut, parts.length === count && line.gap)
    if (part) {
      part.strong = line.strong
      parts.push(part)
    }
    from = line.start + cut
  }
}

/** A heading that ends a line after a full stop or colon: …请各位委员提出意见。|一、2003年工作的回顾⏎刚刚过去的2003年… */
function cutLastHeading(parts: Line[], text: string, line: Line): void {
  const at = STOPS[codeAt(text, line.end - 1)] === 1 ? -1 : lastHeading(text, line)
  const before = at < 0 ? null : trimLine(text, line.start, at, line.gap)
  const heading = at < 0 ? line : trimLine(text, at, line.end, true)
  if (before) parts.push(before)
  if (heading) parts.push(heading)
}

const STOPS = charTable('。！!；;：:”')

/** Where the heading begins that ends a line after a full stop or colon, or −1. */
function lastHeading(text: string, line: Line): number {
  const foot = text.slice(Math.max(line.start, line.end - 70), line.end)
  const stop = Math.max(foot.lastIndexOf('。'), foot.lastIndexOf('：')) + 1
  const found = stop > 0 && stop < foot.length && LAST_HEADING.test(foot.slice(stop))
  return found ? line.end - foot.length + stop : -1
}

const LAST_HEADING = framePattern('last-heading')

const isFlat = (line: Line) => line.end - line.start >= FLAT

const NUMBERED = framePattern('flat-break', 'y')
const SECTION = framePattern('section-mark', 'y')
const BLANK = /(?:[。!?:]|[。!?]”) +(?=[^\s。,;])/y
const TAIL = framePattern('flat-tail', 'y')
/** The part of a line before which no glossary begins. */
const BODY = 0.5
const YEAR_PART = /[。!?] ?(?=\d{4}年)/y
const CUT_STARTS = charTable('。!?: ')
const ADDRESS = framePattern('address', 'y')
const INTRODUCTION = framePattern('self-introduction')
const SESSION_END = framePattern('flat-session')

/** Places (ascending) at which a flattened line, folded, is to be cut; none when it has no sign of being one. */
export function findCuts(line: string): number[] {
  const cuts = new Set(openingCuts(line))
  const blanks = new Set<number>()
  const numbered = new Set<number>()
  const years = new Set<number>()
  for (let at = nextOf(CUT_STARTS, line); at < line.length; at = nextOf(CUT_STARTS, line, at + 1)) {
    addEnd(numbered, line, at, NUMBERED)
    addEnd(blanks, line, at, BLANK)
    addEnd(years, line, at, YEAR_PART)
    if (at > line.length * BODY) for (const cut of tailCuts(line, at)) cuts.add(cut)
  }
  for (const at of blanks) cuts.add(at)
  if (cuts.size + numbered.size === 0) return []
  if (isSpaced(line, blanks, numbered)) return spacedCuts(line, cuts)
  for (const at of years) if (partEnd(line, at) > 0) numbered.add(at)
  for (const at of numbered) cuts.add(at)
  const starts = [...cuts].sort((a, b) => a - b)
  for (const [i, at] of starts.entries()) {
    const end = headingEnd(line, at)
    if (end > 0) {
      cuts.add(end)
      addTopics(cuts, line, end, starts[i + 1], true)
    } else if (stands(SECTION, line, at)) addTopics(cuts, line, at, starts[i + 1])
  }
  return [...cuts].filter(at => at > 0 && at < line.length).sort((a, b) => a - b)
}

/**
 * Whether blanks stand where paragraphs end, not only before numbered headings: …提出意见。 一、2019年工作回顾 过去一年,…取得进展。 一年来,… Their first
 * sentences are then known.
 */
function isSpaced(line: string, blanks: ReadonlySet<number>, numbered: ReadonlySet<number>): boolean {
  let plain = 0
  for (const at of blanks) if (!numbered.has(at) && !stands(SECTION, line, at)) plain++
  let lost = 0
  for (const at of numbered) if (!blanks.has(at)) lost++
  return plain >= LEAST_SPACED && plain * LONGEST_SPACED >= line.length && lost * 2 <= numbered.size
}

const LEAST_SPACED = 6
const LONGEST_SPACED = 4000

/** At the blanks after sentences, and at those after headings without a stop; a blank may be lost between two topics. */
function spacedCuts(line: string, starts: ReadonlySet<number>): number[] {
  const cuts: number[] = []
  let section: number[] = []
  const close = (end: number) => {
    const lost = findLostBreak(line, section, end)
    if (lost !== null) cuts.push(lost)
    section = []
  }
  for (const at of [...starts].sort((a, b) => a - b)) {
    const end = headingEnd(line, at)
    if (end > 0 || stands(SECTION, line, at)) close(at)
    cuts.push(at)
    if (end > 0 && line[end] === ' ') {
      cuts.push(end)
      section.push(end + 1)
    } else if (end === 0) section.push(at)
  }
  close(line.length)
  return cuts.filter(at => at > 0 && at < line.length).sort((a, b) => a - b)
}

/** The topics of a section: (三)强力推进改革攻坚。…|深化国资国企综合改革。…; its heading ends with a stop, or (`first`) before `from`. */
function addTopics(cuts: Set<number>, line: string, from: number, to = line.length, first = false): void {
  for (const at of findTopicBreaks(line.slice(from, to), first)) cuts.add(from + at)
}

/** After the last words of a report and around the title of its glossary: …而不懈奋斗!|---|名词解释|1、… */
function tailCuts(line: string, at: number): number[] {
  TAIL.lastIndex = at
  const found = TAIL.exec(line)
  return found ? [at + found[1].length, at + found[1].length + found[2].length, TAIL.lastIndex] : []
}

function stands(rule: RegExp, line: string, at: number): boolean {
  rule.lastIndex = at
  return rule.test(line)
}

function addEnd(ends: Set<number>, line: string, at: number, rule: RegExp): void {
  rule.lastIndex = at
  if (rule.test(line)) ends.add(rule.lastIndex)
}

/**
 * Around the form of address and the announcement: …市长姜有为|各位代表:|现在,我代表市政府…提出意见。|一、2019年…; without an address around the
 * announcement, without either after the session: …第四次会议上)|一、2023年…
 */
function openingCuts(line: string): number[] {
  const head = line.slice(0, LONGEST_HEAD)
  const at = head.search(/[各名]位代表/)
  ADDRESS.lastIndex = at
  const address = at < 0 ? null : ADDRESS.exec(line)
  const announced = at < 0 ? INTRODUCTION.exec(head) : INTRODUCTION.exec(line.slice(at, at + 120))
  if (at < 0 && announced === null) {
    const session = SESSION_END.exec(head)
    return session === null ? [] : [session.index + session[0].length]
  }
  if (announced === null || (at >= 0 && !address)) return []
  const opening = address ? [at, at + address[0].length] : [announced.index]
  const after = opening[opening.length - 1]
  const stop = line.slice(after, after + 200).indexOf('。')
  return stop < 0 ? opening : [...opening, after + stop + 1]
}

const LONGEST_HEAD = 400
