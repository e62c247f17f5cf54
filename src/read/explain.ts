import type { Issue } from '../model/issue.ts'
import type { Observation } from '../model/reading.ts'
import { findMoods } from './observations/mood.ts'
import { findNumerals, type Numerals } from './observations/numerals.ts'
import { Sentences } from './observations/sentences.ts'
import { findObservations } from './observations.ts'
import { findStructure, type Structure } from './outline.ts'
import { NOT_QUANTITY, type NotQuantity, type Quantity } from './quantities/quantity.ts'
import { foldWidth, foldYears } from './text-fold.ts'
import type { RuleId, Trace } from './trace.ts'

/** One rule at work: the stretch `[start, end)` it read, the rule, what it made of it. */
export type ExplanationStep = { start: number; end: number; rule: RuleId; result: string }

/** The sentences `[start, end)` and how they were read; all places are places of the text they stand in. */
export type Explanation = {
  words: string
  start: number
  end: number
  steps: ExplanationStep[]
  observations: Observation[]
  issues: Issue[]
}

/**
 * How words were read, rule by rule, as a target sentence of the plan year. `year` only fills the periods; without it
 * they read 0000. Pure.
 */
export function explainText(words: string, year: number | null = null): Explanation {
  const roles = [{ start: 0, end: words.length, role: 'targets' as const }]
  return explain(words, foldYears(foldWidth(words)), null, year, { outline: [], roles }, 0, words.length)
}

/**
 * How the sentences around `[start, end)` of a report's text were read, with all that the report before them decides:
 * the part they stand in, the subject that goes on, the period that holds. `place` is the name of the place it reports for, `year` the
 * year it plans for; both are those of its reading. Pure.
 */
export function explainPlace(
  text: string,
  place: string | null,
  year: number | null,
  start: number,
  end: number,
): Explanation {
  const folded = foldYears(foldWidth(text))
  return explain(text, folded, place, year, findStructure(text, year, folded), start, end)
}

function explain(
  text: string,
  folded: string,
  place: string | null,
  year: number | null,
  { outline, roles }: Structure,
  from: number,
  to: number,
): Explanation {
  const steps: ExplanationStep[] = []
  const trace: Trace = (start, end, rule, result) => steps.push({ start, end, rule, result })
  let begin = to
  let finish = from
  const numerals: Numerals = { quantities: [], nots: [], unread: [] }
  new Sentences(folded).each(sentence => {
    const { start, end } = sentence
    if (end <= from || start >= to) return
    begin = Math.min(begin, start)
    finish = end
    for (const quantity of findNumerals(folded, sentence, numerals)) traceQuantity(trace, folded, quantity)
    for (const [mood, spans] of Object.entries(findMoods(folded, start, end) ?? {}))
      for (const [at, last] of spans) trace(at, last, 'mood', mood)
  })
  if (finish <= begin) return { words: text.slice(from, to), start: from, end: to, steps, observations: [], issues: [] }
  const found = findObservations(text, folded, place, year, outline, roles, { start: begin, end: finish, trace })
  const inside = (it: { start: number | null }) => it.start !== null && it.start >= begin
  for (const not of found.nots.filter(inside)) traceNot(trace, not)
  return {
    words: text.slice(begin, finish),
    start: begin,
    end: finish,
    steps,
    observations: found.observations.filter(inside),
    issues: found.issues.filter(inside),
  }
}

function traceQuantity(trace: Trace, text: string, q: Quantity): void {
  trace(q.number, q.tail, 'number', `${q.value}${q.upper === null ? '' : `—${q.upper}`} ${q.unit}`.trim())
  if (q.start < q.number) trace(q.start, q.number, 'comparator', `${text.slice(q.start, q.number)} → ${q.comparator}`)
  if (q.end > q.tail) trace(q.tail, q.end, 'comparator', `${text.slice(q.tail, q.end)} → ${q.comparator}`)
}

const traceNot = (trace: Trace, not: NotQuantity): void =>
  trace(not.start, not.end, 'not-quantity', NOT_QUANTITY[not.reason])
