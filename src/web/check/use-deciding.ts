import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Doubt } from '../../client/api-types.ts'
import { client } from '../api.ts'
import { useWriting } from '../parts/use-writing.ts'
import type { Way } from './ways.ts'

/** What became of a doubt in this sitting: the kind of decision, and its id while it can be undone. */
type Outcome = { kind: string; decision: string | null; at: string; author: string }

/** A doubt keeps its name when others of its edition are settled. */
export function keyOf({ kind, edition, start, quote, decision }: Doubt): string {
  return [kind, edition, start ?? '', quote ?? '', decision ?? ''].join(' ')
}

/**
 * Keeps what a person decides, and remembers it for this sitting so that the list stands still while one works through it. What
 * was asked of facts and counts before is asked again; the list of doubts is not.
 */
export function useDeciding() {
  const { write: keep, busy, error, forgive } = useWriting()
  const answers = useQueryClient()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())

  const refresh = () =>
    answers.invalidateQueries({
      predicate: ({ queryKey }) => !(queryKey[0] === 'listDoubts' && queryKey[1] === 'pages'),
    })
  const write = (work: (author: string) => Promise<void>): Promise<boolean> =>
    keep(async author => {
      await work(author)
      void refresh()
    })
  const remember = (key: string, outcome: Outcome | null) =>
    setOutcomes(before => {
      const next = new Map(before)
      next.delete(key)
      if (outcome !== null) next.set(key, outcome)
      return next
    })

  /** Says whether it was kept. */
  const decide = (doubt: Doubt, way: Way): Promise<boolean> =>
    write(async author => {
      if (way.does === 'withdraw') {
        const { withdrawnAt } = await client('withdrawDecision', { path: { id: way.decision }, query: { by: author } })
        remember(keyOf(doubt), { kind: 'withdrawn', decision: null, at: withdrawnAt ?? '', author })
        return
      }
      const { kind, at, payload } = way
      const kept = await client('decide', { body: { kind, edition: doubt.edition, at, payload, author } })
      remember(keyOf(doubt), { kind, decision: kept.id, at: kept.madeAt, author })
    })
  const undo = (key: string): Promise<boolean> =>
    write(async author => {
      const decision = outcomes.get(key)?.decision
      if (decision) await client('withdrawDecision', { path: { id: decision }, query: { by: author } })
      remember(key, null)
    })
  const last = [...outcomes].reverse().find(([, it]) => it.decision !== null)?.[0] ?? null
  return { outcomes, error, busy, decide, undo, last, forgive }
}

export type Deciding = ReturnType<typeof useDeciding>
