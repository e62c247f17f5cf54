import { BLANKS, charTable } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { periodPattern } from '../../lexicon/periods.ts'
import { isTopic, leadsOver, opensParagraph, opensSentence } from './mark-lead.ts'
import { baseOf, centuryMark, changed, planMark, planNumbered, yearsMark } from './span-marks.ts'

/** A word of the text that says when: one year (`from` = `last`) or a span; `opens`: it opens its sentence; `leads`: its
 * paragraph; `head`: and holds on. */
export type Mark = {
  at: number
  end: number
  from: number
  last: number
  opens: boolean
  leads: boolean
  head: boolean
  relative: boolean
  /** held no further than its paragraph */
  brief: boolean
  /** holds only where no span of years does */
  weak: boolean
  /** 2017年到2021年: both ends are said */
  said: boolean
  /** 五年累计: of targets as many years from the plan year on */
  either: boolean
  /** 从2010年的, 与2005年相比: when things started, not when they are */
  base: boolean
  /** 比重五年提高5.8个百分点: of the next value only */
  near: boolean
  /** 力争三年内完成24万人安置任务;|安置19个乡镇: of no value behind it */
  until: number
}

const MARKS = periodPattern('time', 'y')
/** 2016年,面对…: the year is what is told of now, not when one figure was reached */
export const YEAR_IS = periodPattern('year-told')
const TERM_ENDS = periodPattern('term-ends-behind')
// 取得新进步。刚刚过去的|2021年,我们深入贯彻…
const isJustPast = (text: string, end: number, before: string): boolean =>
  before.endsWith('刚过去的') && YEAR_IS.test(text.slice(end, end + 3))
const JUST_PAST = periodPattern('just-past')
const PROSPECT = periodPattern('prospect')
const SHARE_OF = periodPattern('share-of-it')
const SINCE = new Set('由从')
const SINCE_OF = periodPattern('since-of')
const TIMES_NEXT = periodPattern('times-it')
const AHEAD = periodPattern('ahead')
// 在2000年的基础上翻一番, 以2008年预算为基数, 按1995年不变价, 与2005年相比, 2008年开工的项目, 完成2017年度任务, 2000年前建成的小区
const BASE_NEXT = periodPattern('base-behind')
const OF_PLAN_BEFORE = periodPattern('plan-before')
const NAMED_PLAN = periodPattern('plan-behind')
const CLAUSE_ENDS = /[,;。\n]/
const LONGEST_CLAUSE = 60
const [BRACKET] = codesOf('(')
const RANKED_THEN = periodPattern('ranked-behind')
const ON_BASE = periodPattern('base-of-more')
const BESIDE_ALL = periodPattern('beside-all')
const AIMS = periodPattern('aims')

// 。到2010年,生产总值达到3700亿元,年均增长13%。地方财政收入达到200亿元,年均增长20%: sentences of one plan
const goesOnAhead = (text: string, end: number, before: string): boolean =>
  GOES_ON_AHEAD.test(before) && YEARLY_NEXT.test(text.slice(end, end + 260))
const GOES_ON_AHEAD = periodPattern('goes-on-ahead')
const YEARLY_NEXT = periodPattern('yearly-behind')

/** What a mark begins with, and how far from its beginning its 年 (or the 五 of “十三五”) stands at most. */
const HEADS = charTable('1-9“"过近这未今最用一二两三四五六七八九十去上全第本下')
const FARTHEST = 9
/** 1981和1982两年, 1981和1982两个年度 */
const FARTHEST_PAIR = 12
const PAIR_ENDS = charTable('两个')

/** The years of a government's term that ends with the year before the plan year. */
export const termMark = (at: number, year: number): Mark => ({
  at,
  end: at,
  from: year - 5,
  last: year - 1,
  opens: false,
  leads: false,
  head: false,
  relative: false,
  brief: false,
  weak: false,
  said: false,
  either: false,
  base: false,
  near: false,
  until: Number.POSITIVE_INFINITY,
})

