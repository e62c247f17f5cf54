import { type RefObject, startTransition, useEffect, useState } from 'react'

/** Where the eye is supposed to be: so far below the top of the window, or of the text where that begins further down. */
const READING_LINE = 160
const PAUSE = 120

/** The place of the text that stands where one reads; follows the scroll a few times a second. */
export function useVisiblePlace(place: RefObject<HTMLDivElement | null>): number {
  const [visible, setVisible] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      timer = null
      const root = place.current
      if (root === null) return
      const { left, width, top } = root.getBoundingClientRect()
      const line = Math.min(Math.max(READING_LINE, top + READING_LINE), innerHeight - 1)
      const found = document.elementFromPoint(left + width / 2, line)?.closest<HTMLElement>('[data-start]')
      if (found) startTransition(() => setVisible(Number(found.dataset.start)))
    }
    const wait = () => {
      timer ??= setTimeout(look, PAUSE)
    }
    wait()
    addEventListener('scroll', wait, { passive: true })
    return () => {
      removeEventListener('scroll', wait)
      if (timer !== null) clearTimeout(timer)
    }
  }, [place])
  return visible
}
