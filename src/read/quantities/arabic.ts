import { charSorts, charTable } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { isOfAge, namesAfterNumber, numeralPattern } from '../../lexicon/numerals.ts'
import { unitAt } from '../../lexicon/units.ts'
import { DATE_NEXTS, LIST_MARKS, readDate, readListMark } from './dates.ts'
import { copyOfNumeral, isDigit, type Numeral, parseArabic } from './numeral.ts'
import { COLON_MARKS, readFraction, readRatio } from './parts.ts'
import { asToken, bounded, type NumeralToken, notQuantity, quantityOf } from './quantity.ts'
import { rangeOf, readRangeEnd } from './ranges.ts'
import { readOrdinal } from './ranks.ts'
import type { Stretch } from './stretch.ts'

const NAME_ENDS = 'A-Za-z_#+×'
const NAME_BEFORE = charTable(NAME_ENDS)
const [JOINED, DOT, LIST, AND, CLOSE_SQUARE, CLOSE_TORTOISE, LATIN, HOLE, IN_A_ROW] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const NAME_NEXTS: readonly (readonly [chars: string, sort: number])[] = [
  ['+×', JOINED],
  ['·.', DOT],
  ['、', LIST],
  ['和与', AND],
  [']', CLOSE_SQUARE],
  ['〕', CLOSE_TORTOISE],
  ['A-Za-z', LATIN],
  ['$', HOLE],
  ['连', IN_A_ROW],
]
const NEXTS = charSorts(NAME_NEXTS)
const RUN = numeralPattern('in-a-row')
// 轨道交通6、7号线
const LISTED_NAMES = numeralPattern('listed-names')
const RANKED = numeralPattern('ranked-verb')
const MINUS_SIGNS = '−–-'
const MINUS = charTable(MINUS_SIGNS)
const BEFORE_MINUS = '为至到达的长降升速幅('
const [ORDER, SLASH] = codesOf('第/')
/** What stands before or after digits that may be anything but an amount: most numbers have neither. */
const BEFORE_OTHERS = charSorts([NAME_ENDS, COLON_MARKS, MINUS_SIGNS, '第'].map(chars => [chars, 1]))
const OTHERS_NEXT = charSorts(
  [...NAME_NEXTS.map(([chars]) => chars), LIST_MARKS, DATE_NEXTS, COLON_MARKS, '/'].map(chars => [chars, 1]),
)

/** Reads the number in Arabic digits that begins at `at`. */
export function readArabic(s: Stretch, at: number): NumeralToken {
  const { text, limit } = s
  const numeral = parseArabic(text, at, limit)
  const end = numeral.digitsEnd
  if (OTHERS_NEXT[codeOrNone(text, end)] === 0 && BEFORE_OTHERS[codeOrNone(text, at - 1)] === 0)
    return readAmount(s, numeral)
  return readName(s, at, end) ?? readListMark(s, at, end) ?? readDate(s, at, end) ?? readValue(s, at, numeral)
}

// G316, PM2.5, [3], 8+2, 1.2.3
function readName({ text, from, limit }: Stretch, at: number, end: number): NumeralToken | null {
  if (at > from && NAME_BEFORE[codeAt(text, at - 1)] === 1) return notQuantity(at, end, 'name')
  const next = NEXTS[codeOrNone(text, end)]
  if (next === 0 || next === LATIN) return null
  const lost = next === HOLE || next === DOT ? passHoles(text, end, limit) : end
  if (lost > end) return notQuantity(at, lost, 'lost')
  if (next === JOINED || (next === IN_A_ROW && RUN.test(text.slice(end, end + 2)))) return notQuantity(at, end, 'name')
  if (next === CLOSE_SQUARE || next === CLOSE_TORTOISE)
    return at > from && text[at - 1] === (next === CLOSE_SQUARE ? '[' : '〔')
      ? notQuantity(at, end + 1, 'footnote')
      : null
  if (next === DOT) {
    if (!isDigit(codeOrNone(text, end + 1))) return null
    let stop = end
    while (stop < limit && (isDigit(codeAt(text, stop)) || NEXTS[codeAt(text, stop)] === DOT)) stop++
    return notQuantity(at, stop, 'name')
  }
  const isListed = next === LIST && LISTED_NAMES.test(text.slice(end, end + 48))
  return isListed || namesNext(text, end, limit) ? notQuantity(at, end, 'name') : null
}

