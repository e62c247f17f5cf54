import { comparatorAfter, comparatorBefore } from '../../lexicon/grammar.ts'
import { abstractNouns, chineseUnits, chineseUnitsFromEleven, isRanked, namesAfterNumber } from '../../lexicon/numerals.ts'
import { type UnitClass, unitAt } from '../../lexicon/units.ts'
import type { Comparator } from '../../model/reading.ts'
import { isChineseDigit, isDigit, type Numeral, parseArabic, parseChinese } from './numeral.ts'

/**
 * A number with its unit and the words that bound it. `[start, end)` covers the comparator words too; `tail` is after
 * the unit, before the words that follow it (以上). `kind` says what sort of value it is.
 */
export type Quantity = {
  start: number
  end: number
  number: number
  tail: number
  value: number
  upper: number | null
  unit: string
  unitClass: UnitClass | 'none'
  kind: 'amount' | 'percent' | 'point' | 'times' | 'fraction' | 'doubling' | 'rank'
  comparator: Comparator
  chinese: boolean
}

/** A numeral that is known not to be a quantity, and why. */
export type NotQuantity = { start: number; end: number; reason: NotQuantityReason }

/** Why a numeral counts nothing (the table behind `jiannuo explain`). */
export const NOT_QUANTITY = {
  date: '日期、年份、时刻',
  ordinal: '序数',
  name: '名称中的数字',
  'list-mark': '列举序号',
  quoted: '引号、书名号中的名称',
  word: '词语中的数字',
  duration: '时长，仅作修饰',
  age: '年龄',
  threshold: '限定名词的门槛或规格',
  footnote: '注释标记',
  ratio: '比例',
  vague: '概数',
} as const
export type NotQuantityReason = keyof typeof NOT_QUANTITY

export type NumeralToken =
  | { kind: 'quantity'; quantity: Quantity }
  | { kind: 'not'; not: NotQuantity }
  | { kind: 'unread'; start: number; end: number }

const not = (start: number, end: number, reason: NotQuantityReason): NumeralToken => ({ kind: 'not', not: { start, end, reason } })
const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/**
 * Reads the numeral that begins at `at` of a folded text; `limit` bounds the sentence, `from` is where it begins.
 * Null when what stands there is no numeral at all (一些). The token's end is always after `at`.
 */
export function readNumeral(text: string, raw: string, at: number, from: number, limit: number): NumeralToken | null {
  const code = text.charCodeAt(at)
  if (isDigit(code)) return readArabic(text, raw, at, from, limit)
  return readChinese(text, at, from, limit)
}

