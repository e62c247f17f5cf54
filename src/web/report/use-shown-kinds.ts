import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { FACT_KINDS, type FactKind } from '../parts/fact-mark.tsx'

/** Tasks cover whole sentences: they are marked when asked for. */
const SHOWN_FIRST: readonly FactKind[] = FACT_KINDS.filter(it => it !== 'task')

/** Which kinds of facts are marked; in the address (`?show=target,result`) when it is not the usual choice. */
export function useShownKinds(): [shown: readonly FactKind[], setShown: (kinds: readonly FactKind[]) => void] {
  const [query, setQuery] = useSearchParams()
  const [shown, show] = useState(() => parseKinds(query.get('show')))
  const setShown = (kinds: readonly FactKind[]) => {
    show(kinds)
    setQuery(
      before => {
        const now = new URLSearchParams(before)
        if (kinds.join() === SHOWN_FIRST.join()) now.delete('show')
        else now.set('show', kinds.join() || 'none')
        return now
      },
      { replace: true, preventScrollReset: true },
    )
  }
  return [shown, setShown]
}

function parseKinds(text: string | null): readonly FactKind[] {
  return text === null ? SHOWN_FIRST : FACT_KINDS.filter(it => text.split(',').includes(it))
}
