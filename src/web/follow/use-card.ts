import { useSearchParams } from 'react-router'
import { changedParameters } from '../addresses.ts'
import { KINDS, type PromiseKind, VERDICTS, type Verdict } from './follow-words.ts'

/** What of a scorecard is shown, as it stands in the address. `open`: the promise whose passages lie open. */
export type CardState = {
  kind: PromiseKind | null
  verdicts: Verdict[]
  q: string
  open: string | null
  until: number | null
}

export type ChangeCard = (changes: Partial<CardState>) => void

/** The state in the address, and how to change it; what is opened or narrowed can be shared and gone back from. */
export function useCardState(): [CardState, ChangeCard] {
  const [query, setQuery] = useSearchParams()
  const kind = KINDS.find(it => it === query.get('kind')) ?? null
  const given = (query.get('verdict') ?? '').split(',')
  const until = Number(query.get('until') ?? Number.NaN)
  const state: CardState = {
    kind,
    verdicts: VERDICTS.filter(it => given.includes(it)),
    q: query.get('q') ?? '',
    open: query.get('open'),
    until: Number.isInteger(until) ? until : null,
  }
  const change: ChangeCard = changes => {
    const { kind, verdicts, q, open } = { ...state, ...changes }
    setQuery(before => changedParameters(before, { kind, verdict: verdicts.join(','), q, open }), {
      preventScrollReset: true,
      replace: changes.q !== undefined,
    })
  }
  return [state, change]
}
