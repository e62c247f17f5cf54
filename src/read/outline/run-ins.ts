import { codeAt } from '../../lexicon/code-at.ts'
import { hasSense } from '../../lexicon/headings.ts'
import { TROUBLE } from '../signs.ts'
import type { Heading } from './headings.ts'
import type { Mark } from './marks.ts'
import { endsSentence, hasQuantity, type Paragraph, sentenceEnd } from './paragraphs.ts'

const LONGEST = 36
const SHORTEST = 4
/** Words a paragraph needs after its run-in heading. */
const LEAST_TEXT = 24
/** So many characters of a first sentence make it alike to its neighbour's. */
const ALIKE = 3
/** A paragraph shorter than this right after a heading leads in rather than opening a topic. */
const LEAD_TEXT = 100

/**
 * What stands under one heading, or in one part, or in one numbered list: paragraphs that could begin with a topic, those that do, and
 * those that do or begin with a sentence of two clauses.
 */
type Company = { eligible: number; alike: number; even: number }

/** A paragraph between two headings: the company it keeps, and how much its first sentence looks like a heading. */
type Candidate = {
  paragraph: number
  block: Company
  part: Company
  list: Company | null
  shape: number
  couplet: boolean
}

/**
 * Run-in headings: the short first sentence of a paragraph that names its topic (持续扩大有效投资。), after a dash or 一是 too.
 *
 * One sentence cannot tell a heading from a statement, its neighbours can: a report that runs its topics in does so in
 * nearly every paragraph of a section. So each first sentence is weighed by its shape (short, no quantity, one clause)
 * together with the share of its section's and its part's paragraphs that begin alike. Items of a list (（1）…（2）…) count
 * for the list alone.
 */
