import { charTable } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone } from '../../lexicon/code-at.ts'
import { comparatorBefore } from '../../lexicon/grammar.ts'
import { numeralPattern } from '../../lexicon/numerals.ts'
import type { Comparator } from '../../model/reading.ts'
import { copyOfNumeral, isChineseDigit, isDigit, type Numeral, parseArabic, parseChinese } from './numeral.ts'
import { asToken, bounded, type NumeralToken, notQuantity, type Quantity, quantityOf } from './quantity.ts'
import type { Stretch } from './stretch.ts'

const round4 = (value: number): number => Math.round(value * 1e4) / 1e4

function bare(numeral: Numeral, end: number): Numeral {
  const digits = copyOfNumeral(numeral)
  digits.end = end
  digits.digitsEnd = end
  digits.magnitude = ''
  digits.more = false
  return digits
}

/** The numeral of a part, which begins before its last digits and has a value of its own (三分之一). */
function partOf(numeral: Numeral, start: number, value: number): Numeral {
  const part = copyOfNumeral(numeral)
  part.start = start
  part.value = value
  return part
}

/** 占全市1/7强. A date or a name when it is no part of one (24/7). */
export function readFraction(s: Stretch, at: number, numeral: Numeral): NumeralToken {
  const under = parseArabic(s.text, numeral.digitsEnd + 1, s.limit)
  // 2016/2017榨季
  if (s.text[under.digitsEnd] === '/' || numeral.value >= under.value || numeral.value > 1900 || numeral.magnitude)
    return notQuantity(at, under.digitsEnd, 'name')
  const fraction = partOf(bare(numeral, under.digitsEnd), numeral.start, round4(numeral.value / under.value))
  return asToken(bounded(s, fraction, '', 'none', 'fraction', under.digitsEnd))
}

export const COLON_MARKS = ':∶︰'
const COLONS = charTable(COLON_MARKS)
const isColon = (text: string, at: number): boolean => COLONS[codeOrNone(text, at)] === 1
const THREE = /(?:^|[^\d.:∶︰])\d+(?:\.\d+)?[:∶︰]\d+(?:\.\d+)?[:∶︰]\d+(?:\.\d+)?$/
const OF_RATIO = /比例[^,;。]{0,6}$/
const REACHED = numeralPattern('reached-before')
const TO_ONE = /^[:∶︰]1(?![\d.])/

/**
 * 三次产业比重为7.5:54.1:38.4: each part is a value; 收入比缩小至1.82:1: the first is; 1:100 is a scale, 8:30 a time.
 * Null when no colon touches the number.
 */
export function readRatio(s: Stretch, at: number, numeral: Numeral): NumeralToken | null {
  const { text, from, limit } = s
  const goesOn = isColon(text, numeral.digitsEnd) && isDigit(codeOrNone(text, numeral.digitsEnd + 1))
  const came = at - 1 > from && isColon(text, at - 1) && isDigit(codeOrNone(text, at - 2))
  if (!goesOn && !came) return null
  const value = (tail: number, until = tail): NumeralToken =>
    asToken(
      quantityOf(
        { ...s, limit: until },
        { numeral: bare(numeral, numeral.digitsEnd), unit: '', unitClass: 'percent', tail },
      ),
    )
  const toOne =
    !came &&
    TO_ONE.test(text.slice(numeral.digitsEnd, numeral.digitsEnd + 3)) &&
    // 高中与中职在校生的比例调整到1:1
    (numeral.value !== 1 || OF_RATIO.test(text.slice(Math.max(from, at - 12), at)))
  if (toOne && REACHED.test(text.slice(Math.max(from, at - 3), at))) return value(numeral.digitsEnd + 2, limit)
  let end = numeral.digitsEnd
  while (
    end < limit &&
    (isDigit(codeAt(text, end)) || ((text[end] === '.' || isColon(text, end)) && isDigit(codeAt(text, end + 1))))
  )
    end++
  return THREE.test(text.slice(Math.max(from, at - 24), end)) ? value(numeral.digitsEnd) : notQuantity(at, end, 'ratio')
}