function readArabic(text: string, raw: string, at: number, from: number, limit: number): NumeralToken {
  const numeral = parseArabic(text, raw, at, limit)
  const digits = text.slice(at, numeral.digitsEnd)
  const before = at > from ? text.charCodeAt(at - 1) : 0
  const negative = (text[at - 1] === '-' || text[at - 1] === '−' || text[at - 1] === '–') && at - 1 > from && /[为至到达的长降升(]/.test(text[at - 2])
  const next = text[numeral.digitsEnd] ?? ''
  if (isLatin(before) || before === 95 || before === 35) return not(at, numeral.digitsEnd, 'name')
  if ((text[at - 1] === '[' || text[at - 1] === '〔') && (next === ']' || next === '〕')) return not(at, numeral.digitsEnd + 1, 'footnote')
  const listed = readListMark(text, at, from, numeral.digitsEnd, digits)
  if (listed) return listed
  const date = readDate(text, at, numeral.digitsEnd, digits, limit)
  if (date) return date
  if (text[at - 1] === '第') return readOrdinal(text, at - 1, at, from, numeral.end === numeral.digitsEnd ? numeral : { ...numeral, end: numeral.digitsEnd, magnitude: '' }, limit)
  if (next === '+' || text[at - 1] === '+' || next === '×' || text[at - 1] === '×') return not(at, numeral.digitsEnd, 'name')
  if ((next === '·' || next === '.') && isDigit(text.charCodeAt(numeral.digitsEnd + 1))) return not(at, skipDotted(text, numeral.digitsEnd, limit), 'name')
  if (/^、\d{1,3}(?:号|、)/.test(text.slice(numeral.digitsEnd, numeral.digitsEnd + 6))) return not(at, numeral.digitsEnd, 'name')
  const ratio = readRatioPart(text, at, from, numeral, limit)
  if (ratio) return ratio
  if (next === '/' && isDigit(text.charCodeAt(numeral.digitsEnd + 1))) return readFraction(text, raw, at, from, numeral, limit)
  return finish(text, raw, from, limit, negative ? { ...numeral, start: at - 1, value: -numeral.value } : numeral)
}

function readListMark(text: string, at: number, from: number, end: number, digits: string): NumeralToken | null {
  if (digits.length > 2) return null
  const next = text[end]
  const atStart = at === from || '\n。;:!?(,、 ○'.includes(text[at - 1])
  if (atStart && (next === '.' || next === '、' || next === ')') && !isDigit(text.charCodeAt(end + 1))) {
    if (next === ')' || at === from || text[at - 1] !== ',') {
      if (next !== '、' || at === from || '。;:\n'.includes(text[at - 1])) return not(at, end + 1, 'list-mark')
    }
  }
  return null
}

function readDate(text: string, at: number, end: number, digits: string, limit: number): NumeralToken | null {
  let next = text[end] ?? ''
  let gap = end
  while (next === ' ' && gap < limit) next = text[++gap] ?? ''
  const year = /^(19|20)\d\d$/.test(digits)
  if (year) {
    if (next === '年') return not(at, gap + 1, 'date')
    const range = /^(?:年)?[-—–~～至到、和](?:\d{4}|\d{2})(?:年|学年|财年)/.exec(text.slice(end, Math.min(limit, end + 10)))
    if (range) return not(at, end, 'date')
    if (/^[.\-/]\d{1,2}[.\-/]\d{1,2}/.test(text.slice(end, end + 8))) return not(at, end + 8, 'date')
  }
  if (next === '年' && digits.length <= 2 && /(?:年限|周期|期限|寿命)[^,;]{0,4}$/.test(text.slice(Math.max(0, at - 9), at))) return null
  if (next === '年') {
    const after = text[gap + 1] ?? ''
    if (/^\d{2}$/.test(digits) && Number(digits) >= 49 && after !== '来') return not(at, gap + 1, 'date')
    return not(at, gap + 1, 'duration')
  }
  if (next === '月' && digits.length <= 2) return not(at, gap + 1, 'date')
  if ((next === '日' || next === '号') && digits.length <= 2 && (text[at - 1] === '月' || next === '日')) return not(at, gap + 1, 'date')
  if (/^\d{1,2}$/.test(digits) && /^[-—–~～至、和](?:\d{1,2})(?:月|日)/.test(text.slice(end, end + 5))) return not(at, end, 'date')
  if ((next === '时' || next === '点') && digits.length <= 2 && text[gap + 1] !== '位') return not(at, gap + 1, 'date')
  if (next === '周' && text[gap + 1] === '年') return not(at, gap + 2, 'duration')
  if (next === '个' && /^个(?:半)?(?:五年|年头|世纪|春秋|月|多月|季度)/.test(text.slice(gap, gap + 5)) && !/^个月/.test(text.slice(gap, gap + 2))) return not(at, gap + 1, 'duration')
  return null
}

function skipDotted(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && (isDigit(text.charCodeAt(end)) || text[end] === '.' || text[end] === '·')) end++
  return end
}

