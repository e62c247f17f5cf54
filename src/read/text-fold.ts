import { charSorts, charTable } from '../lexicon/char-table.ts'
import { codeAt, codeOrNone } from '../lexicon/code-at.ts'
import { numeralPattern } from '../lexicon/numerals.ts'

/**
 * The same text with full-width digits, letters and punctuation as their half-width forms, unit for unit, so that
 * rules are written once and offsets stay true: （１０％，增长） → (10%,增长). 　 and NBSP become a blank, ∶ and ︰ (a ratio) a colon, 〝 and 〞 and straight quotation marks “ and ”, ― and ─ the dash —.
 */
export function foldWidth(text: string): string {
  const quote = straightQuotes(text)
  return text.replace(WIDE_ONE, (wide, at) => quote(at) ?? narrow(codeAt(wide, 0)))
}

/** The full-width forms, as a table of characters takes them. */
export const WIDE = '"\uff01-\uff5e\u3000\xa0\ufe6a\u2236\ufe30\u301d-\u301f\u2015\u2500'
const WIDE_ONE = new RegExp(`[${WIDE}]`, 'g')

/** The same as `foldWidth` of a text whose full-width forms stand at known places, with those of `isPoint`. */
export function foldPlaces(text: string, places: readonly number[]): string {
  const quote = straightQuotes(text)
  let folded = ''
  let from = 0
  for (const at of places) {
    folded += text.slice(from, at) + (isBroken(text, at) ? ' ' : (quote(at) ?? narrow(codeAt(text, at))))
    from = at + 1
  }
  return folded + text.slice(from)
}

/**
 * Tells of places in text order which quotation mark a straight one (" or ＂) stands for, of other characters null: “ and ” by turns, beginning
 * anew on each line.
 */
function straightQuotes(text: string): (at: number) => string | null {
  let last = 0
  let open = false
  return at => {
    const code = codeAt(text, at)
    if (code !== 0x22 && code !== 0xff02) return null
    open = !open || text.slice(last, at).includes('\n')
    last = at
    return open ? '“' : '”'
  }
}

const POINTED = numeralPattern('mark-for-point', 'y')
const BROKEN = numeralPattern('full-stop-for-permil', 'y')

/** Whether the full stop at `at` is what is left of the sign ‰. */
function isBroken(text: string, at: number): boolean {
  if (PERCENT[codeOrNone(text, at - 1)] !== 1) return false
  BROKEN.lastIndex = at
  return BROKEN.test(text)
}

const PERCENT = charTable('%％')

/** Whether the mark at `at`, one of `FOR_POINT`, was put for a decimal point (增长12。2%, 12·3亿元) or is part of a sign. */
export function isPoint(text: string, at: number): boolean {
  if (isBroken(text, at)) return true
  let from = at
  while (from > at - 6 && DIGITS[codeOrNone(text, from - 1)] === 1) from--
  if (from === at || DIGITS[codeOrNone(text, at + 1)] !== 1) return false
  POINTED.lastIndex = from
  return POINTED.test(text)
}

const DIGITS = charTable('0-9０-９')
/** What is put for a decimal point. */
export const FOR_POINT = '。·・﹒∙'
const POINTS = charTable(FOR_POINT)
/** What stands before every mark that `isPoint` tells of. */
export const BEFORE_POINT = '0-9０-９%％'

function narrow(code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return ASCII[code - 0xfee0]
  if (code === 0x2236 || code === 0xfe30) return ':'
  if (code >= 0x301d && code <= 0x301f) return code === 0x301d ? '“' : '”'
  if (POINTS[code] === 1) return '.'
  if (code === 0x2015 || code === 0x2500) return '—'
  return code === 0xfe6a ? '%' : ' '
}

const ASCII = Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code))

/** What a year in Chinese digits begins with. */
export const CENTURIES: readonly string[] = ['一九', '二○', '二〇', '二零']
const YEAR = numeralPattern('chinese-year', 'g')
// one more than what the digits of a year stand for
const YEAR_DIGITS = charSorts(
  ['0○OoΟ〇零', '1一', '2二', '3三', '4四', '5五', '6六', '7七', '8八', '9九'].map(
    (chars, d) => [chars, d + 1] as const,
  ),
)

/** What a digit of a year stands for, also Chinese and letters in place of ○; −1: none. */
export const yearDigit = (code: number): number => YEAR_DIGITS[code] - 1

/** The same text with the years in Chinese digits as Arabic ones, unit for unit: 一九七四年 → 1974年. */
export function foldYears(text: string): string {
  return text.replace(YEAR, year => year.replace(/./g, c => String(yearDigit(codeAt(c, 0)))))
}