export function findRunIns(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Heading[] {
  return weighAll(paragraphs, headings)
    .filter(
      ({ shape, block, part, list, couplet }) =>
        (shape + weighCompany(block, part) >= 2 && (list === null || share(list) > 0.6)) ||
        (couplet && isEven(block, part)),
    )
    .map(({ paragraph }) => makeRunIn(paragraphs[paragraph], paragraph))
}

const share = ({ eligible, alike }: Company): number => (eligible > 0 ? alike / eligible : 0)

function weighAll(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Candidate[] {
  const taken = new Array<Heading | null>(paragraphs.length).fill(null)
  for (const h of headings) taken[h.paragraph] = h
  const candidates: Candidate[] = []
  let block = newCompany()
  let part: Company | null = null
  let list: Company | null = null
  let lead = false
  let opens = false
  for (let i = 0; i < paragraphs.length; i++) {
    const heading = taken[i]
    if (heading) {
      if (heading.level === 1 || part === null) part = newCompany()
      block = newCompany()
      lead = true
      opens = heading.level === 1
      continue
    }
    if (part === null) continue
    const { mark, words } = paragraphs[i]
    list = isListed(mark) ? ((mark.number > 1 ? list : null) ?? newCompany()) : null
    const shape = weighShape(paragraphs, i) - (lead && mark === null && words.length < LEAD_TEXT ? 1 : 0)
    const first = lead
    lead = false
    if (shape === OUT) continue
    if (first && mark === null && (leadsIn(paragraphs, i, taken) || (opens && isSaying(paragraphs, i, taken)))) continue
    const alike = shape >= 0.5
    const couplet = !alike && isCouplet(paragraphs[i], shape)
    if (list) count(list, alike, couplet)
    // the paragraph after a heading often leads in; it counts only when it begins like a topic itself
    else if (shape !== NEUTRAL && (!first || alike)) {
      count(block, alike, couplet)
      count(part, alike, couplet)
    }
    if (shape > -4)
      candidates.push({
        paragraph: i,
        block,
        part,
        list,
        shape,
        couplet: (couplet || alike) && list === null && !first,
      })
  }
  return candidates
}

const newCompany = (): Company => ({ eligible: 0, alike: 0, even: 0 })

function count(company: Company, alike: boolean, couplet: boolean): void {
  company.eligible++
  if (alike) company.alike++
  if (alike || couplet) company.even++
}

/** 扎实推进重点领域改革，激发各类市场主体发展新活力。 before a paragraph's worth of text: too long for a topic unless its neighbours begin so too. */
function isCouplet({ words, mark, sentence }: Paragraph, shape: number): boolean {
  if (shape < -3 || words.length - sentence < COUPLET_TEXT) return false
  const first = words.slice(mark?.length ?? 0, sentence - 1)
  return countCommas(first) === 1 && (hasSense(first, 'topic') || hasSense(first, 'couplet'))
}

const COUPLET_TEXT = 80

/** Whether nearly all paragraphs of a section, and of a part with many, begin with a topic or a sentence of two clauses. */
function isEven(block: Company, part: Company): boolean {
  return part.even >= LEAST_EVEN && block.even > block.eligible * 0.8 && part.even > part.eligible * 0.8
}

const LEAST_EVEN = 10

/** 坚持民生优先，将更多发展成果惠及全市人民。 right under a heading, alone before topics: it leads in to them. */
function leadsIn(paragraphs: readonly Paragraph[], i: number, taken: readonly (Heading | null)[]): boolean {
  const { words, sentence } = paragraphs[i]
  if (sentence < words.length || i + 1 === paragraphs.length || taken[i + 1] !== null) return false
  return !isListed(paragraphs[i + 1].mark) && weighShape(paragraphs, i + 1) >= 0.5
}

/** 百舸争流，奋楫者先。 right under the title of a part: no topic, neither by its words nor by what the next paragraph begins with. */
function isSaying(paragraphs: readonly Paragraph[], i: number, taken: readonly (Heading | null)[]): boolean {
  const first = paragraphs[i].words.slice(0, paragraphs[i].sentence - 1)
  if (TOPICS.some(sense => hasSense(first, sense))) return false
  return i + 1 === paragraphs.length || taken[i + 1] !== null || weighShape(paragraphs, i + 1) < 2
}

const TOPICS = ['topic', 'couplet', 'self', 'self-topic'] as const

/** （1） and ①, which number the items of a list below a topic. */
function isListed(mark: Mark | null): mark is Mark {
  return mark !== null && (mark.kind === 'arabic-paren' || mark.kind === 'circled' || mark.kind === 'arabic')
}

/** For a paragraph that takes no part (各位代表, a bare line). */
const OUT = -100
/** For a first sentence made like a topic that carries a quantity: 发展特色产业，实现了12%的增长。 */
const NEUTRAL = -50
/** 办好十件民生实事。 counts what follows. */
const COUNTED = /[一二三四五六七八九十百]件[^,]{0,6}实事/

/** A line without a stop that is longer was broken inside a sentence. */
const LONGEST_LINE = 40
const LONGEST_SECTION = 80

/** For a first sentence that is no topic. */
const NONE = -9

/** How much the first sentence looks like a heading. */
function weighShape(paragraphs: readonly Paragraph[], i: number): number {
  const { words, mark, sentence, signs } = paragraphs[i]
  const from = mark?.length ?? 0
  const stop = codeAt(words, sentence - 1) === 0x3002 ? sentence - 1 : sentence
  const first = words.slice(from, stop)
  const series = isInSeries(paragraphs, i, first)
  const parallel = series || isParallel(paragraphs, i, first)
  const barred = !parallel && hasSense(first.slice(0, 40), 'not-run-in')
  if (barred && mark === null) return OUT
  if (hasSense(words.slice(sentence, sentence + 12), 'no-topic-before')) return OUT
  if ((signs & TROUBLE) !== 0 && hasSense(words.slice(sentence, sentence + 80), 'problems-lead')) return OUT
  // 各位代表！ on a line of its own is followed by a call
  if (i > 0 && paragraphs[i - 1].words.length < 8) return OUT
  // the rest of a sentence broken by the line before: 续加强,统计工作…
  const before = i > 0 && mark === null && !series ? paragraphs[i - 1].words : ''
  // （三）注重需求侧管理,多措并举扩投资…: the heading of a section may be longer than a line
  const broken = paragraphs[i - 1]?.mark?.kind === 'paren' ? LONGEST_SECTION : LONGEST_LINE
  if (before !== '' && !endsSentence(before) && (before.length > broken || /^.{1,3}[,、。;]/.test(words))) return OUT
  if (barred || stop === sentence || first.length < SHORTEST || first.length > LONGEST) return NONE
  if (/[:;]|^[”）)、]/.test(first)) return NONE
  if (hasQuantity(first) || COUNTED.test(first)) return NEUTRAL
  if (goesOn(words, mark)) return NONE
  if (words.length - sentence < LEAST_TEXT && !standsAlone(paragraphs[i], paragraphs[i + 1])) return NONE
  const length = first.length
  let shape =
    length <= 10 ? 3 : length <= 14 ? 2.5 : length <= 18 ? 1.5 : length <= 24 ? 0.5 : length <= 30 ? -0.5 : -1.5
  const commas = countCommas(first)
  if (commas > 1 && !series) shape -= commas - 1
  if (parallel) shape += series ? 3 : 1.5
  // 率先开通了报警处置中心 tells what was done
  if (first.includes('了')) shape -= 1.5
  if (mark?.kind === 'dash') shape += 1
  else if (mark !== null) shape += 0.5
  return shape
}

function countCommas(words: string): number {
  let count = 0
  for (let i = 0; i < words.length; i++) if (codeAt(words, i) === 0x2c) count++
  return count
}

/** Whether a first sentence is made like its neighbour's: ——这五年，经济实力跃上新高。 after ——这五年，…; 我们倾心尽力纾困解难。 after 我们…。 */
function isParallel(paragraphs: readonly Paragraph[], i: number, first: string): boolean {
  const dash = paragraphs[i].mark?.kind === 'dash'
  if (!hasSense(first, dash ? 'parallel-after-dash' : 'parallel')) return false
  return [paragraphs[i - 1], paragraphs[i + 1]].some(near => {
    if (near === undefined || (near.mark?.kind === 'dash') !== dash) return false
    const from = near.mark?.length ?? 0
    return (
      near.sentence - from <= LONGEST &&
      near.sentence < near.words.length &&
      near.words.startsWith(first.slice(0, 2), from)
    )
  })
}

/** Whether three paragraphs in a row begin alike: 五年来，我们决战脱贫，巩固成果。… 五年来，我们调整结构，培育支柱。… */
function isInSeries(paragraphs: readonly Paragraph[], i: number, first: string): boolean {
  const alike = (near: Paragraph | undefined): boolean => {
    const from = near?.mark?.length ?? 0
    return (
      near !== undefined &&
      near.sentence - from <= LONGEST + 1 &&
      near.words.length - near.sentence >= LEAST_TEXT &&
      near.words.startsWith(first.slice(0, ALIKE), from)
    )
  }
  let row = 1
  for (let k = i - 1; row < 3 && alike(paragraphs[k]); k--) row++
  for (let k = i + 1; row < 3 && alike(paragraphs[k]); k++) row++
  return row === 3
}

/** 一是做强做大主导产业。…二是… in one paragraph is a list, its first sentence no heading. */
function goesOn(words: string, mark: Mark | null): boolean {
  if (mark?.kind !== 'ordinal' || mark.number > 9) return false
  const next = '一二三四五六七八九十'[mark.number]
  return words.includes(`。${next}是`) || words.includes(`;${next}是`)
}

/** 健全社会保障体系。 on a line of its own, over a long paragraph or over （1）. */
function standsAlone(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (paragraph.sentence !== paragraph.words.length || next === undefined) return false
  return next.mark === null ? next.words.length > 60 : isListed(next.mark) && next.mark.number === 1
}

/** What the neighbours say: paragraphs of the section, then of the part, that begin alike. */
function weighCompany(block: Company, part: Company): number {
  const near = share(block)
  const wide = share(part)
  let company = near >= 0.8 ? 1 : near >= 0.55 ? 0.5 : near >= 0.4 ? -0.5 : -1.5
  company += wide >= 0.7 ? 1.5 : wide >= 0.5 ? 0.5 : wide >= 0.3 ? -0.5 : -2
  if (block.eligible === 1) company -= 1.5
  return company
}

function makeRunIn(paragraph: Paragraph, index: number): Heading {
  const { words, mark, start } = paragraph
  const skip = mark?.kind === 'dash' ? mark.length : 0
  const sentence = sentenceEnd(words, mark?.length ?? 0)
  return {
    paragraph: index,
    level: 3,
    kind: mark?.kind ?? null,
    number: mark?.number ?? 0,
    start: start + skip,
    end: start + sentence,
    words: words.slice(mark?.length ?? 0, sentence),
  }
}
