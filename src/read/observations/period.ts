import { planYears } from '../../lexicon/moods.ts'
import type { OutlineNode, Status } from '../../model/reading.ts'

/** A word of the text that says when: one year (`from` = `last`) or a span; `opens`: it opens its sentence; `leads`: its
 * paragraph; `head`: and holds on. */
type Mark = {
  at: number
  end: number
  from: number
  last: number
  opens: boolean
  leads: boolean
  head: boolean
  relative: boolean
  /** 2017年到2021年: both ends are said */
  said: boolean
}

/** What of a value decides its period besides where it stands. */
export type Timing = {
  /** an amount reached, not work done in the span */
  stock: boolean
  /** 年均 */
  yearly: boolean
  /** 累计 */
  cumulative: boolean
  /** 与经济增长同步: of all the years that are spoken of */
  lasting: boolean
  /** where the thing started: 从9500元 */
  origin: boolean
  /** 从2016年的: its year when said */
  originYear: number | null
  /** 连续两年: so many years up to the last */
  running: number | null
}

const COUNT: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 }
const MARKS =
  /((?:19|20)\d\d)(?:年?[-—–~～至到]((?:19|20)\d\d))?年(底|末|以来|起)?|[“"](十[一二三四五]?五|[一二三四六七八九]五)[”"](时期|期间|以来|末|五年|头[一二三四]年|累计|年均)?|(过去|近|这|未来|今后|最近|用)?([两二三四五六七八九十2-9])(?:个)?年(来|间|多来|累计|共|中|时间)?|过去(?:的)?一年|一年来|今年|去年|上年|全年/g
/** Right before a mark that opens its sentence. */
const HEAD = /[\n。!?—][^,;:\n。!?]{0,6}$/

// ⏎——过去五年, 各位代表!过去五年, ⏎一、过去五年及2012年工作回顾
const LEAD = /(?:^|\n)(?:[—\s]|各位代表[,!:。]|[(]?[一二三四五六七八九十]+[、)]|(?:刚刚|即将)过去的)*$/
const AIMS = /^[^\n]{0,24}目标[^\n]{0,6}:\n/

/**
 * When things were or are to be, for a report that plans for `year`. Built once a text; `periodOf` is then called for
 * places in text order.
 */
export class Periods {
  private readonly marks: Mark[] = []
  private readonly year: number
  /** where the parts and numbered sections begin */
  private readonly sections: number[]
  private readonly parts: { start: number; end: number; span: Mark | null }[]
  private next = 0
  private held: Mark | null = null
  private section = 0
  /** the past mark that opened a paragraph of this part, until another does */
  private leading: Mark | null = null
  private part = 0
  private readonly partStarts: number[]
  private lastSpan: Mark | null = null

  constructor(text: string, year: number, outline: readonly OutlineNode[]) {
    this.year = year
    MARKS.lastIndex = 0
    for (let found = MARKS.exec(text); found; found = MARKS.exec(text)) {
      const mark = this.markOf(text, found)
      if (mark) this.marks.push(mark)
    }
    this.partStarts = outline.filter(node => node.level === 1).map(node => node.start)
    this.sections = outline.filter(node => node.level < 3).map(node => node.start)
    this.parts = [...this.partSpans(outline), ...this.headingMarks(outline)]
  }