/** The words that say when in a folded text of a report that plans for `year`, in text order; `times`: where such words may end. */
export function findMarks(text: string, year: number, times: readonly number[]): Mark[] {
  const marks: Mark[] = []
  let from = 0
  for (let k = 0; k < times.length; k++) {
    const hit = times[k]
    if (hit < from) continue
    const far = PAIR_ENDS[codeOrNone(text, hit - 1)] === 1 ? FARTHEST_PAIR : FARTHEST
    const found = markAround(text, Math.max(from, hit - far), hit)
    const mark = found && markOf(text, found, year)
    if (mark) {
      if (mark.head && mark.from < mark.last && leadsOver(text, marks, mark)) mark.leads = true
      marks.push(mark)
    }
    from = found ? MARKS.lastIndex : hit + 1
  }
  return marks
}

function markAround(text: string, from: number, hit: number): RegExpExecArray | null {
  for (let at = from; at < hit; at++) {
    if (HEADS[codeAt(text, at)] === 0) continue
    MARKS.lastIndex = at
    const found = MARKS.exec(text)
    if (found) return found
  }
  return null
}

const FIRST_MONTHS = periodPattern('first-months-behind')
const BASELINE = periodPattern('baseline-before')
const REASON = periodPattern('reason-before')
const INTO = periodPattern('changed-into-before')
const EXCEEDS = periodPattern('exceeds-before')
/** The last character before a mark that may be a baseline. */
const BASE_ENDS = charTable(`${BLANKS}比较是为超达同于“"`)