const PART = numeralPattern('part')
const TENTHS = numeralPattern('tenths')
const CLOSED = /^[以左的多,。;、)]|^$/
const HUNDREDS = new Map([
  ['百分之', '%'],
  ['千分之', '‰'],
])

// 百|分之六, 三|分之一
function isBeforeParts(text: string, at: number): boolean {
  let end = at
  while (end < at + 16 && isChineseDigit(codeOrNone(text, end))) end++
  return text[end] === '分'
}

/** 百分之六, 三分之一, 近四成. Null when none begins here. */
export function readChinesePart(s: Stretch, at: number): NumeralToken | null {
  const { text, limit } = s
  const part = isBeforeParts(text, at) ? PART.exec(text.slice(at, Math.min(limit, at + 16))) : null
  if (part) {
    const numeral = parseChinese(text, at + part[1].length, Math.min(limit, at + part[0].length))
    if (!numeral) return notQuantity(at, at + part[0].length, 'vague')
    const unit = HUNDREDS.get(part[1])
    if (unit) return asToken(bounded(s, partOf(numeral, at, numeral.value), unit, 'percent', 'percent', numeral.end))
    const under = parseChinese(text, at, at + part[1].length - 2)
    if (!under || part[1] === '万分之') return notQuantity(at, numeral.end, 'vague')
    const value = round4(numeral.value / under.value)
    return asToken(bounded(s, partOf(numeral, at, value), '', 'none', 'fraction', numeral.end))
  }
  const tenths = text[at + 1] === '成' ? TENTHS.exec(text.slice(at, Math.min(limit, at + 5))) : null
  if (!tenths) return null
  const rest = text.slice(at + tenths[0].length, Math.min(limit, at + tenths[0].length + 1))
  if (!CLOSED.test(rest) && comparatorBefore(text, at, s.from) === null) return null
  const tens = parseChinese(text, at, at + 1)!
  const ones = tenths[2] ? parseChinese(text, at + 2, at + 3)!.value : 0
  return asToken(
    bounded(s, partOf(tens, at, tens.value * 10 + ones), '%', 'percent', 'percent', at + 2 + tenths[2].length),
  )
}

const HALF = numeralPattern('half')
const DOUBLING = numeralPattern('doubling')
const DOUBLING_SIGNS: Record<string, Comparator> = {
  近: '~',
  约: '~',
  超: '>',
  超过: '>',
  多: '>',
  有余: '>',
  以上: '>=',
  左右: '~',
}
const TIMES: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 }

/** 半数以上, 占全省一半: half of a whole. */
export function readHalf(s: Stretch, at: number): Quantity | null {
  const next = s.text[at + 1]
  if ((next !== '半' && next !== '数') || !HALF.test(s.text.slice(at, Math.min(s.limit, at + 3)))) return null
  const half: Numeral = {
    start: at,
    digitsEnd: at + 2,
    end: at + 2,
    value: 0.5,
    magnitude: '',
    more: false,
    chinese: true,
  }
  return bounded(s, half, '', 'none', 'fraction', at + 2)
}

/** 翻一番, 翻番, 翻倍 (× 2), 接近翻两番 (× 4), 翻了1.3番 (× 2.4623), 翻了近两番, 翻了一番多. */
export function readDoubling({ text, from, limit }: Stretch, at: number): Quantity | null {
  const found = DOUBLING.exec(text.slice(at, Math.min(limit, at + 11)))
  // 实现第三个|翻番: which one it is
  if (!found || text[at - 1] === '个') return null
  const end = at + found[0].length
  const value = round4(2 ** (found[2] === undefined ? 1 : (TIMES[found[2]] ?? Number(found[2]))))
  const sign = found[1] ?? found[3]
  // 接近|翻一番, 超过|翻番
  const near = sign === undefined ? comparatorBefore(text, at, from) : null
  // 在2013年基础上|翻一番
  const before = near !== null && near.word.length > 1 ? near : null
  return {
    start: at - (before?.word.length ?? 0),
    end,
    number: at,
    tail: end,
    value,
    upper: null,
    unit: '',
    unitClass: 'times',
    kind: 'doubling',
    comparator: sign !== undefined ? DOUBLING_SIGNS[sign] : (before?.comparator ?? '='),
    chinese: true,
  }
}
