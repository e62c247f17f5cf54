import { charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import type { Observation } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { firstFrom } from './observation-index.ts'

const PAUSES = charTable(',;:。!?\n')

/** A headline target: the clause of one observation. */
export type TargetClause = { span: Span; observation: number }

/** The clause of every target observation in a stretch: 规模以上工业增加值增长7%以上. Several of one clause share its words. */
export function findTargetClauses(folded: string, span: Span, observations: readonly Observation[]): TargetClause[] {
  const found: TargetClause[] = []
  for (let i = firstFrom(observations, span.start); i < observations.length; i++) {
    const { start, end, status } = observations[i]
    if (start >= span.end) break
    if (status !== 'target') continue
    let from = start
    let to = end
    while (from > span.start && PAUSES[codeAt(folded, from - 1)] === 0) from--
    while (to < span.end && PAUSES[codeAt(folded, to)] === 0) to++
    while (from < start && folded[from] === ' ') from++
    found.push({ span: { start: from, end: to }, observation: i })
  }
  return found
}
