import { charTable } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { comparatorBefore, linkWords } from '../../lexicon/grammar.ts'
import {
  abstractNouns,
  chineseUnits,
  chineseUnitsFromEleven,
  goesWithNumeral,
  isIdiomAt,
  namesAfterNumber,
  numeralPattern,
} from '../../lexicon/numerals.ts'
import { type UnitClass, unitAt } from '../../lexicon/units.ts'
import { type Numeral, parseChinese } from './numeral.ts'
import { readChinesePart } from './parts.ts'
import { asToken, type NumeralToken, notQuantity, quantityOf } from './quantity.ts'
import { readOrdinal } from './ranks.ts'
import type { Stretch } from './stretch.ts'

const POWER = /[十百千万亿点]/
const DIGIT = /[一二两三四五六七八九〇零]/
const POWERS_ONLY = /^[百千万亿]+$/
const TWO_DIGITS = numeralPattern('two-digits')
// 常住人口突破百万
const MILLIONS = /^[百千]万$/
// 每个县区建设|一个孵化园, 至少开通|一条
const ONE_EACH = numeralPattern('one-for-each')
const LONGEST_EACH = 32
const CLOSES = ',。;、)'

// |八百, |一半, |三成, |两多, |五分之一, |三年
const GOES_ON = charTable('〇零○一二两三四五六七八九十百千万亿点余多几半成分年月日')
// 第|一, 数|百, 几|十, 每|万, 成|百, 为|零, 降至|零
const LEADS = charTable('第数几每成为到至')
const [YI] = codesOf('亿')

/** Whether the character at `at` is a digit of a word that no other rule asks for: 统一|部署, 一|些, 三|农. Most are. */
export const isWordAlone = ({ text, limit }: Stretch, at: number): boolean => {
  const next = at + 1 < limit ? codeAt(text, at + 1) : YI
  return (
    GOES_ON[next] === 0 && !goesWithNumeral(next) && LEADS[codeOrNone(text, at - 1)] === 0 && codeAt(text, at) !== YI
  )
}

/**
 * Reads the number in Chinese characters that begins at `at`: most are words (三农, 一些), few are counted (两轮, 百项,
 * 三百二十个). Null when it is no numeral at all.
 */
export function readChinese(s: Stretch, at: number): NumeralToken | null {
  const { text, limit } = s
  const part = readChinesePart(s, at)
  if (part) return part
  const numeral = parseChinese(text, at, limit)
  if (!numeral) return null
  const before = at > 0 ? text[at - 1] : ''
  const next = text[numeral.end]
  if (before === '第') return readOrdinal(s, at - 1, numeral)
  if (isIdiomAt(text, at, limit)) return notQuantity(at, numeral.end, 'word')
  if (next === '年' || next === '月' || next === '日')
    return notQuantity(at, numeral.end + 1, numeral.value > 31 ? 'date' : 'duration')
  // 数百家, 几十个, 每万人, 成百上千
  if (before === '数' || before === '几' || before === '每' || (before === '成' && POWERS_ONLY.test(text[at])))
    return notQuantity(at, numeral.end, 'vague')
  // 零就业家庭动态为零, 贫困发生率由7.6%降至零
  if (numeral.value === 0 && '为到至'.includes(before) && (numeral.end >= limit || CLOSES.includes(next)))
    return plainQuantity(s, numeral)
  return readCounted(s, at, numeral)
}

// 一两个, 两三家: from one to the other; 三五个: nobody knows how many
function readFew(s: Stretch, at: number, numeral: Numeral, unit: { unit: string; class: UnitClass }): NumeralToken {
  const tail = numeral.end + unit.unit.length
  const [value, upper] = [parseChinese(s.text, at, at + 1)!.value, parseChinese(s.text, at + 1, at + 2)!.value]
  if (upper !== value + 1) return notQuantity(at, tail, 'vague')
  const few = quantityOf(s, { numeral, unit: unit.unit, unitClass: unit.class, tail })
  few.value = value
  few.upper = upper
  few.comparator = 'range'
  return asToken(few)
}

const plainQuantity = (s: Stretch, numeral: Numeral): NumeralToken =>
  asToken(quantityOf(s, { numeral, unit: '', unitClass: 'none', tail: numeral.end }))

// 投入百亿元以上。 but 百亿元以上工程, 0.6人/百亿元以下
const CLOSED_ABOVE = /^以[上下][,;。]/
const isClosedAbove = (text: string, at: number, tail: number, run: string): boolean =>
  run.length > 1 && text[at - 1] !== '/' && CLOSED_ABOVE.test(text.slice(tail, tail + 3))

function readCounted(s: Stretch, at: number, numeral: Numeral): NumeralToken | null {
  const { text, from, limit } = s
  const run = text.slice(at, numeral.end)
  const unit = unitAt(text, numeral.end, limit)
  const bounds = comparatorBefore(text, at, from)
  const whole = run.length >= 2 && POWER.test(run) && DIGIT.test(run)
  if (!unit || !chineseUnits.has(unit.unit)) {
    // 突破千亿
    // 总人口达到十一亿, 一百多万|本地人
    if (
      (bounds &&
        (run.endsWith('亿') || (MILLIONS.test(run) && (numeral.end >= limit || CLOSES.includes(text[numeral.end]))))) ||
      (whole && /[万亿]$/.test(text.slice(at, numeral.end).replace(/[多余]$/, '')))
    )
      return text[numeral.end] === '级' ? notQuantity(at, numeral.end, 'threshold') : plainQuantity(s, numeral)
    if (!whole || run.length < 3) return null
    return namesAfterNumber.at(text, numeral.end, limit)
      ? notQuantity(at, numeral.end, 'name')
      : { kind: 'unread', start: at, end: numeral.end }
  }
  const tail = numeral.end + unit.unit.length
  // 外贸破|零倍增
  if (numeral.value === 0) return notQuantity(at, tail, 'word')
  if (run.length === 2 && TWO_DIGITS.test(run)) return readFew(s, at, numeral, unit)
  const powers = POWERS_ONLY.test(run)
  if (!powers && abstractNouns.at(text, tail, limit)) return notQuantity(at, tail, 'word')
  const single = run.length === 1 && numeral.value <= 10
  // 企业增长一倍
  const grown = unit.class === 'times' && linkWords.endingAt(text, at, from) !== null
  // 比上|一个五年
  const alone = bounds === null || bounds.word === '上'
  const one = single && numeral.value === 1 && numeral.magnitude === '' && alone && unit.class !== 'point' && !grown
  if (one && !ONE_EACH.test(text.slice(Math.max(from, at - LONGEST_EACH), at))) return notQuantity(at, tail, 'word')
  if (single && numeral.magnitude === '' && chineseUnitsFromEleven.has(unit.unit)) return notQuantity(at, tail, 'word')
  if (!whole && powers && (unit.class === 'size' || run === '万') && !bounds && !isClosedAbove(text, at, tail, run))
    return notQuantity(at, tail, 'threshold')
  return asToken(quantityOf(s, { numeral, unit: unit.unit, unitClass: unit.class, tail }))
}
