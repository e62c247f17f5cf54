import { hasSense } from '../../lexicon/headings.ts'
import { findLines, levelLine, namesPartLine, promoteLines, settleLines } from './heading-lines.ts'
import type { MarkKind } from './marks.ts'
import { endsSentence, hasQuantity, isSetLine, type Paragraph } from './paragraphs.ts'

/** A heading found: the paragraph it opens, and its place in the text. `words` are its folded words without the mark. */
export type Heading = {
  paragraph: number
  level: 1 | 2 | 3
  kind: MarkKind | null
  number: number
  start: number
  end: number
  words: string
}

const LONGEST_HEADING = 90
/** A heading over so much text is one though the text breaks off with a comma. */
const LEAST_TEXT = 80

/** Items of one list: 一、二、三、 … An outer run goes on after an inner one has ended (一、｛一、二、｝二、). */
type Run = { kind: MarkKind; items: number[]; last: number; outer: boolean; inner: boolean }

/**
 * The headings that a number or a line of their own shows: parts, sections and numbered topics, in text order.
 *
 * Levels follow how the marks nest in this very report: 一、 is a part unless it begins anew inside each part (then it is
 * a section), （一） is a section unless it stands under such a 一、 or holds them; a line without mark and full stop is a part when it names one.
 */
export function findHeadings(paragraphs: readonly Paragraph[]): Heading[] {
  const runs = findRuns(paragraphs)
  const lines = findLines(paragraphs)
  const partLines = findPartLines(paragraphs, runs, lines)
  const outer = findOuter(runs)
  const commaLevels = levelCommas(paragraphs, runs, lines, outer !== undefined || partLines.size > 0)
  const numbered = new Map<number, MarkKind>()
  for (const run of runs) for (const i of run.items) numbered.set(i, run.kind)

  const partOf: number[] = []
  const headings: Heading[] = []
  const commaIsPart = outer !== undefined || [...commaLevels.values()].includes(1)
  let part = -1
  let section: MarkKind | 'line' | null = null
  for (let i = 0; i < paragraphs.length; i++) {
    const kind = numbered.get(i) ?? null
    const line = kind === null && lines.has(i)
    if (kind === null && !line) continue
    const heading = makeHeading(paragraphs[i], i, kind)
    if (kind === 'division') heading.level = 1
    else if (kind === 'comma') heading.level = commaLevels.get(i) ?? 2
    else if (kind === 'paren') heading.level = outer?.items.includes(i) ? 1 : section === 'comma' ? 3 : 2
    else if (kind !== null) heading.level = section === null || section === kind ? 2 : 3
    else heading.level = partLines.has(i) ? 1 : levelLine(heading.words, commaIsPart, section)
    if (heading.level === 1) {
      part = i
      section = null
    } else if (heading.level === 2) section = kind ?? 'line'
    partOf.push(part)
    headings.push(heading)
  }
  settleLines(headings, partOf)
  return raise(promoteLines(headings))
}

function makeHeading(paragraph: Paragraph, index: number, kind: MarkKind | null): Heading {
  const skip = paragraph.mark?.kind === 'dash' || kind !== null ? (paragraph.mark?.length ?? 0) : 0
  const from = paragraph.mark?.kind === 'dash' ? skip : 0
  return {
    paragraph: index,
    level: 2,
    kind,
    number: kind === null ? 0 : (paragraph.mark?.number ?? 0),
    start: paragraph.start + from,
    end: paragraph.start + paragraph.sentence,
    words: paragraph.words.slice(skip, paragraph.sentence),
  }
}

