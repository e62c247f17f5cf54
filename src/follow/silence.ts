import { DONE, isCommon, NO_FIGURE, NOT_DONE, QUALIFIERS, standsFreeAfter } from '../lexicon/follow.ts'
import { indicatorById } from '../lexicon/indicators.ts'
import type { Passage, Search } from '../model/following.ts'
import type { Reading, Role } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Candidate } from './match.ts'
import { clauseAround } from './passage.ts'
import { basisOf } from './reasons.ts'
import { quoteOf, type Thing } from './thing.ts'

const MOST_SHOWN = 3

/** A text in which results are looked for: its stretches that review; of a table also the promises that they answer. */
export type Reviewed = {
  reading: Reading
  text: number
  spans: Span[]
  sections: string[]
  items?: { promise: Span; outcome: Span }[]
}

/** Plans speak of what is still to come. */
const PLANNING: ReadonlySet<Role> = new Set(['requirements', 'targets', 'plan', 'livelihood', 'closing'])

/** The stretches of a text that review: all but the parts and sections that plan. */
export function reviewedParts(reading: Reading, text: number): Reviewed {
  const spans: { start: number; end: number }[] = []
  let at = 0
  for (const node of reading.outline) {
    if (node.level > 2 || !plans(node.role, reading)) continue
    if (node.start > at) spans.push({ start: at, end: node.start })
    at = Math.max(at, node.end)
  }
  if (at < reading.text.length) spans.push({ start: at, end: reading.text.length })
  const sections = reading.outline
    .filter(node => node.level <= 2 && spans.some(it => node.start >= it.start && node.start < it.end))
    .map(node => node.heading)
  return { reading, text, spans, sections }
}

function plans(role: Role, { kind }: Reading): boolean {
  return kind === 'work-report' && PLANNING.has(role)
}

/** What was looked for and not found, where, and the nearest results with why they were turned down. */
export function searchOf(target: Thing, rejected: readonly Candidate[], reviewed: readonly Reviewed[]): Search {
  const { indicator, subject } = target.observation
  const known = indicator === null ? null : indicatorById(indicator)
  const words = [subject, target.core, ...(known ? [known.name, ...(known.aliases ?? [])] : []), ...target.verbs]
  return {
    words: [...new Set(words.filter(word => word !== ''))],
    sections: reviewed.flatMap(it => it.sections),
    nearest: rejected.slice(0, MOST_SHOWN).map(candidate => ({
      quote: quoteOf(candidate.result),
      start: candidate.result.observation.start,
      end: candidate.result.observation.end,
      text: candidate.result.text,
      reason: { ...basisOf(candidate), code: candidate.conflict ?? candidate.basis },
    })),
  }
}

/** A clause of the review that speaks of the promised thing without a figure: 城北污水处理厂达标试运行. Null when none does. */
export function findMention(target: Thing, reviewed: readonly Reviewed[]): Passage | null {
  const head = headOf(target.core)
  if (head === null) return null
  for (const { reading, text, spans } of reviewed) {
    for (const span of spans) {
      const at = reading.text.indexOf(head, span.start)
      if (at < 0 || at >= span.end) continue
      const clause = clauseAround(reading.text, { start: at, end: at + head.length })
      return { ...clause, text, quote: reading.text.slice(clause.start, clause.end) }
    }
  }
  return null
}

/** A clause of the review that names the promised thing and says that it was done: 完成万元生产总值综合能耗下降指标. */
export function findSaidDone({ core, observation }: Thing, reviewed: readonly Reviewed[]): Passage | null {
  return saidDone(core, reviewed) ?? (observation.subject === core ? null : saidDone(observation.subject, reviewed))
}

function saidDone(words: string, reviewed: readonly Reviewed[]): Passage | null {
  if (words.length < 4) return null
  for (const { reading, text, spans } of reviewed) {
    for (const span of spans) {
      for (let at = reading.text.indexOf(words, span.start); at >= 0 && at < span.end; ) {
        const clause = clauseAround(reading.text, { start: at, end: at + words.length })
        const quote = reading.text.slice(clause.start, clause.end)
        const done = DONE.test(quote) && !NOT_DONE.test(quote) && !/\d(?!\d*年)/.test(quote.replace(NO_FIGURE, ''))
        if (done && standsFreeAfter(reading.text.slice(clause.start, at))) return { ...clause, text, quote }
        at = reading.text.indexOf(words, clause.end)
      }
    }
  }
  return null
}

/** 公办幼儿园 → 幼儿园; null when what is left is too common or too short to be looked for. */
function headOf(core: string): string | null {
  let head = core
  for (;;) {
    const match = QUALIFIERS.at(head, 0)
    if (!match || head.length - match.length < 3) break
    head = head.slice(match.length)
  }
  return head.length < 3 || isCommon(head) || isCommon(head.slice(-2)) ? null : head
}
