import { charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { THIS_YEAR } from '../../lexicon/commitments.ts'
import { YEARS_COUNTED } from '../observations/period-marks.ts'

/** 2025年6月底前, 到2025年, 2025年底; not 立足2035年 */
const YEAR =
  /(?<![\d较比自从-]|立足|展望|面向|期至|远景)(20\d\d) ?年(?:(?:(\d{1,2}) ?月|(上半年|一季度|二季度|三季度|四季度)))?/g
/** 6月底前, 上半年, 一季度 without a year */
const PART =
  /(?<!\d|\d年)(\d{1,2}) ?月(?:份)?(?:底|末|中旬|上旬|下旬|\d{1,2}日)?(?:之?前|[^,;。\d月]{0,4}建成通车|完成|建成|投|开|竣|通|达|实现|底|末)|(上半年|(?:第?一|第?二|第?三|第?四)季度)/g
/** 积极筹备2011年亚洲艺术节: when it is held, not when it is due */
const HELD =
  '(?:运动会|奥运会|冬奥会|亚运会|博览会|世博会|锦标赛|世锦赛|艺术节|省运会|全运会|世界杯|花博会|园博会|峰会)'
const PREPARING = '(?:筹备|筹办|准备|备战|申办)'
const EVENT = new RegExp(
  `(?<=${PREPARING}[^,;。]{0,8})20\\d\\d ?年[^,;。年底前]{0,16}?${HELD}|20\\d\\d ?年[^,;。年底前]{0,16}?${HELD}(?=[^,;。]{0,24}${PREPARING})`,
  'g',
)
/** 两年内, 用三年时间: the plan year is the first */
const YEARS_ON = /(?<![第十每])([两二三四五]|(?<!\d)[2-5]) ?年(?:内|(?:左右)?(?:的)?时间)/g

/** “十四五”末: the fourteenth five years end with 2025; one that has ended is compared with (比“十二五”末翻一番) */
const FIVE_YEARS = /“?十([一二三四五六七八])五”?(?:时期|规划)?末/

const MONTHS: readonly (readonly [words: string, month: number])[] = [
  ['上半年', 6],
  ['一季度', 3],
  ['二季度', 6],
  ['三季度', 9],
  ['四季度', 12],
]

/**
 * The deadline that words name, as exactly as they say it: 年内 → 2021, 6月底前 → 2021-06, 到2025年 → 2025; the latest of
 * several; null when none is named. `words` are folded; `year` is the plan year.
 */
export function parseDue(words: string, year: number | null): string | null {
  let due = words.includes('20') ? latestYear(withoutAsides(words, year), year) : null
  const plan = words.includes('末') ? FIVE_YEARS.exec(words) : null
  const end = plan ? 2010 + 5 * '一二三四五六七八'.indexOf(plan[1]) : 0
  if (end > 0 && (year === null || end >= year)) due = later(due, String(end))
  if (year === null) return due
  if (words.includes('月') || words.includes('季度') || words.includes('上半年'))
    due = latestPart(words, String(year), due)
  if (words.includes('年内') || words.includes('时间')) due = latestSpan(words, year, due)
  return namesThisYear(words) ? later(due, String(year)) : due
}

/** The words without what stands in 《》 and brackets, and without events of later years that are prepared for. */
const withoutAsides = (words: string, year: number | null): string =>
  words.replace(ASIDE, '').replace(EVENT, event => (event.startsWith(String(year)) ? event : ''))

function latestSpan(words: string, year: number, known: string | null): string | null {
  let due = known
  YEARS_ON.lastIndex = 0
  for (let found = YEARS_ON.exec(words); found !== null; found = YEARS_ON.exec(words))
    due = later(due, String(year - 1 + (YEARS_COUNTED.get(found[1]) ?? Number(found[1]))))
  return due
}

const ASIDE = /《[^》]{0,60}》|\([^)]{0,30}\)/g

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

function latestPart(words: string, year: string, known: string | null): string | null {
  let due = known
  PART.lastIndex = 0
  for (let found = PART.exec(words); found !== null; found = PART.exec(words)) {
    const [, month, part] = found
    due = later(due, withMonth(year, month ? Number(month) : monthOf(part)))
  }
  return due
}

function namesThisYear(words: string): boolean {
  for (let at = THIS_YEAR.next(words); at >= 0; at = THIS_YEAR.next(words, at + 1))
    if (at === 0 || NO_THIS[codeAt(words, at - 1)] === 0) return true
  return false
}

// 2025年底, 两年内
const NO_THIS = charTable('0-9两二三四五')

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
