import { periodPattern, planYears } from '../../lexicon/periods.ts'
import type { Mark } from './period-marks.ts'

const COUNTS: ReadonlyMap<string, number> = new Map([...'一二三四五六七八九十'].map((c, i) => [c, i + 1] as const)).set(
  '两',
  2,
)
/** How many years 五年 or 5年 is, by the words before 年. */
export const yearsCounted = (words: string): number => COUNTS.get(words) ?? Number(words)

/** Changed in its place: all marks have one shape. */
export const changed = (mark: Mark, changes: Partial<Mark>): Mark => Object.assign(mark, changes)
export const baseOf = (mark: Mark): Mark => changed(mark, { opens: false, leads: false, base: true })

type Make = (from: number, last: number, holds: boolean, relative?: boolean) => Mark

/** 完成今后五年的目标任务,今年至关重要 speaks of the year, not of the five. */
const AIMED_AT = periodPattern('aimed-at-before')

// 第七个五年计划期间; the bare name is that of a document
export function planNumbered(text: string, found: RegExpExecArray, end: number, make: Make): Mark | null {
  const years = planYears(`${found[6]}五`)
  if (!years || (found[7] === undefined && !PLAN_TASKS.test(text.slice(end, end + 8)))) return null
  return found[7]?.endsWith('末') ? make(years[1], years[1], false) : make(years[0], years[1], true)
}
const PLAN_TASKS = periodPattern('plan-tasks')

/** 本世纪末, 下个世纪中叶: as of the century in which a report plans. */
export function centuryMark(words: string, year: number, make: Make): Mark | null {
  const century = year <= 2000 ? 1900 : 2000
  const last = words.endsWith('末') ? century + 100 : century + (words.startsWith('下') ? 150 : 50)
  return last < year ? null : make(last, last, false)
}

/** A plan whose bare name (“九五”) may still be spoken of so many years after its end. */
const OLDEST = 7

export function planMark(
  text: string,
  found: RegExpExecArray,
  before: string,
  end: number,
  year: number,
  head: boolean,
  make: Make,
): Mark | null {
  const years = planYears(found[4])
  if (!years) return null
  // 由“十一五”末的35%, 从“十二五”末4.4%, 由“十五”年均830亿斤; “三五”工程
  if (/[由从]$/.test(before) && (STARTS.includes(text[end]) || found[5]?.includes('末')))
    return baseOf(make(years[1], years[1], false))
  // 与“十一五”末相比,生产总值从1121亿元提升到2890亿元
  if (text.startsWith('相比', end) && /[与和同]$/.test(before)) return baseOf(make(years[1], years[1], false))
  if (found[5]?.endsWith('末')) return make(years[1], years[1], false)
  if (found[5] === undefined && years[1] < year - OLDEST) return null
  // 2010年…;“十一五”全省固定资产投资累计3.2万亿元
  if (
    found[5] === undefined &&
    !head &&
    years[1] <= year &&
    SUMMED.test(before) &&
    SUM_NEXT.test(text.slice(end, end + 18))
  )
    return changed(make(years[0], years[1], false), { near: true })
  // ⏎2015年各项任务的完成,标志着“十二五”圆满收官。
  if (
    found[5] === undefined &&
    years[1] === year - 1 &&
    CLOSES.test(text.slice(end, end + 12)) &&
    closesPlan(text, end)
  )
    return changed(make(years[0], years[1], true), { opens: true, leads: true, head: true })
  // 围绕“十四五”期间投资目标,谋划项目: of its own sentence at most; but ⏎三、全面推进“十二五”战略任务⏎
  if (AS_OBJECT.test(before) && !LINE_ENDS.test(text.slice(end, end + 30)))
    return found[5] === undefined ? null : changed(make(years[0], years[1], false), { opens: false, leads: false })
  if (found[5] === undefined && (!head || ONLY_NAMED.test(text.slice(end, end + 12)))) return null
  // ⏎回顾“十二五”,我们…
  if (text[end] === ',' && LOOKS_BACK.test(before)) return make(years[0], years[1], true)
  // 省财政在“十一五”期间|每年安排1.5亿元: of its own sentence only
  const mark = make(years[0], years[1], found[5] !== undefined && !text.startsWith('每年', end))
  // …。“十二五”期间减排受表彰。建成项目4个。 in a review of 2013—2017: a remark
  return mark.leads || years[1] >= year - 1 ? mark : changed(mark, { head: false })
}

