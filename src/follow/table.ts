import { DONE, INCLUDED, NOT_DONE, OUTCOME_MARK, verbKind } from '../lexicon/follow.ts'
import type { Commitment, Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isCumulative, isYear, measureConflict } from './compare.ts'
import { Evidence, isStart } from './evidence.ts'
import { type Candidate, findCandidates, isUnlike } from './match.ts'
import type { Court } from './rule.ts'
import { type Thing, thingOf, type Weights } from './thing.ts'

/** An item of a list that gives to each promise what came of it: 打通27条丁字路(市交通委负责)。27个项目全部建成通车。 */
export type TableItem = {
  commitment: number
  promises: Thing[]
  candidates: Candidate[][]
  court: Court
  /** What came of it. */
  outcome: Span
  /** The words that say that it was done, when no figure does: 建设计划已全部完成. */
  done: Span | null
  text: number
}

const ANOTHER_DOING = 8
/** A figure without a thing of its own is of the promised thing: 新建公办幼儿园12所 | 建成9所. */
const BARE = 0.2

/** Words after a promise that are no outcome: units in brackets, list marks, ends of sentences. */
const NO_OUTCOME = /^(?:[（(][^（）()]{0,80}[)）]|[。；;，,\s]|附件\d?[：:]?)+|[\s一二三四五六七八九十\d、.．（）()]+$/g
const LEAST_OUTCOME = 5

/** Whether a list gives to at least half of its promises for `year` what came of them. */
export function holdsOutcomes(reading: Reading, year: number): boolean {
  if (reading.kind !== 'task-list') return false
  const own = outcomesIn(reading, year)
  return own.length > 0 && own.filter(it => it.outcome !== null).length * 2 >= own.length
}

/** The promises of a list for `year`, each with what stands between it and the next one, if that is an outcome. */
function outcomesIn(reading: Reading, year: number): { commitment: number; outcome: Span | null }[] {
  return reading.commitments.flatMap(({ due, end }, commitment) => {
    if (Number((due ?? '').slice(0, 4)) !== year) return []
    const next = reading.commitments[commitment + 1]?.start ?? reading.text.length
    return [{ commitment, outcome: outcomeAfter(reading.text, end, next) }]
  })
}

/** The items of a list whose promises were for `year` and are followed by their outcome; [] for any other text. */
export function findTableItems(reading: Reading, text: number, year: number, weights: Weights): TableItem[] {
  if (reading.kind !== 'task-list') return []
  return outcomesIn(reading, year).flatMap(({ commitment: index, outcome }) => {
    if (outcome === null) return []
    const commitment = reading.commitments[index]
    const promises = promisesOf(reading, commitment, text).map(it => it.thing)
    const within = { ...reading, observations: resultsIn(reading, outcome, year) }
    const evidence = new Evidence([{ reading: within, text }], year, weights)
    const item: TableItem = {
      commitment: index,
      promises,
      candidates: promises.map(promise => withNeighbours(promise, findCandidates(promise, evidence, year), evidence)),
      court: { evidence, past: [], year },
      outcome,
      done: doneIn(reading.text, outcome),
      text,
    }
    return [item]
  })
}

/**
 * What an item of a list promises: its figures, but not those a change starts from (由200元提高到240元). The list says by its title
 * that they are promises, and of which year.
 */
export function promisesOf(reading: Reading, commitment: Commitment, text: number): { thing: Thing; index: number }[] {
  return commitment.observations.flatMap(index => {
    const observation = reading.observations[index]
    if (isStart(reading.text, observation)) return []
    if (reading.kind !== 'task-list')
      return observation.status === 'target' ? [{ thing: thingOf(observation, reading, text), index }] : []
    const promised = { ...observation, status: 'target' as const, period: commitment.due ?? observation.period }
    return [{ thing: thingOf(promised, reading, text), index }]
  })
}

function outcomeAfter(text: string, from: number, to: number): Span | null {
  const words = text.slice(from, to)
  const mark = /完成情况|落实情况|进展情况/.exec(words)
  const start = mark && OUTCOME_MARK.test(words.slice(mark.index)) ? mark.index : 0
  return words.slice(start).replace(NO_OUTCOME, '').length < LEAST_OUTCOME ? null : { start: from + start, end: to }
}

function resultsIn(reading: Reading, { start, end }: Span, year: number) {
  return reading.observations.filter(it => it.start >= start && it.end <= end && isYear(it, year))
}

/**
 * In one item a part or the whole is the thing itself, and the unit, or the number, is enough to know what answers what when
 * no words do.
 */
function withNeighbours(promise: Thing, candidates: Candidate[], evidence: Evidence): Candidate[] {
  const known = candidates.map(it => ({
    ...it,
    ...(it.conflict === null && { relation: 'same' as const, basis: 'same-table' as const }),
    // what was done tells the figures of one item apart: 新开线路16条，优化调整线路55条次
    score: it.score - (isUnlike(promise.verbs, it.result.verbs) ? ANOTHER_DOING : 0),
  }))
  if (promise.observation.value === null) return known
  const { unit, value } = promise.observation
  const neighbours = evidence.things
    .filter(it => it.observation.value !== null && measureConflict(promise, it) === null && !isIncluded(it))
    .map((result, i): Candidate => {
      const known = candidates.find(it => it.result === result)?.likeness ?? 0
      const likeness = isBare(result) ? Math.max(BARE, known) : known
      const sums = isCumulative(promise) && isCumulative(result) ? 1 : 0
      const score = 3 + likeness + sums - i / 100 - (isUnlike(promise.verbs, result.verbs) ? ANOTHER_DOING : 0)
      return { target: promise, result, relation: 'same', basis: 'same-table', conflict: null, likeness, score }
    })
    .filter(it => it.likeness > 0 || it.result.observation.unit === unit || it.result.observation.value === value)
  return [...neighbours, ...known]
}

function isBare({ core }: Thing): boolean {
  return core.length < 2 || verbKind(core) !== null
}

/** 16条（含临时摆渡线2条）: the 2. */
function isIncluded({ observation, reading }: Thing): boolean {
  return INCLUDED.test(reading.text.slice(Math.max(0, observation.start - 30), observation.start))
}

function doneIn(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  if (NOT_DONE.test(words)) return null
  const found = DONE.exec(words)
  if (!found) return null
  const at = start + found.index
  let from = at
  while (from > start && !/[，,；;。：:\n]/.test(text[from - 1])) from--
  let to = at + found[0].length
  while (to < end && !/[，,；;。\n]/.test(text[to])) to++
  return { start: from, end: to }
}
