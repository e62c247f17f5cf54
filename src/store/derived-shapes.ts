import { type DoubtFacts, type DoubtKind, doubtReason } from '../model/doubt.ts'
import type { Commitment, Role } from '../model/reading.ts'
import type { Value } from './db.ts'
import { FACT_COLUMNS, factAt } from './fact-columns.ts'
import type { LIST_SORTS } from './filter.ts'
import type { EditionOwner } from './owners.ts'
import type { Rows } from './rows.ts'

export type DerivedName = 'outline' | 'observations' | 'commitments' | 'doubts'

/** Like `ListShape`, for rows that belong to an edition: what its rows have in common is fetched once. The first column is the edition. */
export type DerivedShape<N extends DerivedName> = {
  columns: readonly string[]
  key: readonly string[]
  sorts: Record<(typeof LIST_SORTS)[N][number], readonly string[]>
  row: (values: Value[], owner: EditionOwner) => Rows[N]
}

const BY_PLACE = ['e.place_code', 'e.year']
const BY_YEAR = ['e.year', 'e.place_code']
const SORTS = { place: BY_PLACE, year: BY_YEAR, edition: [] }
const KEY = ['e.id', 'd.idx']
const PLACED = ['d.edition', 'd.idx', 'd.start_at', 'd.end_at']
const QUOTED = [...PLACED, 'd.quote', 'd.role', 'd.heading']

/**
 * What every derived row begins with. Rows with many fields name all of them in one literal: `Object.assign` and spreads take ten times as
 * long, a third of a whole export.
 */
function placed(v: Value[], owner: EditionOwner) {
  return {
    placeCode: owner.placeCode,
    placeName: owner.placeName,
    placeFullName: owner.placeFullName,
    level: owner.level,
    year: owner.year,
    report: owner.report,
    sourceName: owner.sourceName,
    sourceSha256: owner.sourceSha256,
    id: `${v[0]}:${v[1]}`,
    edition: v[0] as number,
    index: v[1] as number,
    start: v[2] as number,
    end: v[3] as number,
  }
}

const OUTLINE: DerivedShape<'outline'> = {
  columns: [...PLACED, 'd.depth', 'd.heading', 'd.role'],
  key: KEY,
  sorts: SORTS,
  row: (v, owner) =>
    Object.assign(placed(v, owner), { depth: v[4] as 1 | 2 | 3, heading: v[5] as string, role: v[6] as Role }),
}

const OBSERVATIONS: DerivedShape<'observations'> = {
  columns: [...QUOTED, ...FACT_COLUMNS.map(it => `d.${it}`)],
  key: KEY,
  sorts: { ...SORTS, value: ['coalesce(d.value, -1e300)'], period: ['d.period'] },
  row: (v, owner) => {
    const at = placed(v, owner)
    const fact = factAt(v, QUOTED.length)
    return {
      placeCode: at.placeCode,
      placeName: at.placeName,
      placeFullName: at.placeFullName,
      level: at.level,
      year: at.year,
      report: at.report,
      sourceName: at.sourceName,
      sourceSha256: at.sourceSha256,
      id: at.id,
      edition: at.edition,
      index: at.index,
      start: at.start,
      end: at.end,
      quote: v[4] as string,
      role: v[5] as Role | null,
      heading: v[6] as string | null,
      subject: fact.subject,
      action: fact.action,
      member: fact.member,
      indicator: fact.indicator,
      measure: fact.measure,
      value: fact.value,
      upper: fact.upper,
      unit: fact.unit,
      comparator: fact.comparator,
      reference: fact.reference,
      status: fact.status,
      force: fact.force,
      period: fact.period,
      decided: fact.decided,
      decision: fact.decision,
      machine: fact.machine,
      sentence: null,
    }
  },
}

const COMMITMENTS: DerivedShape<'commitments'> = {
  columns: [...QUOTED, 'd.kind', 'd.topic', 'd.observations', 'd.due', 'd.force', 'd.lead', 'd.partners'],
  key: KEY,
  sorts: { ...SORTS, due: ["coalesce(d.due, '')"] },
  row: (v, owner) => {
    const at = placed(v, owner)
    return {
      placeCode: at.placeCode,
      placeName: at.placeName,
      placeFullName: at.placeFullName,
      level: at.level,
      year: at.year,
      report: at.report,
      sourceName: at.sourceName,
      sourceSha256: at.sourceSha256,
      id: at.id,
      edition: at.edition,
      index: at.index,
      start: at.start,
      end: at.end,
      quote: v[4] as string,
      role: v[5] as Role | null,
      heading: v[6] as string | null,
      kind: v[7] as Commitment['kind'],
      topic: v[8] as number | null,
      observations: JSON.parse(v[9] as string) as number[],
      due: v[10] as string | null,
      force: v[11] as Commitment['force'],
      lead: JSON.parse(v[12] as string) as string[],
      partners: JSON.parse(v[13] as string) as string[],
    }
  },
}

const DOUBTS: DerivedShape<'doubts'> = {
  columns: [...PLACED, 'd.quote', 'd.kind', 'd.observation', 'd.decision', 'd.facts'],
  key: KEY,
  sorts: { doubtful: ['d.ordering'], ...SORTS },
  row: (v, owner) => {
    const kind = v[5] as DoubtKind
    const facts = JSON.parse(v[8] as string) as DoubtFacts
    return Object.assign(placed(v, owner), {
      start: v[2] as number | null,
      end: v[3] as number | null,
      quote: v[4] as string | null,
      kind,
      observation: v[6] as number | null,
      decision: v[7] as string | null,
      facts,
      reason: doubtReason(kind, facts),
      sentence: null,
    })
  },
}

export const DERIVED_SHAPES: { [N in DerivedName]: DerivedShape<N> } = {
  outline: OUTLINE,
  observations: OBSERVATIONS,
  commitments: COMMITMENTS,
  doubts: DOUBTS,
}
