import { charTable } from '../../lexicon/char-table.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import { isMeasuredInYears, numeralPattern } from '../../lexicon/numerals.ts'
import { isDigit } from './numeral.ts'
import { type NumeralToken, notQuantity } from './quantity.ts'
import type { Stretch } from './stretch.ts'

/** What the number of a list goes on with. */
export const LIST_MARKS = '.、)'
const MARKS = charTable(LIST_MARKS)
const BREAKS = '。;:\n'
const STARTS = '\n。;:!?(,、 ○'

/** 1. 2、 3) at the beginning of a sentence or an item. */
export function readListMark({ text, from }: Stretch, at: number, end: number): NumeralToken | null {
  if (end - at > 2 || MARKS[codeOrNone(text, end)] === 0 || isDigit(codeOrNone(text, end + 1))) return null
  const next = text[end]
  const before = text[at - 1]
  if (at !== from && (!STARTS.includes(before) || (next !== ')' && before === ','))) return null
  return next === '、' && at !== from && !BREAKS.includes(before) ? null : notQuantity(at, end + 1, 'list-mark')
}

/** 2021年, 2016—2020年, 3月5日, 98年, 10时; and spans of time that only qualify: 三年, 20周年. */
export function readDate(s: Stretch, at: number, end: number): NumeralToken | null {
  const { text, limit } = s
  if (GOES_ON[codeOrNone(text, end)] === 0) return null
  const size = end - at
  let gap = end
  while (text[gap] === ' ' && gap < limit) gap++
  const next = text[gap] ?? ''
  if (size === 4) {
    const year = readYear(text, at, end, gap, limit)
    if (year) return year
  }
  if (next === '年') {
    const few = size <= 2 || text.slice(at, end).includes('.')
    if (few && isMeasuredInYears(text.slice(Math.max(0, at - MEASURED), at))) return null
    const short = size === 2 && Number(text.slice(at, end)) >= 49 && text[gap + 1] !== '来'
    return notQuantity(at, gap + 1, short ? 'date' : 'duration')
  }
  if (next === '周' && text[gap + 1] === '年') return notQuantity(at, gap + 2, 'duration')
  if (next === '个' && SPAN_STARTS[codeOrNone(text, gap + 1)] === 1 && SPAN_OF_YEARS.test(text.slice(gap, gap + 5)))
    return notQuantity(at, gap + 1, 'duration')
  if (size > 2) return null
  if (next === '月' || next === '日' || (next === '号' && text[at - 1] === '月'))
    return notQuantity(at, gap + 1, 'date')
  if ((next === '时' || next === '点') && text[gap + 1] !== '位') return notQuantity(at, gap + 1, 'date')
  return RANGE_HEADS[codeOrNone(text, end)] === 1 && DAY_RANGE.test(text.slice(end, end + 5))
    ? notQuantity(at, end, 'date')
    : null
}

/** What a date, or a span of time, goes on with. */
export const DATE_NEXTS = ' 年周个月日号时点–—~～至到、和./-'
const GOES_ON = charTable(DATE_NEXTS)

/** 受教育年限由10.5年提高到 */
const MEASURED = 18

// 两个五年, 3个多月
const SPAN_STARTS = charTable('半五年世春多季')
const SPAN_OF_YEARS = numeralPattern('span-of-years')
// 1至11月
const RANGE_HEADS = charTable('–—~～至、和-')
const DAY_RANGE = /^[-—–~～至、和]\d{1,2}(?:月|日)/
const YEAR_RANGE = numeralPattern('years-range')
const DOTTED_DATE = /^[.\-/]\d{1,2}[.\-/]\d{1,2}/

function readYear(text: string, at: number, end: number, gap: number, limit: number): NumeralToken | null {
  const century = text.slice(at, at + 2)
  if (text[at + 2] === '.') return null
  if (century !== '19' && century !== '20') return null
  if (text[gap] === '年') return notQuantity(at, gap + 1, 'date')
  const after = text.slice(end, Math.min(limit, end + 10))
  if (YEAR_RANGE.test(after)) return notQuantity(at, end, 'date')
  const dotted = DOTTED_DATE.exec(after)
  return dotted ? notQuantity(at, end + dotted[0].length, 'date') : null
}