const STARTS = '的年0123456789'
const AS_OBJECT = periodPattern('plan-as-object')
const LINE_ENDS = /^[^,;。\n]*\n/
const ONLY_NAMED = periodPattern('only-named')
const CLOSES = periodPattern('plan-closes-behind')
const CLOSED = periodPattern('plan-closes-before')
/** A sentence that says a plan is done, at the head of a paragraph: what follows tells of its years. */
const closesPlan = (text: string, end: number): boolean => CLOSED.test(text.slice(Math.max(0, end - 102), end))
const LOOKS_BACK = periodPattern('looks-back-before')
const SUMMED = periodPattern('summed-before')
const SUM_NEXT = periodPattern('sum-behind')
const AFTER_SPAN = periodPattern('after-span-before')
const COUNTED_ON = periodPattern('counted-on-before')
const OF_TERM = periodPattern('of-term-before')
const THIS_IS = periodPattern('this-is-before')
const PAST_NEXT = periodPattern('past-next-before')
const FROM_START = periodPattern('from-start-before')
const WORK = periodPattern('work-behind')
const GREW = periodPattern('grew-behind')
const BARE_BEFORE = periodPattern('bare-before')
/** How far behind its mark the value may stand that a mark is of alone. */
const NEAR = 8
function untilPause(text: string, end: number): number {
  const pause = text.slice(end, end + NEAR).search(PAUSE)
  return end + (pause < 0 ? NEAR : pause)
}
const PAUSE = /[,;。]/
const AIM_ENDS = periodPattern('aim-ends')
const LONGEST_AIM = 100
function untilAim(text: string, end: number): number {
  const until = text.slice(end, end + LONGEST_AIM).search(AIM_ENDS)
  return end + (until < 0 ? LONGEST_AIM : until)
}
const AIMED = periodPattern('aimed-before')
const BARE_NEXT = periodPattern('bare-behind')

export function yearsMark(
  text: string,
  found: RegExpExecArray,
  before: string,
  end: number,
  year: number,
  make: Make,
): Mark | null {
  const count = yearsCounted(found[9])
  const [, , , , , , , , lead, , tail] = found
  // 二十年内, 十七年间
  if (!lead && COUNTED_ON.test(before)) return null
  if (tail === '间' && AFTER_SPAN.test(before)) return null
  // ⏎市八届人大一次会议以来的五年，是…; ⏎这是人民生活持续改善的五年。: what is told from here on
  if (!lead && !tail && before.endsWith('的')) {
    const said = text.slice(Math.max(0, found.index - 48), found.index)
    if ((OF_TERM.test(before) && FROM_START.test(said)) || (count >= 3 && count <= 5 && THIS_IS.test(said)))
      return changed(make(year - count, year - 1, true), { opens: true, leads: true, head: true })
    // …,标志着“十三五”主要目标总体实现。回顾过去的五年,
    if (count >= 3 && PAST_NEXT.test(before))
      return changed(make(year - count, year - 1, true), { opens: true, head: true })
  }
  if (lead === '未来' || lead === '今后') return AIMED_AT.test(before) ? null : make(year, year + count - 1, true)
  const time = tail?.endsWith('时间')
  if (lead === '用' || time)
    return time && count <= 5
      ? changed(make(year - count, year - 1, false), { either: true, until: untilAim(text, end) })
      : null
  // 本届政府五年工作回顾; in 2012年完成情况和五年工作回顾 both are reviewed
  if (!lead && !tail && count >= 3 && !/[和及、与]$/.test(before) && WORK.test(text.slice(end, end + 5)))
    return make(year - count, year - 1, false)
  // 比重五年|提高5.8个百分点, 财政收入五年|翻了一番
  if (
    !lead &&
    !tail &&
    count >= 3 &&
    count <= 5 &&
    GREW.test(text.slice(end, end + 4)) &&
    !/[第每十个用续前“]$/.test(before)
  )
    return changed(make(year - count, year - 1, false), { either: true, near: true, until: untilPause(text, end) })
  // 力争三年内完成, 争取3年打造: of so many years from the plan year on
  if (!lead && (!tail || tail === '内') && count <= 5 && AIMED.test(before) && !text.startsWith('义务', end)) {
    return changed(make(year - count, year - 1, false), { either: true, until: untilAim(text, end) })
  }
  // 三年24亿元, 两年累计: bare years right before a number
  if (!lead && !tail)
    return count <= 5 && BARE_BEFORE.test(before) && BARE_NEXT.test(text.slice(end, end + 4))
      ? changed(make(year - count, year - 1, false), { either: count >= 3 })
      : null
  // 三年内开发10万个岗位: of so many years, of what is to be too
  if (!lead && tail === '内' && count >= 3 && count <= 5 && BARE_BEFORE.test(before))
    return changed(make(year - count, year - 1, false), { either: true, until: untilAim(text, end) })
  // 这五年内: of what is to be those that are spoken of
  if (lead === '这' && tail === '内') return make(year - count, year - 1, count >= 3, true)
  // 两年内实际拆除: of what is to be the year it is promised in stays
  if (!lead && tail === '内') return BARE_BEFORE.test(before) ? make(year - count, year - 1, false, true) : null
  if (!lead && (tail === '累计' || tail === '共'))
    return changed(make(year - count, year - 1, false), { either: count >= 3 })
  // 五年间,提供就业岗位180万个: of the years of a plan, where one is told of
  const mark = make(
    year - count,
    year - 1,
    count >= 3 && (lead === '过去' || lead === '这' || tail === '来' || tail === '间'),
  )
  return changed(mark, { either: !lead && tail === '间' && count === 5 })
}
