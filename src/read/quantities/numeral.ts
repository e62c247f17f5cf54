import { charSorts, charTable } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'

/** A number as written: `value` without its magnitude word, `magnitude` 万, 亿, 万亿, 千… or ''. `end` is after both. */
export type Numeral = {
  start: number
  /** after the digits, before the magnitude */
  digitsEnd: number
  end: number
  value: number
  magnitude: string
  /** 余, 多 stood inside: 500余, 2.6万余 */
  more: boolean
  chinese: boolean
}

/** A copy to be changed. Numerals are written in one way, so that the engine knows all of them by one shape. */
export const copyOfNumeral = ({ start, digitsEnd, end, value, magnitude, more, chinese }: Numeral): Numeral => ({
  start,
  digitsEnd,
  end,
  value,
  magnitude,
  more,
  chinese,
})

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

const byCode = (values: Record<string, number>): Map<number, number> =>
  new Map(Object.entries(values).map(([c, value]) => [c.charCodeAt(0), value]))

const DIGITS = byCode({
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
})
const POWERS = byCode({ 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 })
const CHINESE = new Uint8Array(65536)
for (const code of DIGITS.keys()) CHINESE[code] = 1
for (const code of POWERS.keys()) CHINESE[code] = 2
export const isChineseDigit = (code: number): boolean => CHINESE[code | 0] !== 0

// 80千瓦, 220千伏, 3千米: 千 belongs to the unit
const UNIT_AFTER_QIAN = charTable('瓦伏米克乏卡赫帕')
const [COMMA, POINT, HUNDRED_MILLION] = codesOf(',.亿')

/** 1,234.5万, 2，410，935，000元, 80, 5.3亿. */
export function parseArabic(text: string, start: number, limit: number): Numeral {
  let at = digitsEnd(text, start, limit)
  let commas = 0
  if (at - start <= 3) {
    for (; codeOrNone(text, at) === COMMA && threeDigits(text, at + 1, limit); at += 4) commas++
  }
  let decimals = 0
  if (codeOrNone(text, at) === POINT && at + 1 < limit && isDigit(codeAt(text, at + 1))) {
    const end = digitsEnd(text, at + 1, limit)
    decimals = end - at - 1
    at = end
  }
  const end = at
  const value = valueOfDigits(text, start, end, end - start - commas, decimals)
  let more = isMore(text, at, limit)
  if (more) at++
  let magnitude = magnitudeAt(text, at, limit)
  if (magnitude !== '') {
    at += magnitude.length
    if (!more && isMore(text, at, limit)) {
      more = true
      at++
      // 1万多亿元
      if (codeOrNone(text, at) === HUNDRED_MILLION && !magnitude.endsWith('亿')) magnitude += text[at++]
    }
  }
  return { start, digitsEnd: end, end: at, value, magnitude, more, chinese: false }
}

/** So many digits are a small whole number and a power of ten, both exact; their quotient is the nearest number there is. */
const EXACT_DIGITS = 9
const TENS = Array.from({ length: EXACT_DIGITS }, (_, i) => 10 ** i)

function valueOfDigits(text: string, start: number, end: number, digits: number, decimals: number): number {
  if (digits > EXACT_DIGITS) return Number(text.slice(start, end).replaceAll(',', ''))
  const whole = wholeNumber(text, start, end)
  return decimals === 0 ? whole : whole / TENS[decimals]
}

function digitsEnd(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit && isDigit(codeAt(text, at))) at++
  return at
}

/** The digits as one whole number, whatever stands between them. */
function wholeNumber(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) {
    const code = codeAt(text, at)
    if (isDigit(code)) value = value * 10 + (code - 48)
  }
  return value
}

const MAGNITUDES = ['', '', '百', '千', '万', '亿']
const OF_WAN = ['', '十万', '百万', '千万']
const OF_YI = ['', '十亿', '百亿', '千亿', '万亿']
const [SHI, QIAN, WAN, YI] = [1, 3, 4, 5]
const STEPS = charSorts([...'十百千万亿'].map((c, i) => [c, i + SHI]))

function magnitudeAt(text: string, at: number, limit: number): string {
  const step = at < limit ? STEPS[codeAt(text, at)] : 0
  if (step === 0) return ''
  const next = at + 1 < limit ? STEPS[codeAt(text, at + 1)] : 0
  if (next === YI && step < YI) return OF_YI[step]
  if (next === WAN && step < WAN) return OF_WAN[step]
  return step === QIAN && UNIT_AFTER_QIAN[codeOrNone(text, at + 1)] === 1 ? '' : MAGNITUDES[step]
}

const MORE = charTable('余多几')
// 500余场 but 5多边形 is no number: after a bare number 多, 余 must be followed by a magnitude or a unit, which the caller checks
const isMore = (text: string, at: number, limit: number): boolean => at + 1 < limit && MORE[codeAt(text, at)] === 1

