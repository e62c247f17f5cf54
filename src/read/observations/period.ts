import { periodPattern, planYears } from '../../lexicon/periods.ts'
import type { OutlineNode, Status } from '../../model/reading.ts'
import { YEAR_BEFORE } from './origin-words.ts'
import { findMarks, type Mark, termMark, YEAR_IS } from './period-marks.ts'

/** What of a value decides its period besides where it stands. */
export type Timing = {
  /** an amount reached, not work done in the span */
  stock: boolean
  /** 年均 */
  yearly: boolean
  /** 年均增长, 是“十一五”时期的4倍: never of one year alone */
  grown: boolean
  /** 累计 */
  cumulative: boolean
  /** 控制在4%以内, 保持在: through the years, not at their end */
  kept: boolean
  /** 与经济增长同步: of all the years that are spoken of */
  lasting: boolean
  /** where the thing started: 从9500元 */
  origin: boolean
  /** 从2016年的: its year when said */
  originYear: number | null
  /** 连续两年, 两年平均: so many years up to the last */
  running: number | null
}

/** The start before the nth, 0 before the first. */
const startBefore = (starts: readonly number[], n: number): number => (n === 0 ? 0 : starts[n - 1])

/** 一、本届政府工作回顾, 第四届市人民政府工作回顾: of the five years of its term */
const TERM = periodPattern('term')

const NOW = periodPattern('now-since')
const PLAN = periodPattern('plan')
/** 为“十四五”开好局: of its first year */
const BEGINNING = periodPattern('beginning')

/** A stretch of the outline and the span of years it tells of, null when that is not decided. */
type PartSpan = { start: number; end: number; span: Mark | null }

/** The words of a heading in the folded text. */
const headingIn = (text: string, { start, heading }: OutlineNode): string => text.slice(start, start + heading.length)

/**
 * When things were or are to be, for a report that plans for `year`. Built once a text; `periodOf` is then called for
 * places in text order.
 */
export class Periods {
  private readonly text: string
  private readonly marks: readonly Mark[]
  private readonly year: number
  /** where the parts and numbered sections begin */
  private readonly sections: number[]
  private readonly parts: PartSpan[]
  private next = 0
  private held: Mark | null = null
  private section = 0
  /** the past mark that opened a paragraph of this part, until another does */
  private leading: Mark | null = null
  private part = 0
  private readonly partStarts: number[]
  private lastSpan: Mark | null = null

  constructor(text: string, year: number, outline: readonly OutlineNode[], times: readonly number[]) {
    this.text = text
    this.year = year
    this.marks = findMarks(text, year, times)
    this.partStarts = outline.filter(node => node.level === 1).map(node => node.start)
    this.sections = outline.filter(node => node.level < 3).map(node => node.start)
    this.parts = [...this.partSpans(outline), ...this.headingMarks(text, outline)]
  }

  // a part that speaks of 五年来, 过去五年 again and again and never of one year reviews the span
  private partSpans(outline: readonly OutlineNode[]): PartSpan[] {
    return outline
      .filter(node => node.level === 1)
      .flatMap(({ start, end }) => {
        const inside = this.marks.filter(mark => mark.at >= start && mark.at < end && mark.opens)
        const spans = inside.filter(mark => mark.from < mark.last - 1 && mark.last === this.year - 1)
        const years = inside.filter(mark => mark.from === mark.last && mark.last === this.year - 1)
        return spans.length > 1 && years.length === 0 ? [{ start, end, span: spans[0] }] : []
      })
  }

  // 一、过去四年工作回顾; a heading with a single year too (2020年和“十三五”时期) decides nothing
  private headingMarks(text: string, outline: readonly OutlineNode[]): PartSpan[] {
    // （一）经济总量五年翻番 tells of that one figure
    const marks = this.marks.filter(mark => !mark.near)
    const parts: PartSpan[] = []
    let from = 0
    for (const node of outline) {
      const { start, end, role, level } = node
      while (from < marks.length && marks[from].at < start) from++
      let to = from
      while (to < marks.length && marks[to].end <= start + node.heading.length) to++
      const heading = headingIn(text, node)
      if (to === from) {
        if (level === 1 && role === 'review' && TERM.test(heading))
          parts.push({ start, end: this.lastYearIn(text, from, end), span: termMark(start, this.year) })
        else if (level === 1 && role !== 'review' && this.plansAhead(heading, end, outline))
          parts.push({ start, end, span: termMark(start, this.year + 5) })
        continue
      }
      const mark = marks[from]
      // 二、1981年国民经济计划的任务 in a report of 1980
      const decides = mark.from < mark.last || (mark.from === this.year + 1 && role !== 'review')
      parts.push({ start, end, span: to - from === 1 && decides ? mark : null })
    }
    return parts
  }