// 三次产业比重为7.5:54.1:38.4: each part is a value; 1:100 is a scale
function readRatioPart(text: string, at: number, from: number, numeral: Numeral, limit: number): NumeralToken | null {
  const colon = (i: number): boolean => text[i] === ':' || text[i] === '∶' || text[i] === '︰'
  const goesOn = colon(numeral.digitsEnd) && isDigit(text.charCodeAt(numeral.digitsEnd + 1))
  const came = at - 1 > from && colon(at - 1) && isDigit(text.charCodeAt(at - 2))
  if (!goesOn && !came) return null
  const three = /(?:^|[^\d.:∶︰])\d+(?:\.\d+)?[:∶︰]\d+(?:\.\d+)?[:∶︰]\d+(?:\.\d+)?$/
  let end = numeral.digitsEnd
  while (end < limit && (isDigit(text.charCodeAt(end)) || ((text[end] === '.' || colon(end)) && isDigit(text.charCodeAt(end + 1))))) end++
  if (!came && /^[:∶︰]1(?![\d.])/.test(text.slice(numeral.digitsEnd, numeral.digitsEnd + 3)) && numeral.value !== 1 && /[为至到达](?:了)?$/.test(text.slice(Math.max(from, at - 3), at))) {
    // 城乡居民收入比缩小至1.82:1
    return { kind: 'quantity', quantity: withUnit(text, from, numeral.digitsEnd + 2, { ...numeral, end: numeral.digitsEnd, magnitude: '', more: false }, '', 'percent', numeral.digitsEnd + 2) }
  }
  if (!three.test(text.slice(Math.max(from, at - 24), end))) return not(at, end, 'ratio')
  return { kind: 'quantity', quantity: withUnit(text, from, numeral.digitsEnd, { ...numeral, end: numeral.digitsEnd, magnitude: '', more: false }, '', 'percent', numeral.digitsEnd) }
}

// 占全市1/7强
function readFraction(text: string, raw: string, at: number, from: number, numeral: Numeral, limit: number): NumeralToken {
  const under = parseArabic(text, raw, numeral.digitsEnd + 1, limit)
  if (text[under.digitsEnd] === '/' || numeral.value >= under.value || numeral.magnitude) return not(at, under.digitsEnd, 'name')
  const fraction: Numeral = { ...numeral, end: under.digitsEnd, digitsEnd: under.digitsEnd, value: round4(numeral.value / under.value), magnitude: '', more: false }
  return { kind: 'quantity', quantity: bounded(text, from, limit, fraction, '', 'none', 'fraction', under.digitsEnd) }
}

const round4 = (value: number): number => Math.round(value * 1e4) / 1e4

function readChinese(text: string, at: number, from: number, limit: number): NumeralToken | null {
  const special = readChinesePart(text, at, from, limit)
  if (special) return special
  const numeral = parseChinese(text, at, limit)
  if (!numeral) return null
  const run = text.slice(at, numeral.end)
  if (text[at - 1] === '第') return readOrdinal(text, at - 1, at, from, numeral, limit)
  if (text[numeral.end] === '年' || text[numeral.end] === '月' || text[numeral.end] === '日') return not(at, numeral.end + 1, numeral.value > 31 ? 'date' : 'duration')
  if (text[at - 1] === '数' || text[at - 1] === '几' || text[at - 1] === '每' || /^成[百千]/.test(text.slice(at - 1, at + 1))) return not(at, numeral.end, 'vague')
  // 零就业家庭动态为零
  if (run === '零' && text[at - 1] === '为' && (numeral.end >= limit || ',。;、)'.includes(text[numeral.end]))) return { kind: 'quantity', quantity: withUnit(text, from, limit, numeral, '', 'none', numeral.end) }
  const unit = unitAt(text, numeral.end, limit)
  const bounds = comparatorBefore(text, at, from)
  const long = run.length >= 2 && /[十百千万亿点]/.test(run) && /[一二两三四五六七八九〇零]/.test(run)
  if (!unit || !chineseUnits.has(unit.unit)) {
    // 突破千亿, 转移八千二百
    if (/[百千万]?亿$/.test(run) && bounds) return { kind: 'quantity', quantity: withUnit(text, from, limit, numeral, '', 'none', numeral.end) }
    return long && run.length >= 3 ? { kind: 'unread', start: at, end: numeral.end } : null
  }
  const after = numeral.end + unit.unit.length
  if (abstractNouns.at(text, after, limit)) return not(at, after, 'word')
  const plain = run.length === 1 && numeral.value <= 10
  if (plain && numeral.value === 1 && numeral.magnitude === '' && !bounds) return not(at, after, 'word')
  if (plain && chineseUnitsFromEleven.has(unit.unit)) return not(at, after, 'word')
  if (!long && /^[百千万亿]+$/.test(run) && unit.class === 'size' && !bounds) return not(at, after, 'threshold')
  return { kind: 'quantity', quantity: withUnit(text, from, limit, numeral, unit.unit, unit.class, after) }
}

