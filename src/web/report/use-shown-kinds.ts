import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { changedParameters } from '../addresses.ts'
import { FACT_KINDS, type FactKind } from '../parts/fact-mark.tsx'

/** Tasks cover whole sentences: they are marked when asked for. */
const SHOWN_FIRST: readonly FactKind[] = FACT_KINDS.filter(it => it !== 'task')

/** Which kinds of facts are marked; in the address (`?show=target,result`) when it is not the usual choice. */
export function useShownKinds(): [shown: readonly FactKind[], setShown: (kinds: readonly FactKind[]) => void] {
  const [query, setQuery] = useSearchParams()
  const [shown, keep] = useState(() => parseKinds(query.get('show')))
  const setShown = (kinds: readonly FactKind[]) => {
    keep(kinds)
    const show = kinds.join() === SHOWN_FIRST.join() ? null : kinds.join() || 'none'
    setQuery(before => changedParameters(before, { show }), { replace: true, preventScrollReset: true })
  }
  return [shown, setShown]
}

function parseKinds(text: string | null): readonly FactKind[] {
  return text === null ? SHOWN_FIRST : FACT_KINDS.filter(it => text.split(',').includes(it))
}
