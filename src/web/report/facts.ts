import type { Issue, Observation, ReadCommitment, Reading, ReadValue } from '../../client/api-types.ts'
import type { FactKind } from '../parts/fact-mark.tsx'

export type Span = { start: number; end: number }

/**
 * One marked passage of a report: a value, a promise without one, or a number that could not be read. `key` is the same for
 * the same fact of an edition; `promise`: the commitment it is, or the one its value belongs to; `decided`: what a person has
 * said of it, which `value` follows.
 */
export type Fact = Span & {
  key: string
  kind: FactKind
  value: ReadValue | null
  promise: ReadCommitment | null
  issue: Issue | null
  decided: Observation | null
}

/**
 * The facts of a reading in text order; of those that begin at one place the longer first. `decided`: the observations that
 * people accepted, corrected, added or rejected; the rejected ones are none.
 */
export function factsOf({ observations, commitments, issues }: Reading, decided: readonly Observation[] = []): Fact[] {
  const promised = new Map<number, ReadCommitment>()
  for (const commitment of commitments) for (const index of commitment.observations) promised.set(index, commitment)
  const said = new Map(decided.filter(it => it.machine !== null).map(it => [it.index, it]))
  const facts: Fact[] = []
  const none = { value: null, promise: null, issue: null, decided: null }
  observations.forEach((read, index) => {
    const row = said.get(index) ?? null
    if (row?.decided === 'rejected') return
    const value = row ?? read
    const { start, end } = read
    const promise = promised.get(index) ?? null
    facts.push({ ...none, key: `o${index}`, kind: value.status, start, end, value, promise, decided: row })
  })
  for (const row of decided) {
    if (row.decided !== 'added') continue
    const { status, start, end } = row
    facts.push({ ...none, key: `d${row.decision}`, kind: status, start, end, value: row, decided: row })
  }
  commitments.forEach((promise, index) => {
    // the words of a headline target are those of its value, which is marked
    if (promise.kind === 'target') return
    const { kind, start, end } = promise
    facts.push({ ...none, key: `c${index}`, kind, start, end, promise })
  })
  issues.forEach((issue, index) => {
    const { code, start, end } = issue
    if (code !== 'number-unread' || start === null || end === null) return
    facts.push({ ...none, key: `i${index}`, kind: 'unread', start, end, issue })
  })
  return facts.filter(it => it.end > it.start).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** How many facts there are of each kind. */
export function countFacts(facts: readonly Fact[]): Record<FactKind, number> {
  const counts = { target: 0, result: 0, estimate: 0, livelihood: 0, task: 0, unread: 0 }
  for (const { kind } of facts) counts[kind]++
  return counts
}

/** The fact that stands exactly at a place: rather a value than the promise around it. */
export function factAt(facts: readonly Fact[], at: Span): Fact | null {
  const here = facts.filter(it => it.start === at.start && it.end === at.end)
  return here.find(it => it.value !== null) ?? here[0] ?? null
}