  // 二、“十一五”规划目标和主要任务, where a later part plans for 2006
  private plansAhead(heading: string, end: number, outline: readonly OutlineNode[]): boolean {
    const plan = PLAN.exec(heading)
    return (
      plan !== null &&
      planYears(plan[1])?.[0] === this.year &&
      !BEGINNING.test(heading) &&
      outline.some(
        node => node.level === 1 && node.start >= end && headingIn(this.text, node).includes(`${this.year}年`),
      )
    )
  }

  // 刚刚过去的2021年,… in the review of a term: from there on it is of that year
  private lastYearIn(text: string, from: number, end: number): number {
    const isLast = (mark: Mark) =>
      mark.from === mark.last &&
      mark.last === this.year - 1 &&
      (mark.head || (mark.opens && YEAR_IS.test(text.slice(mark.end, mark.end + 3))))
    for (let k = from; k < this.marks.length && this.marks[k].at < end; k++)
      if (isLast(this.marks[k])) return this.marks[k].at
    return end
  }

  /**
   * The period of a value at `at` in the sentence from `sentence`. A past mark that opens a sentence holds to the end of
   * its paragraph, which begins at `paragraph`; one that opens a paragraph until another does or the part ends; a coming
   * one to the end of its section. Places must not go backwards.
   */
  periodOf(paragraph: number, sentence: number, at: number, status: Status, timing: Timing): string {
    while (this.next < this.marks.length && this.marks[this.next].at < at) {
      const mark = this.marks[this.next++]
      if (mark.head && !(mark.weak && this.isSpanned(mark.at))) this.held = mark
      if (mark.leads && mark.last < this.year && !this.leadsStill(mark))
        this.leading = mark.head && !mark.brief ? mark : null
      if (mark.from < mark.last && !(mark.near && mark.either)) this.lastSpan = mark
    }
    while (this.section < this.sections.length && this.sections[this.section] <= at) this.section++
    if (
      this.held !== null &&
      this.held.at <
        (this.held.last < this.year || this.held.brief ? paragraph : startBefore(this.sections, this.section))
    )
      this.held = null
    while (this.part < this.partStarts.length && this.partStarts[this.part] <= at) this.part++
    if (this.leading !== null && this.leading.at < startBefore(this.partStarts, this.part)) this.leading = null
    const future = status === 'target'
    const around = this.around(at, future)
    const long = timing.yearly || timing.lasting
    const local = this.localMark(sentence, at, future, long, around)
    const spanning =
      timing.yearly &&
      this.lastSpan !== null &&
      (future ? this.lastSpan.last >= this.year : this.lastSpan.last < this.year)
        ? this.lastSpan
        : null
    const chosen =
      local &&
      !((long || this.sumsAnew(timing, local, at)) && local.from === local.last && around && around.from < around.last)
        ? local
        : (around ?? spanning)
    const usual = future ? this.year : this.year - 1
    const from = chosen?.from ?? usual
    // “十二五”以来 in a report of 2013: up to the year before
    const open = !future && chosen !== null && !chosen.said && from < this.year
    const last = open ? Math.min(chosen.last, this.year - 1) : (chosen?.last ?? usual)
    if (timing.running !== null && !future) return `${last - timing.running + 1}/${last}`
    if (timing.originYear !== null && timing.originYear !== YEAR_BEFORE) return String(timing.originYear)
    if (timing.originYear === YEAR_BEFORE && !future && from === last) return String(last - 1)
    const base = timing.origin ? this.baseIn(sentence) : null
    if (base !== null) return String(base.last)
    if (timing.origin)
      return String(
        from < last
          ? from - (chosen?.said ? 0 : 1)
          : future || status === 'result'
            ? Math.min(last, this.year - 1)
            : last,
      )
    if (timing.grown && from === last) {
      if (timing.yearly) return this.spanTo(last, sentence, future)
      // 2015年,…是“十一五”时期的4倍 may be of that year
      if (local === null && this.year % 5 === 1) return `${last - 4}/${last}`
    }
    if (from === last || (timing.stock && !future && !chosen?.near)) return String(last)
    return `${from}/${last}`
  }

