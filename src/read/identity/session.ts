import { identityPattern } from '../../lexicon/identity.ts'
import { parseDate, parseOrdinal } from '../date.ts'
import { type Head, isPageLine } from './head.ts'

/**
 * Where and when a report was delivered. `before` are the words ahead of 第…届 (the place stands at their end),
 * `dated` is a day or month that helps to tell the year but is not said to be that of delivery (会议通过).
 */
export type Sitting = {
  session: { congress: number; meeting: number } | null
  before: string
  national: boolean
  delivered: string | null
  dated: string | null
  /** The month and day where the session is told without its year (2月22日在市第十一届…), as in an ISO date: 02-22. */
  day: string | null
}

const SESSION = identityPattern('session', 'g')
const MEETING = identityPattern('meeting')
const PART_OF_MEETING = identityPattern('part-of-meeting')
const DATE_AHEAD = identityPattern('date-ahead')
const DAY_AHEAD = identityPattern('day-ahead')
const MONTH = identityPattern('month')
const LONE_DATE = identityPattern('lone-date')
const DATE_IN_BRACKETS = identityPattern('bracketed-date')

/**
 * Finds the session in the head, else in the opening words ("向吉林省第十届人民代表大会第一次会议报告政府工作").
 * "2024年1月10日在济南市第十八届人民代表大会第三次会议上" → 18, 3, 2024-01-10;
 * "1955年7月5日至6日在第一届全国人民代表大会第二次会议上" → 1, 2, the first day.
 */
export function findSitting(head: Head, opening: string): Sitting {
  const inHead = sessionsOf(head.flat)
  const chosen =
    inHead.find(s => s.date !== null) ?? inHead[0] ?? sessionsOf(opening).find(s => /向[^,。]*$/.test(s.before))
  const passed = chosen?.after.startsWith('通过') ?? false
  const alone = loneDate(head)
  const date = chosen?.date ?? null
  return {
    session: chosen ? { congress: chosen.congress, meeting: chosen.meeting } : null,
    before: chosen?.before ?? '',
    national: chosen?.national ?? false,
    delivered: passed ? alone : (date ?? alone),
    dated: date ?? alone ?? loneMonth(head),
    day: passed || date !== null ? null : (chosen?.day ?? null),
  }
}

/** "铁岭市政府工作报告(2025年1月 张宝东)" → 2025-01: no day, but it tells the year. */
function loneMonth(head: Head): string | null {
  for (const line of head.tight) {
    const m = isPageLine(line) ? null : MONTH.exec(line)
    if (m?.[2].startsWith('0')) continue
    const date = m && parseDate(m[1], m[2], '1')
    if (date) return date.slice(0, 7)
  }
  return null
}

/** The index of the last line that names a meeting ("第一次会议上"); the number of lines when none does. */
export function sessionLine(head: Head): number {
  const at = head.tight.findLastIndex(line => MEETING.test(line))
  return at < 0 ? head.tight.length : at
}

type Found = {
  congress: number
  meeting: number
  national: boolean
  before: string
  after: string
  date: string | null
  day: string | null
}

function sessionsOf(flat: string): Found[] {
  const found: Found[] = []
  for (const m of flat.matchAll(SESSION)) {
    const congress = parseOrdinal(m[1])
    const meeting = parseOrdinal(m[3])
    const before = flat.slice(Math.max(0, m.index - 60), m.index)
    if (congress === null || meeting === null || before.endsWith('政协')) continue
    const ahead = DATE_AHEAD.exec(before)
    // 2022年01月20日 来源:市政府办⏎在烟台市第十四届…: the day of the page
    const d = ahead && !isPageLine(ahead[0]) ? ahead : null
    const rest = flat.slice(m.index + m[0].length)
    found.push({
      congress,
      meeting,
      national: m[2] !== undefined || before.endsWith('全国'),
      before,
      after: rest.replace(PART_OF_MEETING, '').slice(0, 8),
      date: d ? parseDate(d[1], d[2], d[3]) : null,
      day: d ? null : dayAhead(before),
    })
  }
  return found
}

/** "1月16日上午,省长陈润儿在河南省第十三届…" → 01-16, but not the day of a page. */
function dayAhead(before: string): string | null {
  const m = DAY_AHEAD.exec(before)
  return m === null || isPageLine(m[0]) || m[1].startsWith('0')
    ? null
    : (parseDate('2000', m[1], m[2])?.slice(5) ?? null)
}

/**
 * A day that stands for itself: "(2003年2月16日 陈良宇)" under the title or in it, or a line of its own below a session.
 * A date of publication stands with page words (来源, 发布) or with a padded month (2022年02月18日).
 */
function loneDate(head: Head): string | null {
  const below = sessionLine(head)
  for (const [i, line] of head.tight.entries()) {
    if (isPageLine(line)) continue
    const m = (i >= below && LONE_DATE.exec(line)) || DATE_IN_BRACKETS.exec(line)
    if (m && !/^0/.test(m[2])) return parseDate(m[1], m[2], m[3])
  }
  return null
}
