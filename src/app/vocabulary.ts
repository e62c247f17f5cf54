import { type Decided, FACT_DECISIONS } from '../model/decided-fact.ts'
import type { Commitment, Comparator, Kind, Level, Measure, Role, Status } from '../model/reading.ts'

/** The words of a union of the model, in order. The table must name each of them, and no other. */
function wordsOf<Word extends string>(table: Record<Word, 0>): Word[] {
  return Object.keys(table) as Word[]
}

export const KINDS = wordsOf<Kind>({
  'work-report': 0,
  'task-list': 0,
  communique: 0,
  plan: 0,
  figures: 0,
  news: 0,
  other: 0,
})

/** What a list can be narrowed to; `all`: every kind, where an export would leave out what is no report. */
export const KIND_WORDS = [...KINDS, 'all'] as const

export const LEVELS = wordsOf<Level>({ nation: 0, province: 0, prefecture: 0, county: 0 })

export const ROLES = wordsOf<Role>({
  opening: 0,
  review: 0,
  problems: 0,
  requirements: 0,
  targets: 0,
  plan: 0,
  livelihood: 0,
  self: 0,
  closing: 0,
})

export const STATUSES = wordsOf<Status>({ result: 0, estimate: 0, target: 0 })

export const MEASURES = wordsOf<Measure>({ level: 0, growth: 0, share: 0, change: 0, multiple: 0, rank: 0 })

export const COMPARATORS = wordsOf<Comparator>({
  '=': 0,
  '>=': 0,
  '>': 0,
  '<=': 0,
  '<': 0,
  '~': 0,
  range: 0,
  'same-as': 0,
  above: 0,
  'not-below': 0,
  up: 0,
  down: 0,
  'as-assigned': 0,
})

export const COMMITMENT_KINDS = wordsOf<Commitment['kind']>({ target: 0, task: 0, livelihood: 0 })

export const FORCES = wordsOf<'ensure' | 'strive'>({ ensure: 0, strive: 0 })

export const DECIDED: readonly (Decided | 'none')[] = ['none', ...Object.values(FACT_DECISIONS)]

export { DOUBT_KINDS, DOUBT_RULES, type DoubtKind } from '../model/doubt.ts'
