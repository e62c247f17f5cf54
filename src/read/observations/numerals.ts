import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt, codesOf } from '../../lexicon/code-at.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { readArabic } from '../quantities/arabic.ts'
import { isWordAlone, readChinese } from '../quantities/chinese.ts'
import { endsRange, takeShortEnd } from '../quantities/chinese-ranges.ts'
import { isChineseDigit, isDigit } from '../quantities/numeral.ts'
import { readDoubling, readHalf } from '../quantities/parts.ts'
import type { NotQuantity, NumeralToken, Quantity } from '../quantities/quantity.ts'
import { readFirstPlace, readListTop, readTop } from '../quantities/ranks.ts'
import type { Stretch } from '../quantities/stretch.ts'
import type { Sentence } from './sentences.ts'

/** The quantities of a sentence; the numerals of a text known to be none, and those nobody could read. */
export type Numerals = { quantities: Quantity[]; nots: NotQuantity[]; unread: { start: number; end: number }[] }

const DIGIT = 1
const CHINESE = 2
const WORD = 3
/** Characters that begin a word which is a numeral: 首位, 翻番, 榜首, 前三, 半数. */
const WORD_READERS = { 首: readFirstPlace, 翻: readDoubling, 榜: readListTop, 前: readTop, 半: readHalf }
const WORDS = new Map<number, (s: Stretch, at: number) => Quantity | null>(
  Object.entries(WORD_READERS).map(([c, read]) => [c.charCodeAt(0), read]),
)
/** What may begin a numeral, by code unit: a digit, a Chinese digit, or a word that is one. */
export const NUMERAL_SORTS = charSorts([
  ['0-9', DIGIT],
  ['一二两三四五六七八九十百千万亿零〇', CHINESE],
  [Object.keys(WORD_READERS).join(''), WORD],
])

/** Finds the numerals of a sentence of a folded text: its quantities, which take the place of those before in `found`; the others are added to it. */
export function findNumerals(text: string, sentence: Sentence, found: Numerals): readonly Quantity[] {
  const { start, end, places, placesTo, quotesFrom, quotesTo } = sentence
  found.quantities = []
  const stretch: Stretch = { text, from: start, limit: end }
  const quotes = quotesTo - quotesFrom > 1 ? findQuotes(text, sentence) : NO_QUOTES
  let quote = 0
  let passed = start
  for (let k = sentence.placesFrom; k < placesTo; k++) {
    const at = places[k]
    if (at < passed) continue
    const sort = NUMERAL_SORTS[codeAt(text, at)]
    while (quote < quotes.length && quotes[quote][1] <= at) quote++
    if (quote < quotes.length && at > quotes[quote][0]) passed = passQuoted(text, at, quotes[quote][1], sort, found)
    else passed = sort === WORD ? takeWord(stretch, at, found) : takeNumeral(stretch, at, sort, found)
  }
  return found.quantities
}

const NO_QUOTES: readonly [number, number][] = []

// “1361”体系: a name
function passQuoted(text: string, at: number, end: number, sort: number, found: Numerals): number {
  let stop = at
  while (stop < end && (isDigit(codeAt(text, stop)) || isChineseDigit(codeAt(text, stop)))) stop++
  if (sort === DIGIT || stop - at > 1) found.nots.push({ start: at, end: stop, reason: 'quoted' })
  return Math.max(stop, at + 1)
}

function takeWord(s: Stretch, at: number, found: Numerals): number {
  const quantity = WORDS.get(codeAt(s.text, at))!(s, at)
  if (quantity === null) return at
  found.quantities.push(quantity)
  return quantity.end
}

function takeNumeral(s: Stretch, at: number, sort: number, found: Numerals): number {
  if (sort === DIGIT) return take(readArabic(s, at), found)
  if (isWordAlone(s, at)) return at + 1
  const half = readHalf(s, at)
  if (half !== null) {
    found.quantities.push(half)
    return half.end
  }
  const token = readChinese(s, at)
  if (token?.kind === 'quantity') {
    takeShortEnd(s.text, token.quantity)
    if (endsRange(s.text, s.from, found.quantities.at(-1), token.quantity)) return token.quantity.end
  }
  if (token !== null) return take(token, found)
  let stop = at
  while (stop < s.limit && NUMERAL_SORTS[codeAt(s.text, stop)] === CHINESE) stop++
  return stop
}

function take(token: NumeralToken, found: Numerals): number {
  if (token.kind === 'quantity') {
    found.quantities.push(token.quantity)
    return token.quantity.end
  }
  if (token.kind === 'not') {
    found.nots.push(token.not)
    return token.not.end
  }
  found.unread.push({ start: token.start, end: token.end })
  return token.end
}

const LONGEST_NAME = 40

const [OPEN, CLOSE, TITLE_OPEN, TITLE_CLOSE] = codesOf('“”《》')

// 实现“GDP接近1000亿元,财政收入接近100亿元”目标: no name
const isTarget = (text: string, open: number, close: number): boolean =>
  TARGET.test(text.slice(close + 1, close + 4)) && FIGURE.test(text.slice(open, close))
// 办好“十件民生实事”: counted, whatever the marks
const isCounted = (text: string, open: number, close: number): boolean =>
  close - open < LONGEST_COUNT && COUNTED.test(text.slice(open + 1, close))
const LONGEST_COUNT = 16
const COUNTED = valuePattern('counted-in-quotes')
const TARGET = valuePattern('aim-next')
const FIGURE = valuePattern('figure-inside')

// “1361”体系, 《…》: what stands between quotation marks is a name unless it is long
function findQuotes(text: string, { quotes: marks, quotesFrom, quotesTo }: Sentence): [number, number][] {
  const quotes: [number, number][] = []
  let open = -1
  let straight = -1
  for (let k = quotesFrom; k < quotesTo; k++) {
    const at = marks[k]
    const code = codeAt(text, at)
    if (code === OPEN || code === TITLE_OPEN) {
      if (open < 0) open = at
    } else if (code === CLOSE || code === TITLE_CLOSE) {
      if (open >= 0 && at - open <= LONGEST_NAME && !isTarget(text, open, at) && !isCounted(text, open, at))
        quotes.push([open, at])
      open = -1
    } else {
      if (straight >= 0 && at - straight <= LONGEST_NAME) quotes.push([straight, at])
      straight = straight < 0 ? at : -1
    }
  }
  return quotes
}