// 增长1$1.$2%: a template's places that were never filled, and what digits are left about them
function passHoles(text: string, end: number, limit: number): number {
  const hole = NEXTS[codeAt(text, end)] === DOT ? end + 1 : end
  if (NEXTS[codeOrNone(text, hole)] !== HOLE || !isDigit(codeOrNone(text, hole + 1))) return end
  let stop = hole
  for (; stop < limit; stop++) {
    const code = codeAt(text, stop)
    if (!isDigit(code) && NEXTS[code] !== DOT && NEXTS[code] !== HOLE) break
  }
  return stop
}

// 110、210国道; 12345、8890平台; 985和211工程
function namesNext(text: string, end: number, limit: number): boolean {
  let stop = end + 1
  while (stop < limit && isDigit(codeAt(text, stop))) stop++
  return stop > end + 2 && (namesAfterNumber.at(text, stop, limit)?.length ?? 0) > 1
}

function readValue(s: Stretch, at: number, numeral: Numeral): NumeralToken {
  const { text, from } = s
  const before = codeOrNone(text, at - 1)
  if (before === ORDER) return readOrdinal(s, at - 1, numeral)
  const ratio = readRatio(s, at, numeral)
  if (ratio) return ratio
  if (codeOrNone(text, numeral.digitsEnd) === SLASH && isDigit(codeOrNone(text, numeral.digitsEnd + 1)))
    return readFraction(s, at, numeral)
  const minus = at - 1 > from && MINUS[before] === 1 && BEFORE_MINUS.includes(text[at - 2])
  return readAmount(s, minus ? negative(numeral) : numeral)
}

function negative(numeral: Numeral): Numeral {
  const below = copyOfNumeral(numeral)
  below.start--
  below.value = -below.value
  return below
}

function readAmount(s: Stretch, numeral: Numeral): NumeralToken {
  const { text, from, limit } = s
  const at = numeral.start
  const unit = unitAt(text, numeral.end, limit)
  if (!unit) return readUnitless(s, numeral)
  const tail = numeral.end + unit.unit.length
  if (unit.class === 'age' && !isOfAge(text.slice(Math.max(from, at - 12), at))) return notQuantity(at, tail, 'age')
  if (unit.class === 'qualifier') return notQuantity(at, tail, 'threshold')
  const name = unit.unit.length === 1 ? namesAfterNumber.at(text, numeral.end, limit) : null
  if (name !== null && name.length > 1) return notQuantity(at, tail, 'name')
  if ((unit.unit === '位' || unit.unit === '名') && RANKED.test(text.slice(Math.max(from, at - 12), at)))
    return asToken(bounded(s, numeral, numeral.magnitude + unit.unit, unit.class, 'rank', tail))
  const second = readRangeEnd(s, tail, numeral)
  if (
    second &&
    second !== 'name' &&
    second.unit === unit.unit &&
    (second.numeral.magnitude === numeral.magnitude || unit.class === 'size')
  )
    return asToken(rangeOf(s, numeral, second))
  return asToken(quantityOf(s, { numeral, unit: unit.unit, unitClass: unit.class, tail }))
}

function readUnitless(s: Stretch, numeral: Numeral): NumeralToken {
  const range = readRangeEnd(s, numeral.end, numeral)
  if (range === 'name') return notQuantity(numeral.start, numeral.digitsEnd, 'name')
  // 为妇女(35至64岁)免费筛查
  if (range?.unitClass === 'age' && !isOfAge(s.text.slice(Math.max(s.from, numeral.start - 12), numeral.start)))
    return notQuantity(numeral.start, range.end, 'age')
  if (range?.unitClass === 'qualifier') return notQuantity(numeral.start, range.end, 'name')
  if (range) return asToken(rangeOf(s, numeral, range))
  if (NEXTS[codeOrNone(s.text, numeral.end)] === LATIN) return notQuantity(numeral.start, numeral.digitsEnd, 'name')
  if (numeral.magnitude !== '')
    return asToken(quantityOf(s, { numeral, unit: '', unitClass: 'none', tail: numeral.end }))
  const end = numeral.more ? numeral.digitsEnd : numeral.end
  if (namesAfterNumber.at(s.text, end, s.limit)) return notQuantity(numeral.start, end, 'name')
  const plain = copyOfNumeral(numeral)
  plain.end = end
  plain.more = false
  return asToken(quantityOf(s, { numeral: plain, unit: '', unitClass: 'none', tail: end }))
}
