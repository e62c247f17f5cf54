import {
  type Decided,
  FACT_DECISIONS,
  type FactDecisionKind,
  type FactPayload,
  type Observed,
  observedOf,
  sameObserved,
} from '../model/decided-fact.ts'
import type { Observation } from '../model/reading.ts'

/** A decision about a fact, where its words stand now. */
export type FactDecision = { id: string; kind: FactDecisionKind; start: number; end: number; payload: FactPayload }

/** The machine's observation with its index. */
export type MachineFact = Observation & { index: number }

/** A fact that a person decided: what holds now, and what the machine reads there now (`index` and `machine` null: nothing). */
export type DecidedFact = {
  index: number | null
  start: number
  end: number
  fact: Observed
  decided: Decided
  decision: string
  machine: Observed | null
}

/**
 * What people decided about the facts of one text, folded in the order given (oldest first): the last word about a fact holds,
 * whatever the machine reads now. A decision finds its fact again by place and by what it was (`was`).
 */
export function foldFacts(machine: readonly MachineFact[], decisions: readonly FactDecision[]): DecidedFact[] {
  const targets = new Map<FactDecision, MachineFact>()
  for (const decision of decisions) {
    const same = overlapping(machine, decision).find(it => sameObserved(observedOf(it), sought(decision)))
    if (same) targets.set(decision, same)
  }
  for (const decision of decisions) {
    const near = targets.has(decision) ? null : nearest(overlapping(machine, decision), decision)
    if (near) targets.set(decision, near)
  }
  const facts = new Map<string, DecidedFact>()
  for (const decision of decisions) {
    const target = targets.get(decision) ?? null
    const key = target ? `${target.index}` : JSON.stringify([decision.start, decision.end, sought(decision)])
    facts.set(key, decidedFact(decision, target))
  }
  // a rejected fact that the machine no longer reads is simply not there
  return [...facts.values()].filter(it => it.machine !== null || it.decided !== 'rejected')
}

function decidedFact({ id, kind, start, end, payload }: FactDecision, target: MachineFact | null): DecidedFact {
  return {
    ...(target ? { index: target.index, start: target.start, end: target.end } : { index: null, start, end }),
    fact: { ...payload.was, ...payload.now } as Observed,
    decided: FACT_DECISIONS[kind],
    decision: id,
    machine: target && observedOf(target),
  }
}

/** What the machine's observation must say to be the one that was decided about. */
function sought({ payload }: FactDecision): Observed {
  return (payload.was ?? payload.now) as Observed
}

function overlapping(machine: readonly MachineFact[], { start, end }: FactDecision): MachineFact[] {
  return machine.filter(it => it.start < end && start < it.end)
}

/** One that reads otherwise than it did: of the same member, and of the same subject or alone at its place; the same span first. */
function nearest(found: readonly MachineFact[], decision: FactDecision): MachineFact | null {
  const { subject, member } = sought(decision)
  const alone = found.length === 1 && decision.kind !== 'fact-add'
  const span = (it: MachineFact) => Number(it.start === decision.start) + Number(it.end === decision.end)
  return (
    found
      .filter(it => it.member === member && (alone || it.subject === subject))
      .sort((a, b) => span(b) - span(a))[0] ?? null
  )
}

/** Whether the machine now reads otherwise than when a person decided, and otherwise than the person. */
export function isDisputed({ fact, decided, machine }: DecidedFact, was: Observed | null): boolean {
  if (machine === null) return decided !== 'added'
  if (was !== null && sameObserved(machine, was)) return false
  return decided === 'rejected' || !sameObserved(machine, fact)
}
