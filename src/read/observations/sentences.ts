import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { NUMERAL_SORTS } from './numerals.ts'

/**
 * A sentence of a text: `[start, end)`; `first`: it opens its paragraph. The first `count` of `places` are those of the
 * characters that may begin a numeral, the first `quoted` of `quotes` those of its quotation marks.
 */
export type Sentence = {
  start: number
  end: number
  first: boolean
  readonly places: number[]
  count: number
  readonly quotes: number[]
  quoted: number
}

/** The longest sentence of 26 million characters of reports has 955; what is longer is a list without stops, or no text. */
const LONGEST = 2000

const [NUMERAL, QUOTE, STOP, LINE] = [1, 2, 3, 4]
const SORTS = charSorts(
  [
    ['“”《》"', QUOTE],
    ['。!?！？', STOP],
    ['\n', LINE],
  ],
  NUMERAL_SORTS.map(sort => (sort === 0 ? 0 : NUMERAL)),
)

/**
 * Sentences of a text, one call each, always with the same object; a paragraph end ends a sentence too. One pass over
 * the text finds their ends and their numerals.
 */
export function eachSentence(text: string, visit: (sentence: Sentence) => void): void {
  const sentence: Sentence = {
    start: 0,
    end: 0,
    first: true,
    places: [],
    count: 0,
    quotes: [],
    quoted: 0,
  }
  let first = true
  for (let start = 0; start < text.length; ) {
    let stop = scan(text, start, Math.min(text.length, start + LONGEST + 1), sentence)
    const cut = stop - start > LONGEST
    if (cut) stop = scan(text, start, lastPause(text, start, start + LONGEST), sentence)
    const line = !cut && (stop === text.length || SORTS[codeAt(text, stop)] === LINE)
    sentence.first = first
    sentence.end = cut || line ? stop : stop + 1
    if (sentence.end > start) visit(sentence)
    first = line || (first && sentence.end === start)
    start = cut ? stop : stop + 1
  }
}

/** The place of the stop that ends the sentence from `start`, or `limit`; what stands before it goes to `sentence`. */
function scan(text: string, start: number, limit: number, sentence: Sentence): number {
  const { places, quotes } = sentence
  let count = 0
  let quoted = 0
  let at = start
  for (; at < limit; at++) {
    const sort = SORTS[codeAt(text, at)]
    if (sort === 0) continue
    if (sort === NUMERAL) places[count++] = at
    else if (sort === QUOTE) quotes[quoted++] = at
    else break
  }
  sentence.start = start
  sentence.count = count
  sentence.quoted = quoted
  return at
}

/** Where a sentence that is too long is cut: after its last pause before `limit`. */
function lastPause(text: string, start: number, limit: number): number {
  const words = text.slice(start, limit)
  const pause = Math.max(words.lastIndexOf(';'), words.lastIndexOf(','))
  return pause < 0 ? limit : start + pause + 1
}