function markOf(text: string, found: RegExpExecArray, year: number): Mark | null {
  const at = found.index
  const end = at + found[0].length
  const before = text.slice(Math.max(0, at - 8), at)
  // 比上年, 较2017年, 是“十一五”时期的4倍: a baseline
  if (BASE_ENDS[codeOrNone(text, at - 1)] === 1 && BASELINE.test(before) && !REASON.test(before) && !INTO.test(before))
    return null
  // 亿元以上|年销售收入; 不低于当地上年农村人均纯收入的60%
  if (found[0] === '上年' && /(?:以|当地)$/.test(before)) return null
  if ((found[0] === '上年' || found[0] === '去年') && BASE_NEXT.test(text.slice(end, end + 18))) return null
  // 把农民负担控制在上年农民人均纯收入的5%以内
  if ((found[0] === '上年' || found[0] === '去年') && before.endsWith('在') && SHARE_OF.test(text.slice(end, end + 24)))
    return null
  // 启动面向2030年的重大项目,新设6个示范区
  if (text[end] === '的' && before.endsWith('面向')) return null
  // 地区生产总值达到2005年的2.4倍
  if (text[end] === '的' && /[到至]$/.test(before) && TIMES_NEXT.test(text.slice(end, end + 10))) return null
  // 1961年以来最严重的旱灾, 近十年来首次, 创1996年以来新高, 2010年以来累积的2.25亿元
  if (found[0].endsWith('来') && BESIDE_ALL.test(text.slice(end, end + 16))) return null
  const head = opensSentence(text, at)
  const leads = head && opensParagraph(text, at)
  const make = (from: number, last: number, holds: boolean, relative = false): Mark => ({
    at,
    end,
    from,
    last,
    opens: head,
    leads,
    head: holds && head,
    relative,
    brief: false,
    weak: false,
    said: false,
    either: false,
    base: false,
    near: false,
    until: Number.POSITIVE_INFINITY,
  })
  if (found[1]) {
    const from = Number(found[1])
    if (!found[2] && BASE_NEXT.test(text.slice(end, end + 18))) return baseOf(make(from, from, false))
    // 在2020年|新增1.2万个基础上,再增加8000个
    const on = found[2] || !before.endsWith('在') ? null : ON_BASE.exec(text.slice(end, end + 32))
    if (on) return changed(make(from, from, false), { until: end + on[0].length })
    // 《土地利用总体规划(2006—2020年)》, 国土空间规划(2020—2035年), 2013—2017年清洁空气行动计划
    if (
      found[2] &&
      (text.startsWith(')》', end) || OF_PLAN_BEFORE.test(before) || NAMED_PLAN.test(text.slice(end, end + 18)))
    )
      return null
    // 前移1位(2015年列第2位),财政总收入…: of what stands in its brackets
    if (!head && codeOrNone(text, at - 1) === BRACKET) {
      const close = text.slice(end, end + LONGEST_CLAUSE).indexOf(')')
      if (close >= 0) return changed(make(from, found[2] ? Number(found[2]) : from, false), { until: end + close })
    }
    // 从2018年全省第5位|升至第3位
    if (!found[2] && SINCE.has(text[at - 1] ?? ' ') && RANKED_THEN.test(text.slice(end, end + 12)))
      return baseOf(make(from, from, false))
    if (found[2]) return changed(make(from, Number(found[2]), false), { said: true })
    // 增长到2020年的1320万吨,累计生产天然气164.7亿方: of its own clause, and of the growth up to it
    if (text[end] === '的' && (INTO.test(before) || (from < year && /[到至]$/.test(before)))) {
      const until = text.slice(end, end + LONGEST_CLAUSE).search(CLAUSE_ENDS)
      return changed(make(from, from, false), { until: end + (until < 0 ? LONGEST_CLAUSE : until) })
    }
    // the name of a plan, but 2035年远景目标是：经济总量翻一番
    if (text.startsWith('远景', end) && (/[和及与、]$/.test(before) || !PROSPECT.test(text.slice(end, end + 8))))
      return null
    // 自2016年起稳居全省第三: since when, not when
    if (found[3] === '起' || found[3] === '开始') return null
    // 自2014年6月以来18个月排全省第1位 says since when, 2014年以来 of which years
    // 2006年以来的“八连增”; but 1998年以来的五年
    if (found[3]?.endsWith('以来') && SINCE_OF.test(text.slice(end, end + 4))) return null
    if (found[3]?.endsWith('以来')) return found[3] === '以来' && from < year - 1 ? make(from, year - 1, true) : null
    // 到2017年,我们的奋斗目标是:⏎——金融业增加值占比达到10%左右
    const aims = from > year && /(?:^|\n)到?$/.test(before) && AIMS.test(text.slice(end, end + 40))
    if (aims) return changed(make(from, from, false), { head: true })
    // ⏎到2016年,……。服务业比重达到46%: what follows in its paragraph
    const ahead = from > year && text[end] === ',' && AHEAD.test(before)
    if (ahead) return changed(make(from, from, false), { head: true, brief: true })
    if (from > year && text[end] === ',' && goesOnAhead(text, end, before))
      return changed(make(from, from, false), { head: true, brief: true, weak: true })
    // ⏎还要指出的是,在刚刚过去的1987年,
    if (
      from === year - 1 &&
      !leads &&
      before.endsWith('刚刚过去的') &&
      JUST_PAST.test(text.slice(Math.max(0, at - 36), at))
    )
      return changed(make(from, from, false), { opens: true, leads: true, head: true })
    // ⏎各位代表,2021年是本届政府收官之年,我们认真落实…: what follows is of that year
    if (from === year - 1 && leads && (before.endsWith('过去的') || YEAR_IS.test(text.slice(end, end + 3))))
      return make(from, from, true)
    // ⏎五年来,…交出了一份合格的答卷。2021年,是本届政府任期最后一年,
    if (from === year - 1 && head && (TERM_ENDS.test(text.slice(end, end + 24)) || isJustPast(text, end, before)))
      return changed(make(from, from, true), { leads: true })
    if (from === year - 1 && head && isTopic(text, end)) return changed(make(from, from, true), { brief: true })
    return make(from, from, from === year && !/到$|至$/.test(before))
  }
  if (found[4]) return EXCEEDS.test(before) ? null : planMark(text, found, before, end, year, head, make)
  if (found[6]) return planNumbered(text, found, end, make)
  if (found[0].includes('世纪')) return centuryMark(found[0], year, make)
  if (found[9]) return yearsMark(text, found, before, end, year, make)
  // 截至今年2月底,已停建项目18000个
  if (found[0] === '今年')
    return FIRST_MONTHS.test(text.slice(end, end + 8)) ? make(year, year, false) : make(year, year, true, true)
  // 预计全年地区生产总值增长14%: of its own sentence only
  if (found[0] === '全年') return changed(make(year - 1, year - 1, false, true), { opens: false, leads: false })
  const lasts = found[0].endsWith('一年') || found[0] === '一年来'
  if (!lasts && head && isTopic(text, end)) return changed(make(year - 1, year - 1, true, true), { brief: true })
  return make(year - 1, year - 1, lasts, true)
}