  // a part that speaks of 五年来, 过去五年 again and again and never of one year reviews the span
  private partSpans(outline: readonly OutlineNode[]): { start: number; end: number; span: Mark | null }[] {
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
  private headingMarks(outline: readonly OutlineNode[]): { start: number; end: number; span: Mark | null }[] {
    const { marks } = this
    const parts: { start: number; end: number; span: Mark | null }[] = []
    let from = 0
    for (const { start, end, heading } of outline) {
      while (from < marks.length && marks[from].at < start) from++
      let to = from
      while (to < marks.length && marks[to].end <= start + heading.length) to++
      if (to === from) continue
      const mark = marks[from]
      parts.push({ start, end, span: to - from === 1 && mark.from < mark.last ? mark : null })
    }
    return parts
  }

  private markOf(text: string, found: RegExpExecArray): Mark | null {
    const at = found.index
    const end = at + found[0].length
    const before = text.slice(Math.max(0, at - 8), at)
    // 比上年, 较2017年, 是“十一五”时期的4倍: a baseline
    if (
      /[比较是为超达][\s“"]?$|相比$|同$/.test(before) &&
      !/(?:因为|作为|既是|就是|这是|正是|尤其是|特别是|主要是)$/.test(before)
    )
      return null
    const { year } = this
    const head = at === 0 || HEAD.test(before)
    const leads = head && (at === 0 || LEAD.test(text.slice(Math.max(0, at - 14), at)))
    const make = (from: number, last: number, holds: boolean, relative = false): Mark => ({
      at,
      end,
      from,
      last,
      opens: head,
      leads,
      head: holds && head,
      relative,
      said: false,
    })
    if (found[1]) {
      const from = Number(found[1])
      if (text[end] === '的' && /[由从]$/.test(before)) return null
      if (found[2]) return { ...make(from, Number(found[2]), false), said: true }
      if (text.startsWith('远景', end)) return null
      // 自2016年起稳居全省第三: since when, not when
      if (found[3] === '起') return null
      if (found[3] === '以来') return from < year - 1 ? make(from, year - 1, true) : null
      // 到2017年,我们的奋斗目标是:⏎——金融业增加值占比达到10%左右
      const aims = from > year && /(?:^|\n)到?$/.test(before) && AIMS.test(text.slice(end, end + 40))
      return { ...make(from, from, from === year && !/到$|至$/.test(before)), ...(aims ? { head: true } : {}) }
    }
    if (found[4]) return this.planMark(text, found, end, head, make)
    if (found[7]) return this.yearsMark(text, found, before, end, make)
    if (found[0] === '今年') return make(year, year, true, true)
    // 预计全年地区生产总值增长14%: of its own sentence only
    if (found[0] === '全年') return { ...make(year - 1, year - 1, false, true), opens: false, leads: false }
    return make(year - 1, year - 1, found[0].endsWith('一年') || found[0] === '一年来', true)
  }

  private planMark(
    text: string,
    found: RegExpExecArray,
    end: number,
    head: boolean,
    make: (from: number, last: number, holds: boolean) => Mark,
  ): Mark | null {
    const years = planYears(found[4])
    if (!years) return null
    if (found[5] === '末') return make(years[1], years[1], false)
    if (
      found[5] === undefined &&
      (!head || /^(?:.{0,4}(?:规划|纲要|计划)|开局|收官|的|、|和|重|专)/.test(text.slice(end, end + 6)))
    )
      return null
    return make(years[0], years[1], found[5] !== undefined)
  }

  private yearsMark(
    text: string,
    found: RegExpExecArray,
    before: string,
    end: number,
    make: (from: number, last: number, holds: boolean) => Mark,
  ): Mark | null {
    const { year } = this
    const count = COUNT[found[7]] ?? Number(found[7])
    const [, , , , , , lead, , tail] = found
    if (lead === '未来' || lead === '今后') return make(year, year + count - 1, true)
    if (lead === '用' || tail === '时间')
      return tail === '时间' && count <= 5 ? make(year, year + count - 1, false) : null
    // 三年24亿元, 两年累计: bare years right before a number
    if (!lead && !tail)
      return /^(?:累计|共)?\d/.test(text.slice(end, end + 3)) && count <= 5 && /[\n。!?;,、]$|^$/.test(before)
        ? make(year - count, year - 1, false)
        : null
    return make(
      year - count,
      year - 1,
      count >= 3 && (lead === '过去' || lead === '这' || tail === '来' || tail === '间'),
    )
  }

  /**
   * The period of a value at `at` in the sentence from `sentence`. A past mark that opens a sentence holds to the end of
   * its paragraph, which begins at `paragraph`; one that opens a paragraph until another does or the part ends; a coming
   * one to the end of its section. Places must not go backwards.
   */
  periodOf(paragraph: number, sentence: number, at: number, status: Status, timing: Timing): string {
    while (this.next < this.marks.length && this.marks[this.next].at < at) {
      const mark = this.marks[this.next++]
      if (mark.head) this.held = mark
      if (mark.leads && mark.last < this.year) this.leading = mark.head ? mark : null
      if (mark.from < mark.last) this.lastSpan = mark
    }
    while (this.section < this.sections.length && this.sections[this.section] <= at) this.section++
    if (
      this.held !== null &&
      this.held.at < (this.held.last < this.year ? paragraph : (this.sections[this.section - 1] ?? 0))
    )
      this.held = null
    while (this.part < this.partStarts.length && this.partStarts[this.part] <= at) this.part++
    if (this.leading !== null && this.leading.at < (this.partStarts[this.part - 1] ?? 0)) this.leading = null
    const future = status === 'target'
    const around = this.around(at, future)
    const long = timing.yearly || timing.lasting
    const local = this.localMark(sentence, future, long)
    const spanning =
      timing.yearly &&
      this.lastSpan !== null &&
      (future ? this.lastSpan.last >= this.year : this.lastSpan.last < this.year)
        ? this.lastSpan
        : null
    const chosen =
      local && !(long && local.from === local.last && around && around.from < around.last)
        ? local
        : (around ?? spanning)
    const usual = future ? this.year : this.year - 1
    const from = chosen?.from ?? usual
    const last = chosen?.last ?? usual
    if (timing.running !== null && !future) return `${last - timing.running + 1}/${last}`
    if (timing.originYear !== null) return String(timing.originYear)
    if (timing.origin)
      return String(
        from < last
          ? from - (chosen?.said ? 0 : 1)
          : future || status === 'result'
            ? Math.min(last, this.year - 1)
            : last,
      )
    if (from === last || (timing.stock && !future)) return String(last)
    return `${from}/${last}`
  }

  private around(at: number, future: boolean): Mark | null {
    const part = this.parts.findLast(p => at >= p.start && at < p.end)
    for (const mark of [this.held, this.leading, part?.span ?? null]) {
      if (mark !== null && (future ? mark.last >= this.year : mark.last < this.year)) return mark
    }
    return null
  }

  private localMark(sentence: number, future: boolean, yearly: boolean): Mark | null {
    for (let k = this.next - 1; k >= 0 && this.marks[k].at >= sentence; k--) {
      const mark = this.marks[k]
      if (mark.relative && future !== mark.last >= this.year) continue
      if (
        yearly &&
        mark.from === mark.last &&
        k > 0 &&
        this.marks[k - 1].at >= sentence &&
        this.marks[k - 1].from < this.marks[k - 1].last
      )
        continue
      return mark
    }
    return null
  }
}
