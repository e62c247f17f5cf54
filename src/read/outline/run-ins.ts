import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import { findEvenLists } from './even-lists.ts'
import type { Heading } from './headings.ts'
import { type Paragraph, sentenceEnd } from './paragraphs.ts'
import { countCommas, isInSeries, isListed, NEUTRAL, namesTopic, OUT, weighShape } from './run-in-shape.ts'

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
  const { candidates, all } = weighAll(paragraphs, headings)
  const chosen = candidates.filter(
    ({ paragraph, shape, block, part, list, couplet }) =>
      (shape + weighCompany(block, part) >= 2 && (list === null || share(list) > 0.6)) ||
      (couplet &&
        (isEvenPart(block, part) ||
          (isEvenReport(block, part, all) && namesTopic(firstWords(paragraphs[paragraph]))))) ||
      (shape >= 1 && list === null && tellsOfYears(paragraphs, paragraph)) ||
      (shape >= (block.eligible > 1 && share(block) >= 0.4 ? FAIR : PLAIN) &&
        list === null &&
        isPlainTopic(paragraphs[paragraph])),
  )
  const even = findEvenLists(paragraphs, headings)
  for (const { paragraph } of chosen) even.add(paragraph)
  const between = candidates.filter(found => standsBetween(paragraphs, found, even))
  for (const { paragraph } of between) even.add(paragraph)
  return [...even].sort((a, b) => a - b).map(i => makeRunIn(paragraphs[i], i))
}

/** 经济体制改革进一步深化。 over a paragraph's worth of text names its topic, whatever its neighbours begin with. */
function isPlainTopic(paragraph: Paragraph): boolean {
  return paragraph.words.length - paragraph.sentence >= COUPLET_TEXT && namesTopic(firstWords(paragraph))
}

/** 针对有效需求不足的突出矛盾，多措并举扩投资促消费稳外贸。 between two topics of a section that is full of them may be longer than they. */
function standsBetween(
  paragraphs: readonly Paragraph[],
  { paragraph, shape, block, part, list }: Candidate,
  chosen: ReadonlySet<number>,
): boolean {
  return (
    list === null &&
    chosen.has(paragraph - 1) &&
    chosen.has(paragraph + 1) &&
    shape + weighCompany(block, part) >= BETWEEN &&
    namesTopic(firstWords(paragraphs[paragraph]))
  )
}

const BETWEEN = 1

/** The shape of a first sentence that is short enough alone, and beside others of its section. */
const PLAIN = 1.5
const FAIR = 0.5

/** 一年来，我们高效统筹、稳住大盘，经济发展积聚新动能。 among such: topics, whatever else their part holds. */
function tellsOfYears(paragraphs: readonly Paragraph[], i: number): boolean {
  const first = firstWords(paragraphs[i])
  return YEARS_PAST.test(first) && isInSeries(paragraphs, i, first)
}

/** The first sentence without its mark and its stop. */
const firstWords = ({ words, mark, sentence }: Paragraph): string => words.slice(mark?.length ?? 0, sentence - 1)
const YEARS_PAST = outlinePattern('of-years-past')

const share = ({ eligible, alike }: Company): number => (eligible > 0 ? alike / eligible : 0)

function weighAll(
  paragraphs: readonly Paragraph[],
  headings: readonly Heading[],
): { candidates: Candidate[]; all: Company } {
  const taken = new Array<Heading | null>(paragraphs.length).fill(null)
  for (const h of headings) taken[h.paragraph] = h
  const candidates: Candidate[] = []
  const all = newCompany()
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
    if (first && mark === null && (leadsIn(paragraphs, i, taken) || isSaying(paragraphs, i, taken, opens))) continue
    const alike = shape >= 0.5
    const couplet = !alike && isCouplet(paragraphs[i], shape)
    if (list) count(list, alike, couplet)
    // the paragraph after a heading often leads in; it counts only when it begins like a topic itself
    else if (shape !== NEUTRAL && (!first || alike)) {
      count(block, alike, couplet)
      count(part, alike, couplet)
      count(all, alike, couplet)
    }
    if (shape > -4)
      candidates.push({
        paragraph: i,
        block,
        part,
        list,
        shape,
        couplet: (couplet || alike) && list === null && (!first || opensTopic(paragraphs, i)),
      })
  }
  return { candidates, all }
}

