import type { Observation } from '../model/reading.ts'
import type { Span } from '../model/span.ts'

/** A sentence ends with one of these, a clause with these or the others. */
const SENTENCE_END = /[。！!？?\n]/
const CLAUSE_END = /[，,；;：:。！!？?\n\t]/
const LONGEST_SENTENCE = 400
const LONGEST_CLAUSE = 120

/** The sentence around a span, without its full stop; at most some hundred characters to either side. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  return around(text, start, end, SENTENCE_END, LONGEST_SENTENCE)
}

/**
 * The words to cite for an observation: from the clause that names the subject, when it stands in the same sentence
 * before the value (固定资产投资完成42.84亿元,增长5%), else from the clause of the value, to the end of that clause.
 */
export function passageOf(text: string, observation: Observation): Span {
  const { start, end, subject } = observation
  const clause = around(text, start, end, CLAUSE_END, LONGEST_CLAUSE)
  const sentence = sentenceAround(text, observation)
  const named = subject === '' ? -1 : text.lastIndexOf(subject, start)
  if (named < sentence.start || named >= clause.start) return clause
  return { start: around(text, named, named, CLAUSE_END, LONGEST_CLAUSE).start, end: clause.end }
}

/** The clause around a span. */
export function clauseAround(text: string, { start, end }: Span): Span {
  return around(text, start, end, CLAUSE_END, LONGEST_CLAUSE)
}

function around(text: string, start: number, end: number, bound: RegExp, longest: number): Span {
  let from = start
  const first = Math.max(0, start - longest)
  while (from > first && !bound.test(text[from - 1])) from--
  let to = end
  const last = Math.min(text.length, end + longest)
  while (to < last && !bound.test(text[to])) to++
  while (from < start && (text[from] === ' ' || text[from] === '\u3000')) from++
  return { start: from, end: to }
}
