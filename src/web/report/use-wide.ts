import { useSyncExternalStore } from 'react'

const WIDE = matchMedia('(width >= 1100px)')

const subscribe = (changed: () => void) => {
  WIDE.addEventListener('change', changed)
  return () => WIDE.removeEventListener('change', changed)
}

/** Whether outline and facts have room beside the text. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => WIDE.matches)
}