const newCompany = (): Company => ({ eligible: 0, alike: 0, even: 0 })

function count(company: Company, alike: boolean, couplet: boolean): void {
  company.eligible++
  if (alike) company.alike++
  if (alike || couplet) company.even++
}

/**
 * 扎实推进重点领域改革，激发各类市场主体发展新活力。 or 经济持续快速发展，质量效益明显提高，综合实力大幅提升。 before a paragraph's worth of text: too long for a
 * topic unless its neighbours begin so too.
 */
function isCouplet(paragraph: Paragraph, shape: number): boolean {
  if (shape < -3 || paragraph.words.length - paragraph.sentence < COUPLET_TEXT) return false
  const first = firstWords(paragraph)
  const commas = countCommas(first)
  if (commas === 2) return first.split(',').filter(clause => hasSense(clause, 'progress')).length > 1
  return commas === 1 && (hasSense(first, 'topic') || hasSense(first, 'couplet'))
}

const COUPLET_TEXT = 80

/** Whether the paragraph after a heading is as long as one of the topics that follow it; what leads in is shorter. */
function opensTopic(paragraphs: readonly Paragraph[], i: number): boolean {
  const { words, mark } = paragraphs[i]
  const next = paragraphs[i + 1]
  return mark === null && next?.mark === null && words.length >= LEAST_OPENING && words.length * 2 > next.words.length
}

const LEAST_OPENING = 120

/** Whether nearly all paragraphs of a section, and of a part with many, begin with a topic or a sentence of two clauses. */
const isEvenPart = (block: Company, part: Company): boolean =>
  block.even >= block.eligible * 0.75 && part.even >= LEAST_OF_PART && isMostlyEven(part)

/** …or of a small part of a report with many. */
const isEvenReport = (block: Company, part: Company, all: Company): boolean =>
  all.even >= LEAST_OF_ALL && [block, part, all].every(isMostlyEven)

const isMostlyEven = ({ eligible, even }: Company): boolean => even > eligible * 0.8

const LEAST_OF_PART = 7
const LEAST_OF_ALL = 10

/** 坚持民生优先，将更多发展成果惠及全市人民。 right under a heading, alone before topics: it leads in to them. */
function leadsIn(paragraphs: readonly Paragraph[], i: number, taken: readonly (Heading | null)[]): boolean {
  const { words, sentence } = paragraphs[i]
  if (sentence < words.length || i + 1 === paragraphs.length || taken[i + 1] !== null) return false
  return !isListed(paragraphs[i + 1].mark) && weighShape(paragraphs, i + 1) >= 0.5
}

/**
 * 百舸争流，奋楫者先。 right under the title of a part: no topic, neither by its words nor by what the next paragraph begins with; before 一是 it leads
 * in under a section too (目标引领方向，目标凝聚力量。).
 */
function isSaying(
  paragraphs: readonly Paragraph[],
  i: number,
  taken: readonly (Heading | null)[],
  opens: boolean,
): boolean {
  const next = paragraphs[i + 1]?.mark
  if (next?.kind === 'ordinal' && next.number === 1) return true
  if (namesTopic(paragraphs[i].words.slice(0, paragraphs[i].sentence - 1))) return false
  return opens && (i + 1 === paragraphs.length || taken[i + 1] !== null || weighShape(paragraphs, i + 1) < 2)
}

/** What the neighbours say: paragraphs of the section, then of the part, that begin alike; of one alone its part tells more. */
function weighCompany(block: Company, part: Company): number {
  const near = share(block)
  const wide = share(part)
  let company = near >= 0.8 ? 1 : near >= 0.55 ? 0.5 : near >= 0.4 ? -0.5 : -1.5
  company += wide >= 0.7 ? 1.5 : wide >= 0.5 ? 0.5 : wide >= 0.3 ? -0.5 : -2
  if (block.eligible === 1) company -= part.eligible >= MANY && wide >= 0.85 ? 1 : 1.5
  return company
}

const MANY = 5

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
