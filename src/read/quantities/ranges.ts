import { charTable } from '../../lexicon/char-table.ts'
import { codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { type UnitClass, unitAt } from '../../lexicon/units.ts'
import { copyOfNumeral, isDigit, type Numeral, parseArabic } from './numeral.ts'
import { type Quantity, quantityOf } from './quantity.ts'
import type { Stretch } from './stretch.ts'

/** The second number of a range with its unit; 'name' when two bare numbers are joined by a dash (8-2). */
export type RangeEnd = { numeral: Numeral; unit: string; unitClass: UnitClass | 'none'; end: number }

const DASH = /^(?:--|——|[-–—―─~～∼至到])/
/** What a dash begins with: spares the rule nearly all numbers. */
const DASHES = charTable('–—―─~～∼至到-')
const REACHES = '至到'
const FROM = charTable('由从')
const [BLANK] = codesOf(' ')
const SLASH = /^[-–—―─]/

/** 1至2个百分点, 5%—5.5%, 2-3个: what follows the first number at `from`. Null when no second number does. */
export function readRangeEnd({ text, limit }: Stretch, from: number, first: Numeral): RangeEnd | 'name' | null {
  let at = from
  while (codeOrNone(text, at) === BLANK) at++
  if (DASHES[codeOrNone(text, at)] === 0) return null
  const dash = DASH.exec(text.slice(at, at + 2))
  if (!dash) return null
  // 贷款余额由3000亿元|到8000亿元: two values
  if (REACHES.includes(dash[0]) && FROM[codeOrNone(text, first.start - 1)] === 1) return null
  at += dash[0].length
  while (text[at] === ' ') at++
  if (!isDigit(codeOrNone(text, at))) return null
  const numeral = parseArabic(text, at, limit)
  const unit = unitAt(text, numeral.end, limit)
  if (!unit && numeral.magnitude === '') return first.magnitude === '' && SLASH.test(dash[0]) ? 'name' : null
  return {
    numeral,
    unit: unit?.unit ?? '',
    unitClass: unit?.class ?? 'none',
    end: numeral.end + (unit?.unit.length ?? 0),
  }
}

const POWERS: Record<string, number> = { '': 1, 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }

/** Both numbers as one quantity in the unit of the second: 500万元—1亿元 is 0.05—1 亿元. */
export function rangeOf(s: Stretch, first: Numeral, { numeral, unit, unitClass, end }: RangeEnd): Quantity {
  const scale = first.magnitude === '' ? 1 : (POWERS[first.magnitude] ?? 1) / (POWERS[numeral.magnitude] ?? 1)
  const lower = copyOfNumeral(first)
  lower.value *= scale
  lower.magnitude = numeral.magnitude
  lower.more = false
  const range = quantityOf(s, { numeral: lower, unit, unitClass, tail: end })
  range.upper = numeral.value
  range.comparator = 'range'
  return range
}