const threeDigits = (text: string, at: number, limit: number): boolean =>
  at + 3 <= limit &&
  isDigit(codeAt(text, at)) &&
  isDigit(codeAt(text, at + 1)) &&
  isDigit(codeAt(text, at + 2)) &&
  !isDigit(codeOrNone(text, at + 3))

/** 二十三, 一万五千, 三点五, 二〇二一. Null when the characters make no number (百千). */
export function parseChinese(text: string, start: number, limit: number): Numeral | null {
  let at = start
  while (at < limit && (isChineseDigit(codeAt(text, at)) || isPoint(text, at, limit)) && at - start < 32) at++
  // 三, 两: most are one digit
  const digit = at === start + 1 && !isMore(text, at, limit) ? DIGITS.get(codeAt(text, start)) : undefined
  if (digit !== undefined)
    return { start, digitsEnd: at, end: at, value: digit, magnitude: '', more: false, chinese: true }
  // 五十三万千瓦: 千 is of the unit
  if (text[at - 1] === '千' && at - start > 1 && '十百千万亿'.includes(text[at - 2])) at--
  const run = text.slice(start, at)
  let digits = run
  let magnitude = ''
  while (digits.length > 1 && (digits.endsWith('万') || digits.endsWith('亿'))) {
    magnitude = digits[digits.length - 1] + magnitude
    digits = digits.slice(0, -1)
  }
  // 三亿二千万 counts ones: no one magnitude is that of the whole
  if (digits.length > 1 && digits.includes('亿')) {
    digits = run
    magnitude = ''
  }
  // 超亿元 is 1 亿元, 万亿元 1 万亿元; 近万场 is 10000 场
  if (digits === '亿' || run === '万亿') {
    magnitude = run
    digits = ''
  }
  let value = digits === '' ? 1 : chineseValue(digits)
  if (value === null) return null
  let more = false
  if (isMore(text, at, limit)) {
    more = true
    at++
    if (magnitude === '' && (text[at] === '万' || text[at] === '亿')) {
      // 二十五亿七千多万
      if (run.includes('亿')) value = chineseValue(run + text[at++])
      else magnitude = text[at++]
    } else if (magnitude === '万' && text[at] === '亿') magnitude += text[at++]
  }
  return value === null ? null : { start, digitsEnd: at, end: at, value, magnitude, more, chinese: true }
}

const isPoint = (text: string, at: number, limit: number): boolean =>
  text[at] === '点' &&
  at > 0 &&
  at + 1 < limit &&
  CHINESE[codeAt(text, at - 1)] !== 0 &&
  CHINESE[codeAt(text, at + 1)] === 1

/** 三千二百 → 3200, 百 → 100, 二〇二一 → 2021, 三点五 → 3.5; null for what is no number (百千, 十百). */
export function chineseValue(run: string): number | null {
  if (!run.includes('点')) return wholeValue(run)
  const [whole, fraction] = run.split('点')
  const value = wholeValue(whole)
  if (value === null) return null
  const decimals = sequence(fraction)
  return decimals === null
    ? null
    : Number(`${value}.${fraction.replace(/./g, c => String(DIGITS.get(c.charCodeAt(0))))}`)
}

const wholeValue = (run: string): number | null => (hasPower(run) ? positional(run) : sequence(run))

function hasPower(run: string): boolean {
  for (let i = 0; i < run.length; i++) if (CHINESE[codeAt(run, i)] === 2) return true
  return false
}

function sequence(run: string): number | null {
  if (run === '') return null
  let value = 0
  for (let i = 0; i < run.length; i++) {
    const digit = DIGITS.get(codeAt(run, i))
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

function positional(run: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  let lastPower = Number.POSITIVE_INFINITY
  for (let i = 0; i < run.length; i++) {
    const code = codeAt(run, i)
    const own = DIGITS.get(code)
    if (own !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = own
      continue
    }
    const power = POWERS.get(code)!
    if (power >= 1e4) {
      section += digit ?? 0
      if (section === 0 && total === 0) section = 1
      // 三亿二千万: 万 counts what stands behind 亿
      total = power < 1e8 && total >= 1e8 ? total + section * power : (total + section) * power
      section = 0
      lastPower = Number.POSITIVE_INFINITY
    } else {
      if (power >= lastPower) return null
      section += (digit ?? 1) * power
      lastPower = power
    }
    digit = null
  }
  // 一万五 is 15000: a digit right after a power counts one place lower
  if (digit !== null && digit !== 0) {
    const before = run.length > 1 ? POWERS.get(codeAt(run, run.length - 2)) : undefined
    section += before !== undefined && before > 10 ? digit * (before / 10) : digit
  }
  return total + section
}