/** Runs of numbered paragraphs that are headings, not items of a list (quantities, semicolons). */
function findRuns(paragraphs: readonly Paragraph[]): Run[] {
  const runs: Run[] = []
  for (const kind of ['division', 'comma', 'paren', 'arabic', 'ordinal'] as const) {
    const stack: Run[] = []
    const unset = kind === 'comma' ? findUnset(paragraphs) : NONE
    for (let i = 0; i < paragraphs.length; i++) {
      const { mark } = paragraphs[i]
      if (mark?.kind !== kind || !couldBeHeading(paragraphs[i], kind)) continue
      if (unset.has(i)) continue
      let run = stack.at(-1)
      if (!run || (mark.number === 1 && run.last !== 0)) {
        run = { kind, items: [], last: 0, outer: false, inner: stack.length > 0 }
        stack.push(run)
        runs.push(run)
      } else if (mark.number !== run.last + 1) {
        let back = stack.length - 2
        while (back >= 0 && stack[back].last + 1 !== mark.number) back--
        if (back >= 0 && kind === 'comma') {
          stack.length = back + 1
          run = stack[back]
          run.outer = true
        }
      }
      run.items.push(i)
      run.last = mark.number
    }
  }
  return runs.filter(run => isHeadingRun(run, paragraphs))
}

/** Where 一、 二、 are set as headings: those that are not, under a （一） or 第一， that is, and number other things. */
function findUnset(paragraphs: readonly Paragraph[]): Set<number> {
  const unset = new Set<number>()
  let set = 0
  let below = false
  for (let i = 0; i < paragraphs.length; i++) {
    const kind = paragraphs[i].mark?.kind
    if (isSetLine(paragraphs[i])) {
      if (kind === 'comma') set++
      below = kind === 'paren' || paragraphs[i].words.startsWith('第')
    } else if (kind === 'comma' && below && paragraphs[i].bold === 0) unset.add(i)
  }
  return set > 1 ? unset : NONE
}

const NONE = new Set<number>()

function couldBeHeading(paragraph: Paragraph, kind: MarkKind): boolean {
  const { words, mark, sentence } = paragraph
  const length = sentence - (mark?.length ?? 0)
  if (length === 0) return kind === 'comma'
  if (length < 2 || length > LONGEST_HEADING || words.includes('\t')) return false
  // a semicolon or colon ends an item of a list, not a heading
  if (/[;:,、]$/.test(words) && words.length - sentence < LEAST_TEXT) return false
  // 1. and 第一， are headings only on lines of their own or with a text after them, without a colon (2、在就业方面:完善培训)
  if (kind === 'arabic') return !words.slice(0, sentence).includes(':')
  if (kind === 'ordinal') return isSetLine(paragraph) || (!endsSentence(words) && words.length <= 30)
  return true
}

function isHeadingRun(run: Run, paragraphs: readonly Paragraph[]): boolean {
  if (run.kind === 'division') return true
  let plain = 0
  for (const i of run.items) {
    const { words, mark, sentence } = paragraphs[i]
    const first = words.slice(mark?.length, sentence)
    if (!hasQuantity(first) && !first.includes(';')) plain++
  }
  if (run.items.length === 1 && (run.kind === 'arabic' || run.kind === 'ordinal')) return false
  // 1、推进社保试点,实现就业83万人。 over a text, as its neighbours are, of which some have no quantity; over none such are items of a list
  if (run.kind === 'arabic' && plain < run.items.length) {
    const long = run.items.filter(i => standsOverText(paragraphs[i], paragraphs[i + 1])).length
    return plain * 3 >= run.items.length && long * 3 > run.items.length * 2
  }
  if (run.kind === 'ordinal' && paragraphs[run.items[0]].mark?.number !== 1) return false
  return plain * 2 > run.items.length
}

/** Whether enough text for a section follows a numbered first sentence, or one on a line of its own. */
function standsOverText({ words, sentence }: Paragraph, next: Paragraph | undefined): boolean {
  if (sentence < words.length) return words.length - sentence >= LEAST_TEXT
  return next !== undefined && next.mark?.kind !== 'arabic' && next.words.length >= LEAST_TEXT
}

