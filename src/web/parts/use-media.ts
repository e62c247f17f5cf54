import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds, now and when that changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** Whether the window is as narrow as a phone's. */
export function useNarrow(): boolean {
  return useMedia('(width < 720px)')
}