  /**
   * The years of a mean growth that ends in `last` where no span is said: since the year that the sentence begins with (从2017年的…
   * 增加到2021年的…), else those spoken of last, else the five that governments and plans are given.
   */
  private spanTo(last: number, sentence: number, future: boolean): string {
    if (future) return last > this.year ? `${this.year}/${last}` : String(last)
    let first = last - 4
    const { lastSpan } = this
    if (lastSpan !== null && lastSpan.last === last && lastSpan.from >= last - 5) first = lastSpan.from
    for (let k = this.next - 1; k >= 0 && this.marks[k].at >= sentence; k--)
      if (this.marks[k].last < last) first = this.marks[k].last + 1
    return `${first}/${last}`
  }

  // 2017年地区生产总值达到2.8万亿元;能耗|累计下降22.5%: of the years told of, not of the one that the clause before named
  private sumsAnew({ cumulative }: Timing, { end }: Mark, at: number): boolean {
    return cumulative && this.text.slice(end, at).includes(';')
  }

  private baseIn(sentence: number): Mark | null {
    for (let k = this.next - 1; k >= 0 && this.marks[k].at >= sentence; k--)
      if (this.marks[k].base) return this.marks[k]
    return null
  }

  // 2017年,是本届政府的收官之年,…⏎2017年,全区生产总值…: still of that year; but 2000年的成绩,为“九五”画上了句号
  private leadsStill({ from, last, end }: Mark): boolean {
    return from === last && from === this.leading?.from && last === this.leading.last && this.text[end] === ','
  }

  private around(at: number, future: boolean): Mark | null {
    const told = (mark: Mark | null) => mark !== null && (future ? mark.last >= this.year : mark.last < this.year)
    if (told(this.held)) return this.held
    const part = this.partAt(at)
    const span = part?.span ?? null
    // 二、五年来的工作 after 刚刚过去的2021年,…
    const newer = this.leading !== null && part !== null && part.start > this.leading.at
    if (told(this.leading) && !(newer && told(span))) return this.leading
    return told(span) ? span : null
  }

  // what is to be is of the years of a plan here
  private isSpanned(at: number): boolean {
    const { held } = this
    if (held !== null && held.from < held.last && held.last >= this.year) return true
    const span = this.partAt(at)?.span ?? null
    return span !== null && span.last >= this.year
  }

  private partAt(at: number): PartSpan | null {
    for (let i = this.parts.length - 1; i >= 0; i--) {
      const part = this.parts[i]
      if (at >= part.start && at < part.end) return part
    }
    return null
  }

  private localMark(sentence: number, at: number, future: boolean, yearly: boolean, around: Mark | null): Mark | null {
    for (let k = this.next - 1; k >= 0 && this.marks[k].at >= sentence; k--) {
      const mark = this.marks[k]
      if (mark.base || (at > mark.until && (mark.either || !yearly))) continue
      // 到2020年全部完成安置;|基本建成棚改住房8394套: of what was done only what stands before the semicolon
      if (!future && mark.last > this.year && this.text.slice(mark.end, at).includes(';')) continue
      // 1958年初全国有74万个合作社,现在|已经合并为2.4万个公社
      if (!future && mark.last < this.year - 1 && NOW.test(this.text.slice(mark.end, at))) continue
      if (mark.relative && future !== mark.last >= this.year) continue
      if (
        yearly &&
        mark.from === mark.last &&
        k > 0 &&
        this.marks[k - 1].at >= sentence &&
        this.marks[k - 1].from < this.marks[k - 1].last
      )
        continue
      if (!mark.either || !future) return mark
      // 五年内 in the part of a five-year plan
      const count = mark.last - mark.from
      return around !== null && around.last - around.from === count && around.last >= this.year
        ? around
        : { ...mark, from: this.year, last: this.year + count }
    }
    return null
  }
}