/** The level of each 一、: a part, or a section where it begins anew inside each part or stands under lines that name parts. */
function levelCommas(
  paragraphs: readonly Paragraph[],
  runs: readonly Run[],
  lines: Set<number>,
  below: boolean,
): Map<number, 1 | 2> {
  const levels = new Map<number, 1 | 2>()
  const commas = runs.filter(run => run.kind === 'comma')
  if (commas.length === 0) return levels
  const divided = runs.some(run => run.kind === 'division')
  const nested = commas.some(run => run.outer)
  const first = commas[0].items[0]
  const partsBefore = [...lines].some(i => i < first && namesPartLine(paragraphs[i].words))
  for (const run of commas) {
    const opensPart = run.items.some(i => namesTime(paragraphs[i]))
    const names = opensPart && run.items.filter(i => namesPart(paragraphs[i])).length * 2 >= run.items.length
    let level: 1 | 2 = 1
    if (divided || below) level = 2
    else if (nested) level = run.outer ? 1 : 2
    else if (commas.length > 1) level = names || (opensPart && run === commas[0]) ? 1 : 2
    else if (!opensPart && (partsBefore || first > paragraphs.length * 0.6)) level = 2
    for (const i of run.items) levels.set(i, level)
  }
  return levels
}

/** The （一） of a report that holds all its 一、 between two of its items: （一）（二）｛一、二、 …｝（三）. */
function findOuter(runs: readonly Run[]): Run | undefined {
  const commas = runs.filter(run => run.kind === 'comma')
  if (commas.length === 0) return undefined
  const from = commas[0].items[0]
  const to = Math.max(...commas.map(({ items }) => items[items.length - 1]))
  return runs.find(
    ({ kind, items }) => kind === 'paren' && items.some((item, k) => k > 0 && items[k - 1] < from && item > to),
  )
}

/**
 * Lines without a number, set as headings, before each 一、 of a report and after the last: its parts (第六个五年计划的基本任务 over 一、 … 六、,
 * then 全面实现六五计划的主要措施); or, where 一、 begins anew, lines that name parts and are set as any other (2013年工作回顾 over 一、一年来,…).
 * Empty where none stands there, or one between 一、 and 二、.
 */
function findPartLines(paragraphs: readonly Paragraph[], runs: readonly Run[], lines: Set<number>): Set<number> {
  const commas = runs.filter(run => run.kind === 'comma')
  const open = [...lines].filter(i => !endsSentence(paragraphs[i].words))
  const set = new Set(open.filter(i => isSetLine(paragraphs[i])))
  if (standOverCommas(set, commas)) return set
  const named = new Set(open.filter(i => namesPartLine(paragraphs[i].words)))
  return commas.length > 1 && standOverCommas(named, commas) ? named : NONE
}

/** Whether one of two lines at least stands before each 一、 of a report, none between 一、 and 二、, and, where there is but one 一、, one after it. */
function standOverCommas(lines: Set<number>, commas: readonly Run[]): boolean {
  if (commas.length === 0 || lines.size < 2) return false
  let after = -1
  for (const { items } of commas) {
    const [first, last] = [items[0], items[items.length - 1]]
    let before = false
    for (const i of lines) {
      if (i > first && i < last) return false
      if (i > after && i < first) before = true
    }
    if (!before) return false
    after = last
  }
  return commas.length > 1 || [...lines].some(i => i > after)
}

function namesTime(paragraph: Paragraph): boolean {
  const words = paragraph.words.slice(paragraph.mark?.length ?? 0, paragraph.sentence)
  return words.length <= 40 && (hasSense(words, 'part') || hasSense(words, 'review'))
}

function namesPart(paragraph: Paragraph): boolean {
  const words = paragraph.words.slice(paragraph.mark?.length ?? 0, paragraph.sentence)
  return namesTime(paragraph) || (words.length <= 40 && hasSense(words, 'self'))
}

/** A report without parts and with one list of sections: these are the parts. Where the list begins anew the parts are lost. */
function raise(headings: Heading[]): Heading[] {
  if (headings.some(h => h.level === 1) || headings.filter(h => h.level === 2 && h.number === 1).length > 1)
    return headings
  for (const h of headings) h.level = h.level === 3 ? 2 : 1
  return headings
}
