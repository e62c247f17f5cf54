import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import type { Heading } from './headings.ts'
import type { MarkKind } from './marks.ts'
import { endsSentence, hasQuantity, type Paragraph } from './paragraphs.ts'

/** Paragraphs that are lines of their own without mark and full stop: 2018年工作回顾. */
export function findLines(paragraphs: readonly Paragraph[]): Set<number> {
  const lines = new Set<number>()
  for (let i = 0; i + 1 < paragraphs.length; i++) {
    const { words, mark } = paragraphs[i]
    if (mark !== null && mark.kind !== 'dash') continue
    if (words.length < 4 || words.length > LONGEST_TITLE || endsSentence(words) || /[,、]$|[。!?;|\t/]/.test(words))
      continue
    // 2017年:“四大会战”强力开启岳阳发展新局面 names a part, 责任单位:市教育局 does not
    if (words.includes(':') && !YEAR_TITLE.test(words)) continue
    if (NO_HEADING.test(words) || hasQuantity(words)) continue
    // a line broken inside a sentence, or its rest, is no heading; 2009年的工作 is one after a text whose full stop is lost
    if (
      i > 0 &&
      !endsSentence(paragraphs[i - 1].words) &&
      !lines.has(i - 1) &&
      !isShort(paragraphs[i - 1]) &&
      !(YEAR_PART.test(words) && endsSentence(paragraphs[i + 1].words))
    )
      continue
    if (words.length >= LINE && goesOn(paragraphs[i + 1])) continue
    lines.add(i)
  }
  for (const i of [...findParallels(paragraphs), ...findSubjects(paragraphs)]) lines.add(i)
  return lines
}

const NO_HEADING = outlinePattern('no-heading')

/** 万众一心、顽强拼搏“4·20”芦山强烈地震抗震救灾取得阶段性重大胜利: a title that stood over two lines. */
const LONGEST_TITLE = 46

/** 关于劳动就业问题。 on lines of their own over longer paragraphs, two at least. */
function findSubjects(paragraphs: readonly Paragraph[]): number[] {
  const found = paragraphs.flatMap(({ words }, i) =>
    SUBJECT.test(words) && (paragraphs[i + 1]?.words.length ?? 0) >= LEAST_BELOW ? [i] : [],
  )
  return found.length > 1 ? found : []
}

const SUBJECT = outlinePattern('subject-line')

/**
 * Single sentences on lines of their own over longer paragraphs, three at least that speak alike of the years past: 一年来，我们坚持综合施策，
 * 经济大盘保持稳定。
 */
function findParallels(paragraphs: readonly Paragraph[]): number[] {
  const alike = new Map<string, number[]>()
  for (let i = 0; i + 1 < paragraphs.length; i++) {
    const { words, mark, sentence } = paragraphs[i]
    if (words.length > LONGEST_SENTENCE || sentence < words.length || paragraphs[i + 1].words.length < LEAST_BELOW)
      continue
    if (!words.endsWith('。') || hasQuantity(words) || (mark !== null && mark.kind !== 'dash')) continue
    const begin = SPEAKS_OF_YEARS.exec(words.slice(mark?.length ?? 0))?.[0]
    if (begin === undefined) continue
    const others = alike.get(begin)
    if (others) others.push(i)
    else alike.set(begin, [i])
  }
  return [...alike.values()].filter(found => found.length >= 3).flat()
}

const SPEAKS_OF_YEARS = outlinePattern('of-years-past')
const LONGEST_SENTENCE = 48
const LEAST_BELOW = 60

/** A line broken by a page's width is at least so long. */
const LINE = 20

/** The rest of a sentence broken inside a word: …退役军人服务工作持⏎续加强,统计… */
function goesOn({ words, mark }: Paragraph): boolean {
  return mark === null && /^.{1,3}[,、。;]/.test(words)
}

const YEAR_PART = outlinePattern('work-of-year')

/** A part titled by its year: 2018年:向着新增长极建设宏伟目标坚实迈进 */
const YEAR_TITLE = /^\d{4} ?年: ?[^\d:]{4,}$/

function isShort(paragraph: Paragraph): boolean {
  return paragraph.mark !== null && paragraph.words.length < 60
}

/** Whether a line names a part: 2018年工作回顾, 2018年:向着新增长极建设宏伟目标坚实迈进 */
export function namesPartLine(words: string): boolean {
  return hasSense(words, 'part') || hasSense(words, 'dated')
}

/** The level of a line that is a heading, by its words and the section it stands in. */
export function levelLine(words: string, commaIsPart: boolean, section: MarkKind | 'line' | null): 1 | 2 | 3 {
  if (namesPartLine(words) && !endsSentence(words)) return commaIsPart ? 2 : 1
  if (!commaIsPart && hasSense(words, 'self') && !endsSentence(words) && !SPEAKS_OF_YEARS.test(words)) return 1
  return section === null || section === 'line' ? 2 : 3
}

/** Inside a part that has numbered sections a line of its own is a topic, else a section. */
export function settleLines(headings: Heading[], partOf: readonly number[]): void {
  const withSections = new Set<number>()
  headings.forEach((h, i) => {
    if (h.level === 2 && h.kind !== null) withSections.add(partOf[i])
  })
  headings.forEach((h, i) => {
    if (h.level === 2 && h.kind === null && withSections.has(partOf[i]) && !namesPartLine(h.words)) h.level = 3
  })
}

/**
 * Where （一） begins anew without a part between, the line before it is the part: 决胜全面建成小康社会取得决定性成就; between the
 * 一、 of a report that numbers its parts it is one only if （一） has stood under this part before. In a report that numbers
 * nothing every such line is one, and where lines are the parts the first line is. Two lines on end are one heading.
 */
export function promoteLines(headings: readonly Heading[]): Heading[] {
  const joined = joinLines(headings)
  const numbers = joined.some(h => h.kind !== null)
  if (joined.find(h => h.level === 1)?.kind === null && joined[0].kind === null && !endsSentence(joined[0].words))
    joined[0].level = 1
  let line: Heading | null = null
  let numberedPart = false
  let sections = false
  for (const h of joined) {
    if (h.level === 1) {
      line = null
      sections = false
      numberedPart = h.kind !== null
    } else if (h.kind === null) {
      if (endsSentence(h.words)) continue
      if (numbers) line = h
      else if (h.level === 2) h.level = 1
    } else {
      if (h.number === 1 && h.level === 2 && line !== null && (sections || !numberedPart)) line.level = 1
      line = null
      sections ||= h.level === 2
    }
  }
  return joined
}

function joinLines(headings: readonly Heading[]): Heading[] {
  const joined: Heading[] = []
  for (const h of headings) {
    const last = joined.at(-1)
    const both = last && h.kind === null && last.kind === null && h.level > 1 && last.level > 1
    if (both && h.paragraph === last.paragraph + 1) {
      last.end = h.end
      last.words += h.words
      last.paragraph = h.paragraph
    } else joined.push(h)
  }
  return joined
}
