import { nextOf } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone } from '../../lexicon/code-at.ts'
import type { EditedText } from '../../model/edited-text.ts'
import { PieceBuilder } from '../../model/edited-text.ts'
import { BOLD_MARK, CUT_MARK } from '../clean/marks.ts'
import type { Paragraph } from './joins.ts'
import { isBlank, type Line, LOOSE_MARKS } from './lines.ts'

/**
 * A body, the same with half-width forms, the places in it where an advertisement was cut out, and those where the bold words
 * end with which a paragraph begins (all of it where a line is set as a heading).
 */
export type Body = { body: EditedText; folded: string; cuts: number[]; bold: number[] }

/**
 * Paragraphs separated by one '\n', without the blanks inside Chinese text and numbers (97. 5%, 全程网办率达 97.5%).
 * `narrow` is the source's text with half-width forms.
 */
export function assembleBody(source: EditedText, narrow: string, paragraphs: readonly Paragraph[]): Body {
  const builder = new PieceBuilder(source)
  const folded: string[] = []
  // the folded words of the paragraph being put together
  let words = ''
  const keep = (start: number, end: number): void => {
    builder.keep(start, end)
    words += narrow.slice(start, end)
  }
  const cuts: number[] = []
  const bold: number[] = []
  const { text } = source
  for (let k = 0; k < paragraphs.length; k++) {
    if (k > 0) builder.insert('\n')
    words = ''
    const { lines } = paragraphs[k]
    for (let n = 0; n < lines.length; n++) {
      const line = lines[n]
      let at = line.start
      for (let i = nextLoose(text, line, at); i < line.end; i = nextLoose(text, line, at)) {
        keep(at, i)
        at = i + 1
        while (at < line.end && LOOSE_MARKS[codeAt(text, at)] === 1) at++
        if (hasMark(CUT_MARK, text, i, at)) cuts.push(builder.size)
        if (n === 0 && hasMark(BOLD_MARK, text, i, at)) bold.push(builder.size)
        const kept = keptBlank(text, line.start, i, at)
        if (kept >= 0) keep(kept, kept + 1)
      }
      keep(at, line.end)
      if (line.mended) cuts.push(builder.size)
      if (n + 1 < lines.length && isWordBreak(text, line.end - 1, lines[n + 1].start)) {
        builder.insert(' ')
        words += ' '
      }
    }
    if (lines.length === 1 && lines[0].strong) bold.push(builder.size)
    folded.push(words)
  }
  return { body: builder.finish(), folded: folded.join('\n'), cuts, bold }
}

const nextLoose = (text: string, line: Line, from: number): number =>
  line.loose ? nextOf(LOOSE_MARKS, text, from, line.end) : line.end

function hasMark(mark: string, text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text[i] === mark) return true
  return false
}

/** The one blank of a run that stays: a tab between cells, a blank between Latin words (AI PC, GDP 7319亿元, but 5G, PM2.5); -1 when none does. */
function keptBlank(text: string, from: number, start: number, end: number): number {
  for (let i = start; i < end; i++) if (text[i] === '\t' && start > from) return i
  const [left, right] = [codeAt(text, start - 1), codeAt(text, end)]
  if (!(isLetter(left) && isWord(right)) && !(isWord(left) && isLetter(right))) return -1
  if (isDigit(left) && isCapital(right) && !isWord(codeOrNone(text, end + 1))) return -1
  if (isDigit(right) && text.slice(start - 2, start) === 'PM') return -1
  for (let i = start; i < end; i++) if (isBlank(codeAt(text, i))) return i
  return -1
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isCapital = (code: number) => code >= 65 && code <= 90
const isLetter = (code: number) => isCapital(code) || (code >= 97 && code <= 122)
const isWord = (code: number) => isLetter(code) || isDigit(code)
/** Economic⏎Partnership, not GD⏎P. */
const isWordBreak = (text: string, left: number, right: number) =>
  /[a-z]/.test(text[left]) && isLetter(codeAt(text, right))
