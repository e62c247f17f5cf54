import { charSorts, charTable, sortsOf } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { THIS_YEAR } from '../../lexicon/commitments.ts'
import {
  BEFORE_FEAST,
  BEFORE_SEASON,
  deadlinePattern,
  monthOfFeast,
  NAMED_YEAR,
  TIMELESS,
} from '../../lexicon/deadlines.ts'
import { planYears } from '../../lexicon/periods.ts'
import { yearsCounted } from '../observations/span-marks.ts'
import { chineseValue } from '../quantities/numeral.ts'

/** 2025年6月底前, 到2025年, 2025年底; not 立足2035年 */
const YEAR = deadlinePattern('year', 'g')
const ANY_YEAR = deadlinePattern('year')
/** 6月底前, 上半年, 一季度 without a year; 明年3月底; 力争9月|出第一束 */
const PART = deadlinePattern('part-of-year', 'g')
/** 两年内, 用三年时间, 力争两年左右, 今后五年: the plan year is the first */
const YEARS_ON = deadlinePattern('years-on', 'g')
/** “十四五”末, “十四五”期间: the fourteenth five years end with 2025; one that has ended is compared with (比“十二五”末翻一番) */
const FIVE_YEARS = deadlinePattern('plan-end')
/** 2018年8月试运营、|12月开园: a month goes on in the year of the one before */
const SAME_YEAR = deadlinePattern('month-before')
/** 今年6月 is June, 今年 alone the whole year */
const NARROWER = deadlinePattern('narrower')
/** 明年全部完成; not 明年3月 */
const NEXT_YEAR = deadlinePattern('next-year')
/** 站前广场年中投入使用; not 青少年中 */
const MIDYEAR = deadlinePattern('midyear')

/** 四月底, 九月底 */
const CHINESE_MONTH = deadlinePattern('chinese-month', 'g')

const [PART_OF_YEAR, SPAN, BEFORE, NEXT, FIVE, MIDDLE, CENTURY] = [1, 2, 4, 8, 16, 32, 64]
/** Characters of which one stands in whatever a rule reads. */
const SORTS = charSorts([
  ['月季半', PART_OF_YEAR],
  ['内时今未左', SPAN],
  ['前', BEFORE],
  ['明', NEXT],
  ['五', FIVE],
  ['中', MIDDLE],
  ['纪', CENTURY],
])

const MONTHS: readonly (readonly [words: string, month: number])[] = [
  ['上半年', 6],
  ['一季度', 3],
  ['二季度', 6],
  ['三季度', 9],
  ['四季度', 12],
]

/**
 * The deadline that words name, as exactly as they say it: 年内 → 2021, 6月底前 → 2021-06, 到2025年 → 2025; the latest of
 * several; null when none is named. The sentence is folded; `year` is the plan year, `next` tells the year that they call 明年.
 */
export function parseDue(sentence: string, year: number | null, next = yearAfter): string | null {
  const words = sentence.replace(TIMELESS, '')
  const old = year !== null && year < 2000
  const dated = words.includes('20') || (old && words.includes('19'))
  let due = dated && ANY_YEAR.test(words) ? latestYear(withoutAsides(words, year), year) : null
  const seen = sortsOf(SORTS, words)
  const plan = (seen & FIVE) !== 0 ? FIVE_YEARS.exec(words) : null
  const end = plan ? (planYears(`十${plan[1] ?? ''}五`)?.[1] ?? 0) : 0
  if (end > 0 && (year === null || end >= year)) due = later(due, String(end))
  if (year === null) return due
  if (old && (seen & CENTURY) !== 0 && words.includes('本世纪末')) due = later(due, '2000')
  if ((seen & PART_OF_YEAR) !== 0) due = latestPart(words, year, next, due)
  if ((seen & SPAN) !== 0) due = latestSpan(words, year, due)
  if ((seen & BEFORE) !== 0) due = latestDay(words, year, due)
  if ((seen & NEXT) !== 0 && NEXT_YEAR.test(words)) due = later(due, String(next(year)))
  return namesThisYear(words) || ((seen & MIDDLE) !== 0 && MIDYEAR.test(words)) ? later(due, String(year)) : due
}

const yearAfter = (year: number): number => year + 1

/** The words without what stands in 《》 and brackets, and without years in names: those of events of other years, of plans. */
const withoutAsides = (words: string, year: number | null): string =>
  words.replace(NAMED_YEAR, name => (name.startsWith(String(year)) ? name : '')).replace(ASIDE, '')

function latestSpan(words: string, year: number, known: string | null): string | null {
  let due = known
  YEARS_ON.lastIndex = 0
  for (let found = YEARS_ON.exec(words); found !== null; found = YEARS_ON.exec(words)) {
    due = later(due, String(year - 1 + yearsCounted(found[1] ?? found[2])))
  }
  return due
}

const ASIDE = deadlinePattern('aside', 'g')

function latestYear(words: string, year: number | null): string | null {
  let due: string | null = null
  YEAR.lastIndex = 0
  for (let found = YEAR.exec(words); found !== null; found = YEAR.exec(words)) {
    const [, named, month, part] = found
    if (year === null || Number(named) >= year)
      due = later(due, withMonth(named, month ? Number(month) : monthOf(part)))
  }
  return due
}

function latestPart(words: string, year: number, next: typeof yearAfter, known: string | null): string | null {
  let due = known
  PART.lastIndex = 0
  for (let found = PART.exec(words); found !== null; found = PART.exec(words)) {
    const [, after, month, part] = found
    const named = after ? next(year) : Number(SAME_YEAR.exec(words.slice(0, found.index))?.[1] ?? year)
    due = later(due, withMonth(String(named), month ? Number(month) : monthOf(part)))
  }
  CHINESE_MONTH.lastIndex = 0
  for (let found = CHINESE_MONTH.exec(words); found !== null; found = CHINESE_MONTH.exec(words))
    due = later(due, withMonth(String(year), chineseValue(found[1])))
  return due
}

/** “五一”前, 汛期前 */
function latestDay(words: string, year: number, known: string | null): string | null {
  let due = known
  BEFORE_FEAST.lastIndex = 0
  for (let found = BEFORE_FEAST.exec(words); found !== null; found = BEFORE_FEAST.exec(words))
    due = later(due, withMonth(String(year), monthOfFeast(found[1])))
  return BEFORE_SEASON.test(words) ? later(due, String(year)) : due
}

function namesThisYear(words: string): boolean {
  for (let at = THIS_YEAR.next(words); at >= 0; at = THIS_YEAR.next(words, at + 1))
    if ((at === 0 || NO_THIS[codeAt(words, at - 1)] === 0) && !NARROWER.test(words.slice(at + 2, at + 9))) return true
  return false
}

// 2025年底, 两年内, 去年底
const NO_THIS = charTable('0-9一两二三四五六七八九十去上往每历')

/** The first of deadlines that are the same. */
const later = (due: string | null, other: string): string => (due === null || last(other) > last(due) ? other : due)

function monthOf(part: string | undefined): number | null {
  return MONTHS.find(([words]) => part?.includes(words))?.[1] ?? null
}

function withMonth(year: string, month: number | null): string {
  return month === null || month < 1 || month > 12 ? year : `${year}-${String(month).padStart(2, '0')}`
}

/** For comparing: a year ends with its December. */
function last(due: string): string {
  return due.length === 4 ? `${due}-13` : due
}