// 百分之六, 三分之一, 近四成
function readChinesePart(text: string, at: number, from: number, limit: number): NumeralToken | null {
  const found = /^(百分之|千分之|万分之|[二三四五六七八九十]+分之)([一二三四五六七八九十百千零〇点两]+)/.exec(text.slice(at, Math.min(limit, at + 16)))
  if (found) {
    const numeral = parseChinese(text, at + found[1].length, Math.min(limit, at + found[0].length))
    if (!numeral) return not(at, at + found[0].length, 'vague')
    const whole = { ...numeral, start: at }
    const end = numeral.end
    if (found[1] === '百分之') return { kind: 'quantity', quantity: bounded(text, from, limit, whole, '%', 'percent', 'percent', end) }
    if (found[1] === '千分之') return { kind: 'quantity', quantity: bounded(text, from, limit, whole, '‰', 'percent', 'percent', end) }
    const under = parseChinese(text, at, at + found[1].length - 2)
    if (!under || found[1] === '万分之') return not(at, end, 'vague')
    return { kind: 'quantity', quantity: bounded(text, from, limit, { ...whole, value: round4(numeral.value / under.value) }, '', 'none', 'fraction', end) }
  }
  const tenths = /^([一二两三四五六七八九])成([一二三四五六七八九]?)(?=[以左的多,。;、)]|$)/.exec(text.slice(at, Math.min(limit, at + 5)))
  if (tenths) {
    const numeral = parseChinese(text, at, at + 1)!
    const units = tenths[2] ? parseChinese(text, at + 2, at + 3)!.value : 0
    const end = at + 2 + tenths[2].length
    return { kind: 'quantity', quantity: bounded(text, from, limit, { ...numeral, value: numeral.value * 10 + units }, '%', 'percent', 'percent', end) }
  }
  return null
}

// 居全省第3位, 列全国第一; 第一产业, 第三次会议
function readOrdinal(text: string, start: number, at: number, from: number, numeral: Numeral, limit: number): NumeralToken {
  const next = text[numeral.end] ?? ''
  if (next === '位' || next === '名') return { kind: 'quantity', quantity: rankAt(start, numeral.end + 1, numeral.value, next) }
  const ends = numeral.end >= limit || ',。;、)!?”的和及与并'.includes(next) || text.startsWith('以上', numeral.end)
  if (ends && numeral.value <= 100 && isRanked(text, start, from)) return { kind: 'quantity', quantity: rankAt(start, numeral.end, numeral.value, '') }
  return not(at, numeral.end, 'ordinal')
}

/** 居全省首位 (but 首位度, 摆在首位). Null when it is no rank. */
export function readFirstPlace(text: string, at: number, from: number, limit: number): Quantity | null {
  if (!text.startsWith('首位', at) || text[at + 2] === '度' || at + 2 > limit || !isRanked(text, at, from)) return null
  return rankAt(at, at + 2, 1, '位')
}

