import { codeOrNone } from '../../lexicon/code-at.ts'
import { isRanked, numeralPattern, saysWhatMatters } from '../../lexicon/numerals.ts'
import { isChineseDigit, isDigit, type Numeral, parseArabic, parseChinese } from './numeral.ts'
import { asToken, type NumeralToken, notQuantity, type Quantity } from './quantity.ts'
import type { Stretch } from './stretch.ts'

const CLOSES = ',。;、)!?”的和及与并'
const MOVES = '跃升上提前晋进攀'
const FROM = numeralPattern('rank-from')

/** 居全省第3位, 列全国第一; but 第一产业, 第三次会议 are ordinals. `start` is at 第. */
export function readOrdinal({ text, from, limit }: Stretch, start: number, numeral: Numeral): NumeralToken {
  const end = numeral.magnitude === '' ? numeral.end : numeral.digitsEnd
  const next = text[end] ?? ''
  const matters = numeral.value === 1 && saysWhatMatters(text.slice(Math.max(from, start - 9), start))
  if (!matters && (next === '位' || next === '名')) return asToken(rankAt(start, end + 1, numeral.value, next))
  const closes =
    end >= limit ||
    CLOSES.includes(next) ||
    text.startsWith('以上', end) ||
    (MOVES.includes(next) && FROM.test(text.slice(Math.max(from, start - 14), start)))
  if (!matters && closes && numeral.value <= 100 && isRanked(text, firstOf(text, start, from), from))
    return asToken(rankAt(start, end, numeral.value, ''))
  return notQuantity(numeral.start, end, 'ordinal')
}

/** Where the list begins in which an ordinal stands: 分居全省第5、第2. */
function firstOf(text: string, start: number, from: number): number {
  if (!JOINTS.includes(text[start - 1] ?? ' ')) return start
  return start - (LISTED.exec(text.slice(Math.max(from, start - 30), start))?.[0].length ?? 0)
}

const JOINTS = '、和与及'
const LISTED = numeralPattern('listed-ranks')

/** 居全省首位 (but 首位度, 摆在首位). Null when it is no rank. */
export function readFirstPlace({ text, from, limit }: Stretch, at: number): Quantity | null {
  if (
    !text.startsWith('首位', at) ||
    /[度工产城]/.test(text[at + 2] ?? '') ||
    at + 2 > limit ||
    !isRanked(text, at, from)
  )
    return null
  return rankAt(at, at + 2, 1, '位')
}

/** 荣登…榜首. Null when it is no rank. */
export function readListTop({ text, from, limit }: Stretch, at: number): Quantity | null {
  return text.startsWith('榜首', at) && at + 2 <= limit && isRanked(text, at, from) ? rankAt(at, at + 2, 1, '') : null
}

/** 跻身全国前十位, 位居全省前三: at most that rank. Null for 前三季度, 前50强. */
export function readTop({ text, from, limit }: Stretch, at: number): Quantity | null {
  const digit = isDigit(codeOrNone(text, at + 1))
  if (!digit && !isChineseDigit(codeOrNone(text, at + 1))) return null
  const numeral = digit ? parseArabic(text, at + 1, limit) : parseChinese(text, at + 1, limit)
  if (numeral?.magnitude !== '' || numeral.value > 100) return null
  const next = text[numeral.end] ?? ''
  const unit = next === '位' || next === '名' ? next : ''
  if (unit === '' && ((numeral.end < limit && !',。;、)和的'.includes(next)) || !isRanked(text, at, from))) return null
  const top = rankAt(at, numeral.end + unit.length, numeral.value, unit)
  top.comparator = '<='
  return top
}

const rankAt = (start: number, end: number, value: number, unit: string): Quantity => ({
  start,
  end,
  number: start,
  tail: end,
  value,
  upper: null,
  unit,
  unitClass: 'none',
  kind: 'rank',
  comparator: '=',
  chinese: false,
})
