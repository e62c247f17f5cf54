import type { Issue, ReadCommitment, Reading, ReadValue } from '../../client/api-types.ts'
import type { FactKind } from '../parts/fact-mark.tsx'

export type Span = { start: number; end: number }

/**
 * One marked passage of a report: a value, a promise without one, or a number that could not be read. `key` is the same for
 * the same fact of an edition; `promise`: the commitment it is, or the one its value belongs to.
 */
export type Fact = Span & {
  key: string
  kind: FactKind
  value: ReadValue | null
  promise: ReadCommitment | null
  issue: Issue | null
}

/** The facts of a reading in text order; of those that begin at one place the longer first. */
export function factsOf({ observations, commitments, issues }: Reading): Fact[] {
  const promised = new Map<number, ReadCommitment>()
  for (const commitment of commitments) for (const index of commitment.observations) promised.set(index, commitment)
  const facts: Fact[] = observations.map((value, index) => ({
    key: `o${index}`,
    kind: value.status,
    start: value.start,
    end: value.end,
    value,
    promise: promised.get(index) ?? null,
    issue: null,
  }))
  commitments.forEach((promise, index) => {
    // the words of a headline target are those of its value, which is marked
    if (promise.kind === 'target') return
    const { kind, start, end } = promise
    facts.push({ key: `c${index}`, kind, start, end, value: null, promise, issue: null })
  })
  issues.forEach((issue, index) => {
    const { code, start, end } = issue
    if (code !== 'number-unread' || start === null || end === null) return
    facts.push({ key: `i${index}`, kind: 'unread', start, end, value: null, promise: null, issue })
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