/** 荣登…榜首. Null when it is no rank. */
export function readListTop(text: string, at: number, from: number, limit: number): Quantity | null {
  if (!text.startsWith('榜首', at) || at + 2 > limit || !isRanked(text, at, from)) return null
  return rankAt(at, at + 2, 1, '')
}

/** 跻身全国前十位, 位居全省前三: at most that rank. Null for 前三季度, 前50强. */
export function readTop(text: string, raw: string, at: number, from: number, limit: number): Quantity | null {
  const digit = isDigit(text.charCodeAt(at + 1))
  if (!digit && !isChineseDigit(text.charCodeAt(at + 1))) return null
  const numeral = digit ? parseArabic(text, raw, at + 1, limit) : parseChinese(text, at + 1, limit)
  if (!numeral || numeral.magnitude !== '' || numeral.value > 100) return null
  const next = text[numeral.end] ?? ''
  const unit = next === '位' || next === '名' ? next : ''
  if (unit === '' && !(numeral.end >= limit || ',。;、)和的'.includes(next))) return null
  if (unit === '' && !isRanked(text, at, from)) return null
  return { ...rankAt(at, numeral.end + unit.length, numeral.value, unit), comparator: '<=' }
}

/** 半数以上, 过半, 一半: half of a whole. */
export function readHalf(text: string, at: number, from: number, limit: number): Quantity | null {
  const found = /^(?:半数|一半)(?=[以左的,。;、)]|$)/.exec(text.slice(at, Math.min(limit, at + 3)))
  if (!found) return null
  const numeral: Numeral = { start: at, digitsEnd: at + 2, end: at + 2, value: 0.5, magnitude: '', more: false, chinese: true }
  return bounded(text, from, limit, numeral, '', 'none', 'fraction', at + 2)
}

/** 翻一番 (× 2), 翻两番 (× 4). */
export function readDoubling(text: string, at: number, limit: number): Quantity | null {
  const found = /^翻(?:了)?(一|两|二|三|1|2|3)?番(?:半)?/.exec(text.slice(at, Math.min(limit, at + 6)))
  if (!found) return null
  const times = found[1] === undefined || '一1'.includes(found[1]) ? 2 : '三3'.includes(found[1]) ? 8 : 4
  const end = at + found[0].length
  return { start: at, end, number: at, tail: end, value: times, upper: null, unit: '', unitClass: 'times', kind: 'doubling', comparator: '=', chinese: true }
}

const rankAt = (start: number, end: number, value: number, unit: string): Quantity => ({
  start, end, number: start, tail: end, value, upper: null, unit, unitClass: 'none', kind: 'rank', comparator: '=', chinese: false,
})

function finish(text: string, raw: string, from: number, limit: number, numeral: Numeral): NumeralToken {
  const at = numeral.start
  const unit = unitAt(text, numeral.end, limit)
  const range = unit ? null : readRange(text, raw, numeral, limit)
  if (range) return range === 'name' ? not(at, numeral.digitsEnd, 'name') : { kind: 'quantity', quantity: rangeOf(text, from, limit, numeral, range) }
  if (unit) {
    const end = numeral.end + unit.unit.length
    if (unit.class === 'age') return /寿命|年龄/.test(text.slice(Math.max(from, at - 12), at)) ? quantity(text, from, limit, numeral, unit.unit, unit.class, end) : not(at, end, 'age')
    if (unit.class === 'qualifier') return not(at, end, 'threshold')
    if (unit.unit.length === 1 && namesAfterNumber.at(text, numeral.end, limit) !== null && namesAfterNumber.at(text, numeral.end, limit)!.length > 1) return not(at, end, 'name')
    const second = readRange(text, raw, { ...numeral, end }, limit)
    if (second && second !== 'name') {
      const same = second.unit === unit.unit && second.numeral.magnitude === numeral.magnitude
      if (same) return { kind: 'quantity', quantity: rangeOf(text, from, limit, numeral, second) }
    }
    return quantity(text, from, limit, numeral, unit.unit, unit.class, end)
  }
  if (isLatin(text.charCodeAt(numeral.end))) return not(at, numeral.digitsEnd, 'name')
  if (numeral.magnitude !== '') return quantity(text, from, limit, numeral, '', 'none', numeral.end)
  const bare = numeral.more ? numeral.digitsEnd : numeral.end
  const name = namesAfterNumber.at(text, bare, limit)
  if (name) return not(at, bare, 'name')
  return { kind: 'quantity', quantity: withUnit(text, from, limit, { ...numeral, end: bare, more: false }, '', 'none', bare) }
}

