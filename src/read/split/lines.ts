import { BLANKS, charSorts, charTable, nextOf } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { ADVERT_WORDS, isAdvertAt, matterEnd } from '../clean/adverts.ts'
import { BOLD_MARK, CUT_MARK, HEADING_MARK } from '../clean/marks.ts'
import { BEFORE_POINT, FOR_POINT, isPoint, WIDE } from '../text-fold.ts'

/**
 * A line of a tidied text, trimmed: `[start, end)`. `strong`: set as a heading; `gap`: a blank line stands before it;
 * `indent`: it began with blanks; `mended`: an advertisement was cut off its end; `loose`: blanks or marks stand inside it.
 */
export type Line = {
  start: number
  end: number
  strong: boolean
  gap: boolean
  indent: boolean
  mended: boolean
  loose: boolean
}

/** The lines of a text, the places of what is folded, and those of words of advertisements. */
export type Survey = { lines: Line[]; wide: number[]; adverts: number[] }

const [END, LOOSE, FULL, SECOND, FIRST, STOP, POINTED] = [1, 2, 4, 8, 16, 32, 64]
const SORTS = charSorts([
  ['\n', END],
  [`${BLANKS}${HEADING_MARK}${CUT_MARK}${BOLD_MARK}`, LOOSE],
  [WIDE, FULL],
  [FOR_POINT, STOP],
  [BEFORE_POINT, POINTED],
  ...ADVERT_WORDS.flatMap(words => [[words[0], FIRST] as const, [words[1], SECOND] as const]),
])
/** Blanks and the marks that cleaning leaves. */
export const LOOSE_MARKS = charTable(`${BLANKS}${HEADING_MARK}${CUT_MARK}${BOLD_MARK}`)

/** The lines of a text that hold something, and what else one walk over it shows. Linear. */
export function surveyLines(text: string): Survey {
  const lines: Line[] = []
  const wide: number[] = []
  const from = matterEnd(text)
  const adverts: number[] = []
  let start = 0
  let loose = -1
  let gap = false
  // what would make a word of an advertisement, or a point, after the character before
  let before = 0
  for (let at = 0; at <= text.length; at++) {
    let sort = END
    for (; at < text.length; at++) {
      sort = SORTS[codeAt(text, at)]
      if ((sort & (END | LOOSE | FULL | before)) !== 0) break
      before = (sort & (FIRST | POINTED)) >> 1
    }
    if ((sort & before & SECOND) !== 0 && at > from && isAdvertAt(text, at - 1)) adverts.push(at - 1)
    before = (sort & (FIRST | POINTED)) >> 1
    if ((sort & FULL) !== 0 || ((sort & STOP) !== 0 && isPoint(text, at))) wide.push(at)
    if ((sort & END) !== 0 || at === text.length) {
      const line: Line | null = start < at ? trimRow(text, start, at, gap, loose) : null
      if (line) lines.push(line)
      gap = line === null && !isCutLine(text, start, at)
      start = at + 1
      loose = -1
    } else if ((sort & LOOSE) !== 0) loose = at
  }
  return { lines, wide, adverts }
}

/** The line between two places without the blanks and marks around it, or null when nothing is left. */
export function trimLine(text: string, from: number, to: number, gap: boolean): Line | null {
  return trimRow(text, from, to, gap, to - 1)
}

/** The same where the place of the last blank or mark is known (−1: there is none). */
function trimRow(text: string, from: number, to: number, gap: boolean, loose: number): Line | null {
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
  return {
    start,
    end,
    strong,
    gap,
    indent: start > from && isBlank(codeAt(text, from)),
    mended: end < to && text.slice(end, to).includes(CUT_MARK),
    loose: loose >= start && nextOf(LOOSE_MARKS, text, start, end) < end,
  }
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

const isEdge = (code: number) => isBlank(code) || (code >= 2 && code <= 4)

function isCutLine(text: string, from: number, to: number): boolean {
  return text.slice(from, Math.min(to, from + 40)).includes(CUT_MARK)
}
