import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { TELLING } from '../../lexicon/telling.ts'
import { FIRST, LINE, NEXT, NUMERAL, QUOTE, STOP, TEXT_SORTS, TIME } from './text-sorts.ts'

/**
 * A sentence of a text: `[start, end)`; `first`: it opens its paragraph. `[placesFrom, placesTo)` of `places` are those of the
 * characters that may begin a numeral, `[quotesFrom, quotesTo)` of `quotes` those of its quotation marks; `tells`: kinds of words
 * that may stand in it (`TELLS`).
 */
export type Sentence = {
  start: number
  end: number
  first: boolean
  tells: number
  readonly places: readonly number[]
  placesFrom: number
  placesTo: number
  readonly quotes: readonly number[]
  quotesFrom: number
  quotesTo: number
}

/** The longest sentence of 26 million characters of reports has 955; what is longer is a list without stops, or no text. */
const LONGEST = 2000

const NOTED = NUMERAL | QUOTE | STOP | LINE | TIME
const [CLOSE, STRAIGHT, FIVE, AGE, ERA] = codesOf('”"五世纪')

/** The sentences of a text, and the places that they are read from: found by one walk over the text. A paragraph end ends a sentence too. */
export class Sentences {
  /** Where a word that says when may end: at each 年, the 五 of “十五”, the 世 of 世纪. */
  readonly times: number[] = []
  private readonly places: number[] = []
  private readonly quotes: number[] = []
  /** Of each sentence: its start, its end, whether it opens its paragraph, what it tells, how many places and quotes there are up to its end. */
  private readonly rows: number[] = []
  private tells = 0

  constructor(text: string) {
    let first = true
    for (let start = 0; start < text.length; ) {
      const [places, quotes, times] = [this.places.length, this.quotes.length, this.times.length]
      let stop = this.scan(text, start, Math.min(text.length, start + LONGEST + 1))
      const cut = stop - start > LONGEST
      if (cut) {
        this.places.length = places
        this.quotes.length = quotes
        this.times.length = times
        stop = this.scan(text, start, lastPause(text, start, start + LONGEST))
      }
      const line = !cut && (stop === text.length || (TEXT_SORTS[codeAt(text, stop)] & LINE) !== 0)
      const end = cut || line ? stop : stop + 1
      if (end > start) this.rows.push(start, end, Number(first), this.tells, this.places.length, this.quotes.length)
      first = line || (first && end === start)
      start = cut ? stop : stop + 1
    }
  }

  /** One call for each, always with the same object. */
  each(visit: (sentence: Sentence) => void): void {
    const { places, quotes, rows } = this
    const sentence: Sentence = {
      start: 0,
      end: 0,
      first: true,
      tells: 0,
      places,
      placesFrom: 0,
      placesTo: 0,
      quotes,
      quotesFrom: 0,
      quotesTo: 0,
    }
    for (let row = 0; row < rows.length; row += ROW) {
      sentence.start = rows[row]
      sentence.end = rows[row + 1]
      sentence.first = rows[row + 2] === 1
      sentence.tells = rows[row + 3]
      sentence.placesFrom = sentence.placesTo
      sentence.placesTo = rows[row + 4]
      sentence.quotesFrom = sentence.quotesTo
      sentence.quotesTo = rows[row + 5]
      visit(sentence)
    }
  }

  /** The place of the stop that ends the sentence from `start`, or `limit`; what stands before it is noted. */
  private scan(text: string, start: number, limit: number): number {
    let seen = 0
    let before = 0
    let at = start
    for (; at < limit; at++) {
      const sort = TEXT_SORTS[codeAt(text, at)]
      seen |= sort & (before >> (FIRST - NEXT))
      before = sort
      if ((sort & NOTED) === 0) continue
      if ((sort & (STOP | LINE)) !== 0) break
      if ((sort & NUMERAL) !== 0) this.places.push(at)
      else this.note(text, at, sort)
    }
    this.tells = (seen >> NEXT) & ((1 << TELLING.length) - 1)
    return at
  }

  private note(text: string, at: number, sort: number): void {
    const code = codeAt(text, at)
    const before = codeOrNone(text, at - 1)
    if ((sort & QUOTE) !== 0) {
      this.quotes.push(at)
      if ((code === CLOSE || code === STRAIGHT) && before === FIVE) this.times.push(at - 1)
    } else if (code !== ERA) this.times.push(at)
    else if (before === AGE) this.times.push(at - 1)
  }
}

const ROW = 6

/** Where a sentence that is too long is cut: after its last pause before `limit`. */
function lastPause(text: string, start: number, limit: number): number {
  const words = text.slice(start, limit)
  const pause = Math.max(words.lastIndexOf(';'), words.lastIndexOf(','))
  return pause < 0 ? limit : start + pause + 1
}
