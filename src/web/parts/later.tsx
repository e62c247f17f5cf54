import { type ReactNode, useDeferredValue } from 'react'

/**
 * What may come after what the page is for: until the page has time for it, an empty place of `height` px keeps the rest from
 * jumping.
 */
export function Later({ height, children }: { height: number; children: ReactNode }) {
  const isTime = useDeferredValue(true, false)
  return isTime ? children : <div style={{ minHeight: height }} />
}
