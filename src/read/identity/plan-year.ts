import { charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { identityPattern } from '../../lexicon/identity.ts'
import { parseOrdinal, parseYear } from '../date.ts'
import type { Head } from './head.ts'

/** What tells the plan year; `dated` is the day of delivery or of the session. */
export type YearClues = { head: Head; body: string; dated: string | null; national: boolean; label: string | null }

export type YearFinding = { year: number | null; title: number | null }

const PLAN = identityPattern('planned')
const REVIEW = identityPattern('reviewed')
const YEAR_WHOLE = identityPattern('year-whole')
const YEAR_ANYWHERE = identityPattern('year')
const YEAR_HEADS = charTable('12一二')
const YEARS = identityPattern('dated-year', 'g')
const YEAR_ALONE = identityPattern('year-without-day', 'g')
const FIVE_YEARS = identityPattern('year-of-plan')
const NUMERAL = /[\d〇○零一二三四五六七八九十]/

/**
 * The year a report plans for.
 * 1. The day of delivery gives its year; from November on the next (a report of 2021-12-06 plans 2022), for the nation always its own.
 *    From August on what the body says decides between the two.
 * 2. Said in the body: "2024年工作总体要求", "2024年主要预期目标" give 2024, "2023年工作回顾" gives 2024; a heading counts thrice.
 * 3. The title's year, unless the body clearly says another (some collections title by the year reviewed).
 * 4. Else all of it together with the years at the heads of paragraphs ("2005年,全市…" in the first third is looked back upon,
 *    "2006年是…" later is planned for) and the year that recurs in the first part ("2007年…预计…" gives 2008).
 */
export function findPlanYear(clues: YearClues): YearFinding {
  const title = titleYear(clues.head)
  const settled = clues.dated === null ? null : yearOfDay(clues.dated, clues.national)
  if (settled !== null) return { year: settled, title }
  const said = saidYears(clues.body)
  if (clues.dated !== null) return { year: likelierYear(clues.dated, said), title }
  const [best, weight] = leading(said)
  if (title !== null && (weight < 3 || best === title)) return { year: title, title }
  const [leaning] = leading(added(said, added(begunYears(clues.body), reviewedYear(clues.body))))
  return { year: leaning ?? labelYear(clues.label), title }
}

/** The year that a day tells by itself, null from August on. */
function yearOfDay(day: string, national: boolean): number | null {
  return national || Number(day.slice(5, 7)) < 8 ? Number(day.slice(0, 4)) : null
}

/** Of the year of a day and the next the one that the body says more of. */
function likelierYear(day: string, said: ReadonlyMap<number, number>): number {
  const year = Number(day.slice(0, 4))
  const now = said.get(year) ?? 0
  const next = said.get(year + 1) ?? 0
  if (now !== next) return now > next ? year : year + 1
  return Number(day.slice(5, 7)) >= 11 ? year + 1 : year
}

/** A communiqué tells of the year in its title ("2020年国民经济和社会发展统计公报"), as a report of the year after would: 2021. */
export function findCommuniqueYear(head: Head): YearFinding | null {
  const title = titleYear(head, '公报')
  return title === null ? null : { year: title + 1, title: title + 1 }
}

/** A list of tasks says its year in its title: 立山区政府2023年重点工作任务分解, 2020年市政府重点工作督查台账. */
export const findListYear = (head: Head): number | null => titleYear(head, '年')

/** "沈阳市2021年政府工作报告", "政府工作报告(省八届人大二次会议 1994年)"; the year of a day (2021年12月29日) is not that of the title. */
function titleYear(head: Head, word = '报告'): number | null {
  for (const line of head.tight) {
    if (line.length > 90 || !line.includes(word) || INDEXED.test(line)) continue
    for (const m of line.matchAll(YEAR_ALONE)) {
      const year = NUMERAL.test(line[m.index - 1] ?? '') ? null : parseYear(m[1])
      if (year !== null) return year
    }
  }
  return null
}

/** 索引号 11370100004188888A/2021-00088 公开目录 政府工作报告: the number of a page, with the year in which it was put there. */
const INDEXED = /^(?:信息)?索引号/

function labelYear(label: string | null): number | null {
  const m = label ? YEAR_ANYWHERE.exec(label) : null
  return m ? parseYear(m[0]) : null
}

/** How much the body speaks for each year as the plan year. */
function saidYears(body: string): Map<number, number> {
  const said = new Map<number, number>()
  let lineStart = 0
  let lineEnd = -1
  for (let end = body.indexOf('年', 4); end >= 0; end = body.indexOf('年', end + 1)) {
    const start = end - 4
    const words = YEAR_HEADS[codeAt(body, start)] === 1 ? body.slice(start, end) : ''
    if (!YEAR_WHOLE.test(words)) continue
    while (lineEnd < start) {
      lineStart = lineEnd + 1
      lineEnd = body.indexOf('\n', lineStart)
      if (lineEnd < 0) lineEnd = body.length
    }
    const after = body.slice(end + 1, end + 25)
    const stop = after.search(/[,。;、\n]|(?:19|20)\d\d年/)
    const rest = stop < 0 ? after : after.slice(0, stop)
    const year = parseYear(words)
    if (year === null || /[到至—-]/.test(start > 0 ? body[start - 1] : '') || rest.startsWith('远景')) continue
    const plan = PLAN.exec(rest)?.[0].length ?? 99
    const review = REVIEW.exec(rest)?.[0].length ?? 99
    if (plan === review) continue
    const key = plan < review ? year : year + 1
    said.set(key, (said.get(key) ?? 0) + (start - lineStart <= 12 ? 3 : 1))
  }
  return said
}

const BEGUN = identityPattern('paragraph-year')

/** Years at the head of paragraphs; "“十五”计划的第一年" is 2001, "“九五”计划的最后一年" was 2000. */
function begunYears(body: string): Map<number, number> {
  const begun = new Map<number, number>()
  let at = 0
  for (const line of body.split('\n')) {
    const early = at < body.length / 3
    at += line.length + 1
    const m = BEGUN.exec(line)
    const year = m ? parseYear(m[1]) : fiveYearPlan(line.slice(0, 60))
    if (year === null) continue
    const key = early && m ? year + 1 : year
    begun.set(key, (begun.get(key) ?? 0) + 1)
  }
  return begun
}

/** "今年是“十五”计划的第一年" → 2001; the tenth plan began in 2001, each five years after the last. */
function fiveYearPlan(words: string): number | null {
  const m = /^.{0,12}今年/.test(words) ? FIVE_YEARS.exec(words) : null
  const ordinal = m ? parseOrdinal(m[1]) : null
  if (m === null || ordinal === null || ordinal < 5) return null
  return 1951 + 5 * ordinal + (/最后|收官/.test(m[2]) ? 4 : 0)
}

const PAST = identityPattern('past-year')
const END_OF_SPAN = identityPattern('end-of-span')

/** Of the years named most often in the first part of a report the latest is the one it looks back upon. */
function reviewedYear(body: string): Map<number, number> {
  const counts = new Map<number, number>()
  const part = body.slice(0, body.length * 0.45)
  for (const m of part.matchAll(YEARS)) {
    const before = part.slice(Math.max(0, m.index - 3), m.index)
    const year = END_OF_SPAN.test(before) || part.startsWith('年远景', m.index + 4) ? null : parseYear(m[0])
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + (PAST.test(before) ? 3 : 1))
  }
  const [, most] = leading(counts)
  const year = Math.max(0, ...[...counts].filter(([, count]) => count >= 2 && count >= 0.7 * most).map(([y]) => y))
  return new Map(year > 0 ? [[year + 1, 2]] : [])
}

function added(a: Map<number, number>, b: Map<number, number>): Map<number, number> {
  const sum = new Map(a)
  for (const [year, weight] of b) sum.set(year, (sum.get(year) ?? 0) + weight)
  return sum
}

function leading(said: Map<number, number>): [number | null, number] {
  let best: number | null = null
  let weight = 0
  for (const [year, w] of said)
    if (w > weight || (w === weight && best !== null && year > best)) [best, weight] = [year, w]
  return [best, weight]
}
