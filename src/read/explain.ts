import type { Issue } from '../model/issue.ts'
import type { Observation } from '../model/reading.ts'
import { readClause } from './observations/clause.ts'
import { findMoods } from './observations/mood.ts'
import { findNumerals } from './observations/numerals.ts'
import { eachSentence } from './observations/sentences.ts'
import { findWordless } from './observations/wordless.ts'
import { findObservations } from './observations.ts'
import { NOT_QUANTITY, type NotQuantity, type Quantity } from './quantities/quantity.ts'
import { foldWidth } from './text-fold.ts'
import { RULES, type Trace } from './trace.ts'

/** One rule at work: the stretch `[start, end)` of the words, the rule's name, what it made of it. */
export type ExplanationStep = { start: number; end: number; rule: string; result: string }

export type Explanation = { words: string; steps: ExplanationStep[]; observations: Observation[]; issues: Issue[] }

/**
 * How words were read, rule by rule, as a target sentence of the plan year. `year` only fills the periods; without it
 * they read 0000. Pure.
 */
export function explainText(words: string, year: number | null = null): Explanation {
  const folded = foldWidth(words)
  const steps: ExplanationStep[] = []
  const trace: Trace = (start, end, rule, result) => steps.push({ start, end, rule: RULES[rule], result })
  eachSentence(folded, sentence => {
    const { start, end } = sentence
    const { quantities, nots } = findNumerals(folded, words, sentence)
    for (const quantity of quantities) traceQuantity(trace, folded, quantity)
    const { refused } = readClause(folded, start, end, quantities, trace)
    for (const not of [...nots, ...refused]) traceNot(trace, not)
    for (const wordless of findWordless(folded, start, end, quantities))
      trace(
        wordless.start,
        wordless.end,
        'wordless',
        `${wordless.subject} ${wordless.comparator} ${wordless.reference ?? ''}`,
      )
    const moods = findMoods(folded, start, end)
    for (const [mood, spans] of Object.entries(moods ?? {}))
      for (const [from, to] of spans) trace(from, to, 'mood', mood)
  })
  const roles = [{ start: 0, end: words.length, role: 'targets' as const }]
  const { observations, issues } = findObservations(words, folded, year, [], roles)
  return { words, steps, observations, issues }
}

function traceQuantity(trace: Trace, text: string, q: Quantity): void {
  trace(q.number, q.tail, 'number', `${q.value}${q.upper === null ? '' : `—${q.upper}`} ${q.unit}`.trim())
  if (q.start < q.number) trace(q.start, q.number, 'comparator', `${text.slice(q.start, q.number)} → ${q.comparator}`)
  if (q.end > q.tail) trace(q.tail, q.end, 'comparator', `${text.slice(q.tail, q.end)} → ${q.comparator}`)
}

const traceNot = (trace: Trace, not: NotQuantity): void =>
  trace(not.start, not.end, 'not-quantity', NOT_QUANTITY[not.reason])
