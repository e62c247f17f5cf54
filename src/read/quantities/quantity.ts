import { charTable } from '../../lexicon/char-table.ts'
import { codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { beginsMoreNoun, comparatorAfter, comparatorBefore } from '../../lexicon/grammar.ts'
import { numeralPattern } from '../../lexicon/numerals.ts'
import type { UnitClass } from '../../lexicon/units.ts'
import type { Comparator } from '../../model/reading.ts'
import { isChineseDigit, type Numeral } from './numeral.ts'
import type { Stretch } from './stretch.ts'

/**
 * A number with its unit and the words that bound it. `[start, end)` covers the comparator words too; `number` is where
 * the digits begin, `tail` is after the unit, before the words that follow it (以上). `kind` says what sort of value it is.
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
  kind: QuantityKind
  comparator: Comparator
  chinese: boolean
}

/** A copy to be changed, of the one shape that all quantities have. */
export const copyOfQuantity = (q: Quantity): Quantity => ({
  start: q.start,
  end: q.end,
  number: q.number,
  tail: q.tail,
  value: q.value,
  upper: q.upper,
  unit: q.unit,
  unitClass: q.unitClass,
  kind: q.kind,
  comparator: q.comparator,
  chinese: q.chinese,
})

export type QuantityKind = 'amount' | 'percent' | 'point' | 'times' | 'fraction' | 'doubling' | 'rank'

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
  lost: '数字丢失，只剩残余',
  ratio: '比例',
  vague: '概数',
} as const
export type NotQuantityReason = keyof typeof NOT_QUANTITY

/** A numeral that is known not to be a quantity, and why. */
export type NotQuantity = { start: number; end: number; reason: NotQuantityReason }

export type NumeralToken =
  | { kind: 'quantity'; quantity: Quantity }
  | { kind: 'not'; not: NotQuantity }
  | { kind: 'unread'; start: number; end: number }

export const notQuantity = (start: number, end: number, reason: NotQuantityReason): NumeralToken => ({
  kind: 'not',
  not: { start, end, reason },
})
export const asToken = (quantity: Quantity): NumeralToken => ({ kind: 'quantity', quantity })

/** What a numeral is with its unit, up to `tail`. */
export type Measured = { numeral: Numeral; unit: string; unitClass: UnitClass | 'none'; tail: number }

const kindOf = (unitClass: UnitClass | 'none'): QuantityKind =>
  unitClass === 'percent' || unitClass === 'point' || unitClass === 'times' ? unitClass : 'amount'

/** The quantity of a numeral and its unit: the magnitude word goes to the unit (2.9|万件). */
export function quantityOf(s: Stretch, { numeral, unit, unitClass, tail }: Measured): Quantity {
  const whole = numeral.magnitude === '' ? unit : numeral.magnitude + unit
  const parted = unitClass === 'count' && numeral.magnitude === '' ? partedPoint(s, tail) : null
  if (parted === null) return bounded(s, numeral, whole, unitClass, kindOf(unitClass), tail)
  const [, bound, point] = parted
  const quantity = bounded(s, numeral, unit + point, 'point', 'point', tail)
  quantity.end = tail + parted[0].length
  if (quantity.comparator === '=') quantity.comparator = comparatorAfter(bound, 0, bound.length)?.comparator ?? '>'
  return quantity
}

// 提高2个以上百分点, 高出全国平均水平3个多百分点
const PARTED_POINT = numeralPattern('parted-point')
const BOUND_BEGINS = charTable('多以左')
function partedPoint({ text, limit }: Stretch, at: number): RegExpExecArray | null {
  return BOUND_BEGINS[codeOrNone(text, at)] === 1 ? PARTED_POINT.exec(text.slice(at, Math.min(limit, at + 6))) : null
}

/** Whether an amount is of money. */
export const isMoney = ({ unit }: Pick<Quantity, 'unit'>): boolean => unit.endsWith('元')

/** A quantity with the comparator words on both sides of it. */
export function bounded(
  s: Stretch,
  numeral: Numeral,
  unit: string,
  unitClass: UnitClass | 'none',
  kind: QuantityKind,
  unitEnd: number,
): Quantity {
  const { text, from, limit } = s
  let comparator: Comparator = numeral.more ? '>' : '='
  let start = numeral.start
  const before = comparatorBefore(text, start, from)
  if (before) {
    start -= before.word.length
    comparator = before.comparator
  }
  const tail = skipRemark(text, unitEnd, limit)
  let end = tail
  let after = comparatorAfter(text, end, limit)
  // 7%。以内: the blank stands for what is left of ‰
  if (after === null && codeOrNone(text, end) === BLANK) {
    after = comparatorAfter(text, end + 1, limit)
    if (after !== null) end++
  }
  if (after && fitsAfter(after, kind, unitClass)) {
    end += after.word.length
    if (comparator !== '~' || !before || after.comparator !== '~') comparator = after.comparator
  } else if (
    MORE[codeOrNone(text, end)] === 1 &&
    (unit !== '' || kind === 'fraction') &&
    endsMore(codeOrNone(text, end + 1))
  ) {
    // 5元多, 500场余
    end += 1
    comparator = '>'
  }
  return {
    start,
    end,
    number: numeral.start,
    tail,
    value: numeral.value,
    upper: null,
    unit,
    unitClass,
    kind,
    comparator,
    chinese: numeral.chinese,
  }
}

const MORE = charTable('余多')
const endsMore = (next: number): boolean => !isChineseDigit(next) && !beginsMoreNoun(next)

// 1/7强 but 500强; 3个工作日内 but 5个内
const fitsAfter = (
  after: { word: string; comparator: Comparator },
  kind: QuantityKind,
  unitClass: UnitClass | 'none',
): boolean =>
  (after.comparator !== '>' || kind === 'fraction' || kind === 'percent') &&
  (after.word !== '内' || unitClass === 'time')

const [BRACKET, BLANK] = codesOf('( ')

// 18956套(个), 1920件(个), 215万头(只、匹)
function skipRemark(text: string, at: number, limit: number): number {
  if (codeOrNone(text, at) !== BRACKET) return at
  const size = text.slice(at, Math.min(limit, at + 5)).indexOf(')')
  return size > 0 && (size < 4 || text[at + 2] === '、') ? at + size + 1 : at
}
