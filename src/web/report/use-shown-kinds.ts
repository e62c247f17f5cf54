import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { FACT_KINDS, type FactKind } from '../parts/fact-mark.tsx'

/** Tasks cover whole sentences: they are marked when asked for. */
const SHOWN_FIRST: readonly FactKind[] = FACT_KINDS.filter(it => it !== 'task')

/** Which kinds of facts are marked; in the address (`?show=target,result`) when it is not the usual choice. */
export function useShownKinds(): [shown: readonly FactKind[], setShown: (kinds: readonly FactKind[]) => void] {
  const [query, setQuery] = useSearchParams()
  const asked = query.get('show')
  const shown = useMemo(
    () => (asked === null ? SHOWN_FIRST : FACT_KINDS.filter(it => asked.split(',').includes(it))),
    [asked],
  )
  const setShown = useCallback(
    (kinds: readonly FactKind[]) =>
      setQuery(
        before => {
          const now = new URLSearchParams(before)
          if (kinds.join() === SHOWN_FIRST.join()) now.delete('show')
          else now.set('show', kinds.join() || 'none')
          return now
        },
        { replace: true, preventScrollReset: true },
      ),
    [setQuery],
  )
  return [shown, setShown]
}
