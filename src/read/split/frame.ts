import { charTable } from '../../lexicon/char-table.ts'
import { codeAt, codesOf } from '../../lexicon/code-at.ts'
import { frameHeads, framePattern } from '../../lexicon/genres.ts'
import type { LinePattern, TailKind } from '../../lexicon/noise.ts'
import { NOISE } from '../../lexicon/noise.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { Line } from './lines.ts'
import { findPageNumbers } from './page-numbers.ts'

const ADDRESS = framePattern('address', 'y')
const ADDRESS_HEADS = frameHeads('address')
const INTRODUCTION = framePattern('self-introduction')
const TITLE = framePattern('title')
const CONTENTS = framePattern('contents-entry')
const SESSION = framePattern('session')
const CALL = framePattern('closing-call')
const END = framePattern('closing-end')
const LAST = framePattern('closing-last')
const anyOf = (entries: readonly LinePattern[]) => new RegExp(entries.map(entry => entry.pattern).join('|'))
const FURNITURE = anyOf(NOISE.furniture.filter(entry => entry.needs === undefined))
const TOLD_FURNITURE = anyOf(NOISE.furniture.filter(entry => entry.needs !== undefined))
const TELLING = new WordSet(NOISE.furniture.flatMap(({ needs = [] }) => needs))
const [BRACKET, CALLING] = codesOf(')!')
const BRACKETED = /[!。”] ?((?:\([^()]{2,60}\)){1,2})$/
const TAILS = NOISE.tails.map(({ kind, pattern }) => ({ kind, rule: new RegExp(pattern) }))

const STOPPED = /[!。][”)]?$/
const APPEAL = framePattern('closing-appeal')
const UNSTOPPED = framePattern('closing-unstopped')
const THANKS = framePattern('closing-thanks')

const LONGEST_CLOSING = 1200
/** A line of a page below its article is hardly longer. */
export const LONGEST_REMARK = 60
/** A line of text that was cut is hardly shorter. */
const SHORTEST_LINE = 20
const ENDS = charTable('。!;:”?')

/** The lines of one document with what is known of each, worked out once and only when asked. */
export class Frame {
  readonly text: string
  /** the text with half-width forms */
  readonly folded: string
  readonly lines: readonly Line[]
  private pageNumbers: ReadonlySet<Line> | null = null

  constructor(text: string, folded: string, lines: readonly Line[]) {
    this.text = text
    this.folded = folded
    this.lines = lines
  }

  length(i: number): number {
    return this.lines[i].end - this.lines[i].start
  }

  /** The first words of a line, folded. */
  head(i: number, limit = 120): string {
    const { start, end } = this.lines[i]
    return this.folded.slice(start, Math.min(end, start + limit))
  }

  /** Where the words of a line end, without the source in brackets after them (…努力奋斗!(日照日报)). */
  wordsEnd(i: number): number {
    const { start, end } = this.lines[i]
    if (codeAt(this.folded, end - 1) !== BRACKET) return end
    const foot = this.folded.slice(Math.max(start, end - 80), end)
    const note = BRACKETED.exec(foot)?.[1]
    return note !== undefined && isSource(note) ? end - note.length : end
  }

  /** The last words of a line, folded. */
  foot(i: number, limit = 90): string {
    const { start } = this.lines[i]
    const end = this.wordsEnd(i)
    return this.folded.slice(Math.max(start, end - limit), end)
  }

  isFurniture(i: number): boolean {
    const length = this.length(i)
    if (length > 120) return false
    if (length <= 3 && this.isPageNumber(i)) return true
    const head = this.head(i)
    return FURNITURE.test(head) || (TELLING.isIn(head) && TOLD_FURNITURE.test(head))
  }

  private isPageNumber(i: number): boolean {
    this.pageNumbers ??= findPageNumbers(this.text, this.lines)
    return this.pageNumbers.has(this.lines[i])
  }

  isTitle(i: number): boolean {
    return this.length(i) <= 90 && TITLE.test(this.head(i)) && !CONTENTS.test(this.head(i))
  }

  /** The title alone on a line; inside a body it is the head of a page (下转第二版⏎政府工作报告⏎上接第一版). */
  isRunningHead(i: number): boolean {
    return this.length(i) <= 30 && this.isTitle(i)
  }

  isContents(i: number): boolean {
    return this.length(i) <= 60 && CONTENTS.test(this.head(i))
  }

  isSession(i: number): boolean {
    return this.length(i) <= 90 && SESSION.test(this.head(i))
  }

  isAddress(i: number): boolean {
    if (ADDRESS_HEADS[codeAt(this.text, this.lines[i].start)] === 0) return false
    ADDRESS.lastIndex = this.lines[i].start
    return ADDRESS.test(this.text)
  }

  isIntroduction(i: number): boolean {
    return INTRODUCTION.test(this.head(i, 160))
  }

  tailKind(i: number): TailKind | null {
    if (this.length(i) > 220) return null
    const head = this.head(i, 220)
    const short = head.length <= 60
    return TAILS.find(({ kind, rule }) => (short || kind === 'source') && rule.test(head))?.kind ?? null
  }

  /** The last words of the paragraph that ends with a line, also where it is cut into lines that end anywhere. */
  private last(i: number, limit: number): string {
    let first = i
    let length = this.length(i)
    while (first > 0 && length < limit && this.isOpen(first - 1)) length += this.length(--first)
    if (first === i) return this.foot(i, limit)
    return this.folded.slice(this.lines[first].start, this.wordsEnd(i)).replace(/\s+/g, '').slice(-limit)
  }

  /** Whether a line ends inside a sentence; a heading is shorter than a line of text. */
  private isOpen(i: number): boolean {
    return this.length(i) >= SHORTEST_LINE && ENDS[codeAt(this.folded, this.lines[i].end - 1)] === 0
  }

  /** Whether a paragraph that ends with a line says more than a line of a page does. */
  isLong(i: number): boolean {
    return this.last(i, LONGEST_REMARK + 1).length > LONGEST_REMARK
  }

  /** Whether a paragraph without a call on anyone has the last words of a report, or a call and a lost stop. */
  isLastWord(i: number): boolean {
    const foot = this.last(i, 400)
    return STOPPED.test(foot) ? LAST.test(foot) || APPEAL.test(foot) : UNSTOPPED.test(foot)
  }

  /** Whether a closing paragraph leaves no doubt: 让我们…奋斗! */
  isAppeal(i: number): boolean {
    return codeAt(this.folded, this.wordsEnd(i) - 1) === CALLING && APPEAL.test(this.last(i, 400))
  }

  endsWell(i: number): boolean {
    return END.test(this.last(i, 90))
  }

  /** Whether a paragraph is one that closes a report: it calls on everyone and ends as such sentences do. */
  isClosing(i: number): boolean {
    const foot = this.last(i, 90)
    if (!/[!。掌声]/.test(foot.slice(-12))) return false
    const ends = END.test(foot)
    if (!ends && !foot.endsWith('!')) return false
    const words = this.last(i, LONGEST_CLOSING + 1)
    if (words.length <= 25) return THANKS.test(words)
    return CALL.test(words.length <= LONGEST_CLOSING ? words : words.slice(-400))
  }
}

function isSource(words: string): boolean {
  return TAILS.some(({ kind, rule }) => kind === 'source' && rule.test(words))
}
