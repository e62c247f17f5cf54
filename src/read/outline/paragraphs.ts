import { charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { framePattern } from '../../lexicon/genres.ts'
import { findSigns } from '../signs.ts'
import { aloneEnd, headingEnd, partEnd } from './fused.ts'
import { type Mark, markLength, parseMark } from './marks.ts'

/**
 * A paragraph of a report's text. `words` are its folded words from `start`, `sentence` the length of the first
 * sentence in them with its full stop (all of them when there is none), `signs` what else stands in them or near (src/read/signs.ts),
 * `bold` the length of the bold words that they begin with, 0: none, all of them where a line is set as a heading.
 */
export type Paragraph = {
  start: number
  end: number
  words: string
  mark: Mark | null
  sentence: number
  signs: number
  bold: number
}

/** The paragraphs of a folded text, blank ones left out; a part's heading that the text goes on after (2004年工作回顾|2004年,西藏…) is one. */
export function findParagraphs(
  folded: string,
  signs: readonly number[] = findSigns(folded),
  bold: readonly number[] = [],
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let line = 0
  let next = 0
  for (let at = 0; at < folded.length; line++) {
    let end = folded.indexOf('\n', at)
    if (end < 0) end = folded.length
    let start = at
    while (start < end && codeAt(folded, start) === 32) start++
    let stop = end
    while (stop > start && codeAt(folded, stop - 1) === 32) stop--
    if (stop > start) {
      while (next < bold.length && bold[next] <= start) next++
      const strong = next < bold.length && bold[next] <= stop ? bold[next] : start
      const alone = strong < stop && (stop - strong >= LEAST_SET || markLength(folded, strong, stop) > 0)
      const set = alone ? setHeading(folded, start, strong) : start
      const part = set > start ? set : fusedHeading(folded, start, stop)
      if (part > start) paragraphs.push(makeParagraph(folded, start, part, signs[line], 0))
      paragraphs.push(makeParagraph(folded, part, stop, signs[line], Math.max(0, strong - part)))
    }
    at = end + 1
  }
  return paragraphs
}

/** The paragraph that stands at a place of a folded text. */
export function makeParagraph(folded: string, start: number, end: number, signs: number, bold: number): Paragraph {
  const words = folded.slice(start, end)
  const sentence = sentenceEnd(folded, start, end) - start
  return { start, end, words, mark: parseMark(words), sentence, signs, bold }
}

/** The end of a numbered heading without a stop that is set in bold before its text (**二、全力振兴老工业基地** 振兴东北…), or its start. */
function setHeading(folded: string, start: number, strong: number): number {
  if (strong === start || FUSED_HEADS[codeAt(folded, start)] === 0) return start
  const words = folded.slice(start, strong)
  const kind = /[,、:;。!?]/.test(folded.slice(strong - 1, strong + 1)) ? undefined : parseMark(words)?.kind
  return kind === 'comma' || kind === 'paren' ? strong : start
}

/** The end of the heading with which a paragraph begins and that the text goes on after, or its start. */
function fusedHeading(folded: string, start: number, stop: number): number {
  if (stop - start < LEAST_FUSED) return start
  if (FUSED_HEADS[codeAt(folded, start)] === 0) return start
  const head = folded.slice(start, start + 2 * LEAST_FUSED)
  if (/^\d{4}年/.test(head)) return start + partEnd(head, 0)
  MARK.lastIndex = 0
  const number = MARK.exec(head)
  if (number === null) return start
  if (sentenceEnd(head, 0) >= LEAST_FUSED) return start + headingEnd(head, 0)
  const part = partEnd(head, 0)
  return start + (part > 0 ? part : aloneEnd(head, number[0].length))
}

/** What follows a heading set in bold; **一、2023年工作回**顾 is but badly set. */
const LEAST_SET = 24
/** 2004年工作回顾2004年,西藏各族人民在区党委的领导下: a heading and enough text to be a paragraph. */
const LEAST_FUSED = 60
/** What such a heading begins with: a year or a number. */
const MARK = framePattern('section-mark', 'y')
const FUSED_HEADS = charTable('0-9(一二三四五六七八九十')

/** The place in `words` after the full stop, ! or ? that ends the sentence holding `from`, or `limit` when none stands before it. */
export function sentenceEnd(words: string, from: number, limit = words.length): number {
  for (let i = from; i < limit; i++) {
    const code = codeAt(words, i)
    // 。 ! ?
    if (code === 0x3002 || code === 0x21 || code === 0x3f) {
      if (i + 1 === limit) return limit
      const next = codeAt(words, i + 1)
      // ”and ) belong to the sentence they close
      return next === 0x201d || next === 0x29 ? i + 2 : i + 1
    }
  }
  return limit
}

/** Whether a paragraph is one line set as a heading, of one sentence. */
export function isSetLine({ words, bold, sentence }: Paragraph): boolean {
  return bold > 0 && bold === words.length && sentence === bold
}

/** Whether a paragraph ends as sentences do; a heading on its own line does not. */
export function endsSentence(words: string): boolean {
  return /[。!?;:”）)…]$/.test(words)
}

/** Whether words hold a number that counts something; 2020年, 奋斗2018, 前4个月, 5G, COP15, and numbers inside “” or 《》 do not. */
export function hasQuantity(words: string): boolean {
  if (!/\d/.test(words)) return false
  return /\d(?:\.\d+)?(?![\d年月日号G+.版届])/.test(words.replace(NO_QUANTITY, ''))
}

const NO_QUANTITY =
  /\d{1,4}周年|(?<![A-Za-z])[A-Za-z]+\d+(?:\.\d+)?|“[^”]{0,40}”|"[^"]{0,40}"|《[^》]{0,60}》|(?<!\d)(?:19|20)\d\d(?=[:,、。 ]|$)|\d{1,2}个月/g
