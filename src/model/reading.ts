import type { Issue } from './issue.ts'

export const READING_SCHEMA = 'jiannuo/reading/1'

export type Kind = 'work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other'

export type Level = 'nation' | 'province' | 'prefecture' | 'county'

/** A government's area: `code` by GB/T 2260, six digits; 000000 is the nation. */
export type Place = { code: string; name: string; fullName: string; level: Level }

export type Role =
  | 'opening'
  | 'review'
  | 'problems'
  | 'requirements'
  | 'targets'
  | 'plan'
  | 'livelihood'
  | 'self'
  | 'closing'

/** A heading and all under it: `[start, end)` of the text. */
export type OutlineNode = { level: 1 | 2 | 3; heading: string; role: Role; start: number; end: number }

export type Measure = 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'
export type Comparator =
  | '='
  | '>='
  | '>'
  | '<='
  | '<'
  | '~'
  | 'range'
  | 'same-as'
  | 'above'
  | 'not-below'
  | 'up'
  | 'down'
  | 'as-assigned'
export type Status = 'result' | 'estimate' | 'target'
export type Force = 'ensure' | 'strive' | null

/** One thing measured, one value. `start`/`end` cover the value with its comparator words. */
export type Observation = {
  start: number
  end: number
  subject: string
  action: string | null
  member: string | null
  indicator: string | null
  measure: Measure
  value: number | null
  upper: number | null
  unit: string
  comparator: Comparator
  reference: string | null
  status: Status
  force: Force
  /** `2021`, or `2016/2020`; empty where the text does not say and the report's year is unknown */
  period: string
}

/** Something promised that can be checked. `topic` and `observations` are indexes into the reading's lists. */
export type Commitment = {
  kind: 'target' | 'task' | 'livelihood'
  start: number
  end: number
  topic: number | null
  observations: number[]
  due: string | null
  force: Force
  lead: string[]
  partners: string[]
}

/** Where a reading came from. */
export type Source = {
  name: string
  sha256: string
  mediaType: string
  encoding: string | null
  line: number | null
  /** The edition that it is kept as; only where it was taken from a store to be followed. */
  edition?: number
}

export type Reading = {
  schema: typeof READING_SCHEMA
  source: Source
  kind: Kind
  title: string | null
  place: Place | null
  year: number | null
  session: { congress: number; meeting: number } | null
  delivered: string | null
  speaker: { name: string; office: string | null } | null
  complete: boolean
  text: string
  outline: OutlineNode[]
  observations: Observation[]
  commitments: Commitment[]
  issues: Issue[]
  origins?: [textStart: number, sourceStart: number, length: number][]
}
