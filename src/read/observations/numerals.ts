import { isChineseDigit, isDigit } from '../quantities/numeral.ts'
import { type NotQuantity, type Quantity, readDoubling, readFirstPlace, readHalf, readListTop, readNumeral, readTop } from '../quantities/quantity.ts'

/** Every numeral of a sentence: quantities, numerals known to be none, and those nobody could read. */
export type Numerals = { quantities: Quantity[]; nots: NotQuantity[]; unread: { start: number; end: number }[] }

const CLASS = new Uint8Array(65536)
for (let code = 48; code <= 57; code++) CLASS[code] = 1
for (const c of '一二两三四五六七八九十百千万亿零〇') CLASS[c.charCodeAt(0)] = 2
CLASS['首'.charCodeAt(0)] = 3
CLASS['翻'.charCodeAt(0)] = 4
CLASS['榜'.charCodeAt(0)] = 5
CLASS['前'.charCodeAt(0)] = 6
CLASS['半'.charCodeAt(0)] = 7

/** Whether a numeral may stand in `[start, end)`. */
export function hasNumeral(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (CLASS[text.charCodeAt(at)] !== 0) return true
  return false
}

/** Finds the numerals of the sentence `[start, end)` of a folded text; `raw` is the text before folding. */
export function findNumerals(text: string, raw: string, start: number, end: number): Numerals {
  const found: Numerals = { quantities: [], nots: [], unread: [] }
  const quotes = findQuotes(text, start, end)
  let quote = 0
  let at = start
  while (at < end) {
    const sort = CLASS[text.charCodeAt(at)]
    if (sort === 0) {
      at++
      continue
    }
    while (quote < quotes.length && quotes[quote][1] <= at) quote++
    const quoted = quote < quotes.length && at > quotes[quote][0]
    at = takeNumeral(text, raw, at, start, end, sort, quoted ? quotes[quote] : null, found)
  }
  return found
}

function takeNumeral(text: string, raw: string, at: number, start: number, end: number, sort: number, quote: readonly [number, number] | null, found: Numerals): number {
  if (sort >= 3) {
    const quantity = quote ? null : readWord(text, raw, at, start, end, sort)
    if (quantity) found.quantities.push(quantity)
    return quantity ? quantity.end : at + 1
  }
  if (quote) {
    let stop = at
    while (stop < quote[1] && (isDigit(text.charCodeAt(stop)) || isChineseDigit(text.charCodeAt(stop)))) stop++
    if (sort === 1 || stop - at > 1) found.nots.push({ start: at, end: stop, reason: 'quoted' })
    return stop
  }
  const half = sort === 2 ? readHalf(text, at, start, end) : null
  if (half) {
    found.quantities.push(half)
    return half.end
  }
  const token = readNumeral(text, raw, at, start, end)
  if (token === null) {
    let stop = at
    while (stop < end && CLASS[text.charCodeAt(stop)] === 2) stop++
    return Math.max(stop, at + 1)
  }
  if (token.kind === 'quantity') {
    found.quantities.push(token.quantity)
    return Math.max(token.quantity.end, at + 1)
  }
  if (token.kind === 'not') {
    found.nots.push(token.not)
    return Math.max(token.not.end, at + 1)
  }
  found.unread.push({ start: token.start, end: token.end })
  return Math.max(token.end, at + 1)
}

function readWord(text: string, raw: string, at: number, start: number, end: number, sort: number): Quantity | null {
  if (sort === 3) return readFirstPlace(text, at, start, end)
  if (sort === 4) return readDoubling(text, at, end)
  if (sort === 5) return readListTop(text, at, start, end)
  return sort === 6 ? readTop(text, raw, at, start, end) : readHalf(text, at, start, end)
}

const LONGEST_NAME = 40

// “1361”体系, 《…》: what stands between quotation marks is a name unless it is long
function findQuotes(text: string, start: number, end: number): [number, number][] {
  const quotes: [number, number][] = []
  let open = -1
  let straight = -1
  for (let at = start; at < end; at++) {
    const c = text[at]
    if (c === '“' || c === '《' || c === '「') {
      if (open < 0) open = at
    } else if (c === '”' || c === '》' || c === '」') {
      if (open >= 0 && at - open <= LONGEST_NAME) quotes.push([open, at])
      open = -1
    } else if (c === '"') {
      if (straight >= 0) {
        if (at - straight <= LONGEST_NAME) quotes.push([straight, at])
        straight = -1
      } else straight = at
    }
  }
  return quotes
}
