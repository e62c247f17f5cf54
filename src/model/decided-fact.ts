import type { Observation } from './reading.ts'

/** What an observation says, without where it stands. */
export type Observed = Omit<Observation, 'start' | 'end'>

/** The fields of an observation that a person can set, and whether each may be null. */
export const OBSERVED_FIELDS = {
  subject: 'text',
  action: 'text or null',
  member: 'text or null',
  indicator: 'text or null',
  measure: 'text',
  value: 'number or null',
  upper: 'number or null',
  unit: 'text',
  comparator: 'text',
  reference: 'text or null',
  status: 'text',
  force: 'text or null',
  period: 'text',
} as const satisfies Record<keyof Observed, string>

export type ObservedField = keyof Observed

/** What a decision of a person makes of a fact. */
export const FACT_DECISIONS = {
  'fact-accept': 'accepted',
  'fact-correct': 'corrected',
  'fact-add': 'added',
  'fact-reject': 'rejected',
} as const

export type FactDecisionKind = keyof typeof FACT_DECISIONS
export type Decided = (typeof FACT_DECISIONS)[FactDecisionKind]

/**
 * What a decision about a fact holds. `was`: what the machine read when it was decided (all kinds but fact-add). `now`: the
 * corrected fields (fact-correct), or all of them (fact-add). `note`: why, in the person's words.
 */
export type FactPayload = { was?: Observed; now?: Partial<Observed>; note?: string }

export function isFactDecision(kind: string): kind is FactDecisionKind {
  return Object.hasOwn(FACT_DECISIONS, kind)
}

/** The fields of `it` that make up what it says; an observation row has more. */
export function observedOf(it: Observed): Observed {
  const { subject, action, member, indicator, measure, value, upper, unit, comparator, reference, status } = it
  const { force, period } = it
  return {
    ...{ subject, action, member, indicator, measure, value, upper, unit, comparator, reference, status },
    ...{ force, period },
  }
}

export function sameObserved(a: Observed, b: Observed): boolean {
  return (Object.keys(OBSERVED_FIELDS) as ObservedField[]).every(field => a[field] === b[field])
}
