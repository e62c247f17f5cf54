import type { Doubt, NewDecision, Observation, Observed } from '../../client/api-types.ts'

/** What a person can do about a doubt: kept as a decision, or the withdrawal of one. */
export type Way =
  | { does: 'decide'; kind: string; at: NewDecision['at']; payload: Record<string, unknown> }
  | { does: 'withdraw'; decision: string }

/** What the doubt is about, for the keys and buttons: a fact, a number, who and when, or something to be looked at. */
type Matter = 'fact' | 'number' | 'identity' | 'disputed' | 'lost' | 'other'

export function matterOf({ kind, observation }: Doubt): Matter {
  if (kind === 'decision-lost') return 'lost'
  if (kind === 'decision-disputed') return 'disputed'
  if (kind === 'number-unread') return 'number'
  if (kind.startsWith('place-') || kind.startsWith('year-')) return 'identity'
  return observation === null || kind === 'editions-differ' ? 'other' : 'fact'
}

/** The fields of a fact that make up what it says. */
export function observedOf(fact: Observed): Observed {
  const { subject, action, member, indicator, measure, value, upper, unit, comparator, reference } = fact
  const { status, force, period } = fact
  return {
    ...{ subject, action, member, indicator, measure, value, upper, unit, comparator, reference },
    ...{ status, force, period },
  }
}

/** What the machine reads, whatever a person has put in its place. */
export function machineOf(fact: Observation): Observed {
  return observedOf(fact.machine ?? fact)
}

const placeOf = ({ start, end, quote }: Observation) => ({ start, end, quote })

export function acceptFact(fact: Observation): Way {
  return { does: 'decide', kind: 'fact-accept', at: placeOf(fact), payload: { was: machineOf(fact) } }
}

export function rejectFact(fact: Observation): Way {
  return { does: 'decide', kind: 'fact-reject', at: placeOf(fact), payload: { was: machineOf(fact) } }
}

/** The fields that are otherwise than the machine reads; null: none is. */
export function correctFact(fact: Observation, to: Observed): Way | null {
  const was = machineOf(fact)
  const now = Object.fromEntries(
    (Object.keys(was) as (keyof Observed)[]).filter(field => was[field] !== to[field]).map(field => [field, to[field]]),
  )
  if (Object.keys(now).length === 0) return null
  return { does: 'decide', kind: 'fact-correct', at: placeOf(fact), payload: { was, now } }
}

export function addFact(at: { start: number; end: number; quote: string }, now: Observed): Way {
  return { does: 'decide', kind: 'fact-add', at, payload: { now } }
}

/** A person has looked: there is nothing wrong. */
export function dismissDoubt({ kind, start, end, quote, facts }: Doubt): Way {
  const at = start !== null && end !== null && quote !== null && quote !== '' ? { start, end, quote } : undefined
  return {
    does: 'decide',
    kind: 'doubt-dismiss',
    at,
    payload: { doubt: kind, ...(facts.machine !== undefined && { machine: facts.machine }) },
  }
}

/** What the person said holds also against what the machine reads now. */
export function keepDecided(doubt: Doubt, fact: Observation): Way {
  if (fact.machine === null) return dismissDoubt(doubt)
  if (fact.decided === 'rejected') return rejectFact(fact)
  return correctFact(fact, observedOf(fact)) ?? acceptFact(fact)
}
