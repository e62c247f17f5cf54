import { type Decided, OBSERVED_FIELDS, type Observed, type ObservedField } from '../model/decided-fact.ts'
import type { Value } from './db.ts'
import type { DecidedMark } from './rows.ts'

const OBSERVED = Object.keys(OBSERVED_FIELDS) as ObservedField[]

/** Columns of `observations`: what holds, and what a person decided of it. */
export const FACT_COLUMNS: readonly string[] = [...OBSERVED, 'decided', 'decision', 'machine']

/** The values of `FACT_COLUMNS` as they are kept. */
export function factValues(fact: Observed, { decided, decision, machine }: DecidedMark): Value[] {
  return [...OBSERVED.map(field => fact[field]), decided ?? '', decision, machine && JSON.stringify(machine)]
}

/** What stands in a row that has the values of `FACT_COLUMNS` from `at` on. */
export function factAt(v: readonly Value[], at: number): Observed & DecidedMark {
  const machine = v[at + 15]
  return {
    subject: v[at] as string,
    action: v[at + 1] as string | null,
    member: v[at + 2] as string | null,
    indicator: v[at + 3] as string | null,
    measure: v[at + 4] as Observed['measure'],
    value: v[at + 5] as number | null,
    upper: v[at + 6] as number | null,
    unit: v[at + 7] as string,
    comparator: v[at + 8] as Observed['comparator'],
    reference: v[at + 9] as string | null,
    status: v[at + 10] as Observed['status'],
    force: v[at + 11] as Observed['force'],
    period: v[at + 12] as string,
    decided: (v[at + 13] || null) as Decided | null,
    decision: v[at + 14] as string | null,
    machine: machine === null ? null : (JSON.parse(machine as string) as Observed),
  }
}
