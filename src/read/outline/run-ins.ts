import { hasSense } from '../../lexicon/headings.ts'
import type { Heading } from './headings.ts'
import { endsSentence, hasQuantity, type Paragraph, sentenceLength } from './paragraphs.ts'

const LONGEST = 36
const SHORTEST = 4
/** Words a paragraph needs after its run-in heading. */
const LEAST_TEXT = 24

/** A paragraph between two headings: its part and block, and how much its first sentence looks like a heading. */
type Candidate = { paragraph: number; block: number; part: number; shape: number; mark: boolean }

/**
 * Run-in headings: the short first sentence of a paragraph that names its topic (持续扩大有效投资。), after a dash or 一是 too.
 *
 * One sentence cannot tell a heading from a statement, its neighbours can: a report that runs its topics in does so in
 * nearly every paragraph of a section. So each first sentence is weighed by its shape (short, no quantity, one clause)
 * together with the share of its section's and its part's paragraphs that begin alike.
 */
export function findRunIns(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Heading[] {
  const taken = new Map(headings.map(h => [h.paragraph, h]))
  const candidates: Candidate[] = []
  const blocks: { eligible: number; alike: number }[] = []
  const parts: { eligible: number; alike: number }[] = []
  let part = -1
  let lead = false
  for (let i = 0; i < paragraphs.length; i++) {
    const heading = taken.get(i)
    if (heading) {
      if (heading.level === 1 || part < 0) part = parts.push({ eligible: 0, alike: 0 }) - 1
      blocks.push({ eligible: 0, alike: 0 })
      lead = true
      continue
    }
    if (part < 0) continue
    const shape = weighShape(paragraphs, i)
    const first = lead
    lead = false
    if (shape === null) continue
    const alike = shape >= 1
    // the paragraph after a heading often leads in; it counts only when it begins like a topic itself
    if (!first || alike) {
      blocks.at(-1)!.eligible++
      parts[part].eligible++
    }
    if (alike) {
      blocks.at(-1)!.alike++
      parts[part].alike++
    }
    if (shape > -4)
      candidates.push({ paragraph: i, block: blocks.length - 1, part, shape, mark: paragraphs[i].mark !== null })
  }
  return candidates
    .filter(c => c.shape + weighCompany(blocks[c.block], parts[c.part]) >= 2)
    .map(c => makeRunIn(paragraphs[c.paragraph], c.paragraph))
}

/** How much the first sentence looks like a heading; null for a paragraph that takes no part (各位代表, a bare line). */
function weighShape(paragraphs: readonly Paragraph[], i: number): number | null {
  const { words, mark, sentence } = paragraphs[i]
  const from = mark?.length ?? 0
  const stop = words.charCodeAt(sentence - 1) === 0x3002 ? sentence - 1 : sentence
  const first = words.slice(from, stop)
  if (hasSense(first.slice(0, 40), 'not-run-in') && mark === null) return null
  if (hasSense(words.slice(sentence, sentence + 12), 'no-topic-before')) return null
  if (hasSense(words.slice(sentence, sentence + 80), 'problems-lead')) return null
  // 各位代表！ on a line of its own is followed by a call
  if (i > 0 && paragraphs[i - 1].words.length < 8) return null
  // the rest of a sentence broken by the line before
  if (i > 0 && mark === null && !endsSentence(paragraphs[i - 1].words) && paragraphs[i - 1].words.length > 40)
    return null
  if (stop === sentence || first.length < SHORTEST) return -9
  if (first.length > LONGEST || hasQuantity(first) || /[:;]/.test(first) || /^[”）)、]/.test(first)) return -9
  if (/是/.test(first) || hasSense(first, 'not-run-in')) return -9
  const rest = words.length - sentence
  const next = paragraphs[i + 1]
  if (rest < LEAST_TEXT && !(rest === 0 && next !== undefined && next.words.length > 60 && next.mark === null))
    return -9
  const length = first.length
  let shape =
    length <= 10 ? 3 : length <= 14 ? 2.5 : length <= 18 ? 1.5 : length <= 24 ? 0.5 : length <= 30 ? -0.5 : -1.5
  const commas = first.split(',').length - 1
  if (commas > 1) shape -= commas - 1
  if (mark?.kind === 'dash') shape += 1
  else if (mark !== null) shape += 0.5
  return shape
}

/** What the neighbours say: paragraphs of the section, then of the part, that begin alike. */
function weighCompany(block: { eligible: number; alike: number }, part: { eligible: number; alike: number }): number {
  const near = block.eligible > 0 ? block.alike / block.eligible : 0
  const wide = part.eligible > 0 ? part.alike / part.eligible : 0
  let company = near >= 0.8 ? 1 : near >= 0.55 ? 0.5 : near >= 0.4 ? -0.5 : -1.5
  company += wide >= 0.7 ? 1.5 : wide >= 0.5 ? 0.5 : wide >= 0.3 ? -0.5 : -2
  if (block.eligible === 1) company -= 0.5
  return company
}

function makeRunIn(paragraph: Paragraph, index: number): Heading {
  const { words, mark, start } = paragraph
  const skip = mark?.kind === 'dash' ? mark.length : 0
  const sentence = sentenceLength(words, mark?.length ?? 0)
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
