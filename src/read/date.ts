import { codeAt } from '../lexicon/code-at.ts'
import { yearDigit } from './text-fold.ts'

const DIGITS = '〇零一二三四五六七八九'

/** 十八 → 18, 二十一 → 21, 一百零二 → 102, 18 → 18; null: no number below 1,000. */
export function parseOrdinal(words: string): number | null {
  if (/^\d{1,3}$/.test(words)) return Number(words)
  let at = 0
  let number = 0
  if (words[1] === '百' && digit(words[0]) > 0) {
    number = 100 * digit(words[0])
    at = words[2] === '零' ? 3 : 2
  }
  if (words[at] === '十') {
    number += 10
    at++
  } else if (words[at + 1] === '十' && digit(words[at]) > 0) {
    number += 10 * digit(words[at])
    at += 2
  }
  if (at < words.length && digit(words[at]) > 0) number += digit(words[at++])
  return at === words.length && at > 0 ? number : null
}

/** 2019, 二〇一九, 二○一九, 二零一九, 二O一九 → 2019; null: not a year of the People's Republic. */
export function parseYear(words: string): number | null {
  if (words.length !== 4) return null
  let year = 0
  for (let at = 0; at < 4; at++) {
    const digit = yearDigit(codeAt(words, at))
    if (digit < 0) return null
    year = 10 * year + digit
  }
  return year >= 1949 && year <= 2099 ? year : null
}

/** The parts of a date as ISO date, or null when there is no such day. */
export function parseDate(yearWords: string, monthWords: string, dayWords: string): string | null {
  const year = parseYear(yearWords)
  const month = parseOrdinal(monthWords)
  const day = parseOrdinal(dayWords)
  if (year === null || month === null || day === null) return null
  const last = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (month < 1 || month > 12 || day < 1 || day > last) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function digit(c: string): number {
  const at = DIGITS.indexOf(c)
  return at < 2 ? 0 : at - 1
}