const quantity = (text: string, from: number, limit: number, numeral: Numeral, unit: string, unitClass: UnitClass | 'none', end: number): NumeralToken => ({
  kind: 'quantity',
  quantity: withUnit(text, from, limit, numeral, unit, unitClass, end),
})

function withUnit(text: string, from: number, limit: number, numeral: Numeral, unit: string, unitClass: UnitClass | 'none', end: number): Quantity {
  const kind = unitClass === 'percent' ? 'percent' : unitClass === 'point' ? 'point' : unitClass === 'times' ? 'times' : 'amount'
  return bounded(text, from, limit, numeral, numeral.magnitude + unit, unitClass, kind, end)
}

/** Adds the comparator words on both sides. */
function bounded(text: string, from: number, limit: number, numeral: Numeral, unit: string, unitClass: UnitClass | 'none', kind: Quantity['kind'], tail: number): Quantity {
  let comparator: Comparator = numeral.more ? '>' : '='
  let start = numeral.start
  const before = comparatorBefore(text, start, from)
  if (before) {
    start -= before.word.length
    comparator = before.comparator
  }
  let end = tail
  if (text[end] === '(') {
    const close = text.indexOf(')', end)
    if (close > 0 && close - end <= 3 && close < limit) end = tail = close + 1
  }
  const after = comparatorAfter(text, end, limit)
  if (after && (after.comparator !== '>' || kind === 'fraction' || kind === 'percent') && !(after.word === '内' && unitClass !== 'time')) {
    end += after.word.length
    if (!(comparator === '~' && before) || after.comparator !== '~') comparator = after.comparator
  } else {
    end = tail
    // 500场余, 5元多
    if ((text[end] === '余' || text[end] === '多') && unit !== '' && !isChineseDigit(text.charCodeAt(end + 1))) {
      end += 1
      comparator = '>'
    }
  }
  return { start, end, number: numeral.start, tail, value: numeral.value, upper: null, unit, unitClass, kind, comparator, chinese: numeral.chinese }
}

type RangeEnd = { numeral: Numeral; unit: string; unitClass: UnitClass | 'none'; end: number }

// 1至2个百分点, 5%—5.5%, 2-3个; 8-2 without a unit is a name
function readRange(text: string, raw: string, first: Numeral, limit: number): RangeEnd | 'name' | null {
  let at = first.end
  while (text[at] === ' ') at++
  const dash = /^(?:--|——|[-–—―─~～∼至到])/.exec(text.slice(at, at + 2))
  if (!dash) return null
  at += dash[0].length
  while (text[at] === ' ') at++
  if (!isDigit(text.charCodeAt(at))) return null
  const second = parseArabic(text, raw, at, limit)
  const unit = unitAt(text, second.end, limit)
  if (!unit && second.magnitude === '') return first.magnitude === '' && /[-–—―─]/.test(dash[0]) ? 'name' : null
  return { numeral: second, unit: unit?.unit ?? '', unitClass: unit?.class ?? 'none', end: second.end + (unit?.unit.length ?? 0) }
}

function rangeOf(text: string, from: number, limit: number, first: Numeral, range: RangeEnd): Quantity {
  const one = withUnit(text, from, limit, { ...first, magnitude: range.numeral.magnitude, more: false }, range.unit, range.unitClass, range.end)
  return { ...one, upper: range.numeral.value, comparator: 'range' }
}
