import { type RefObject, useEffect, useRef } from 'react'
import type { Span } from './facts.ts'

/** Lines that stay free above and below what is brought into view. */
const MARGIN = 140

type Reveal = {
  /** The next selection is where the reader already looks. */
  quietly: (span: Span) => void
  /** Brings what is lit up into view once more. */
  again: () => void
}

/** Brings the selected words into view and moves the focus to them, also when the page opens at a link. */
export function useReveal(place: RefObject<HTMLDivElement | null>, span: Span | null): Reveal {
  const quiet = useRef<string | null>(null)
  const key = keyOf(span)
  useEffect(() => {
    const known = quiet.current === key
    quiet.current = null
    if (key !== null && !known) showLit(place.current)
  }, [place, key])
  return {
    quietly: to => {
      quiet.current = keyOf(to)
    },
    again: () => showLit(place.current),
  }
}

const keyOf = (span: Span | null) => (span === null ? null : `${span.start}-${span.end}`)

function showLit(root: HTMLElement | null): void {
  const lit = root?.querySelector<HTMLElement>('[data-lit]')
  if (!lit) return
  const { top, bottom } = lit.getBoundingClientRect()
  if (top < MARGIN || bottom > innerHeight - MARGIN) lit.scrollIntoView({ block: 'center' })
  lit.focus({ preventScroll: true })
}

/** Scrolls to the paragraph that begins at a place; in a long text it may have to be rendered first. */
export function scrollToPlace(root: HTMLElement | null, start: number, turns = 5): void {
  const exact = root?.querySelector<HTMLElement>(`[data-start="${start}"]`)
  if (exact) {
    exact.scrollIntoView({ block: 'start' })
    return
  }
  const far = [...(root?.querySelectorAll<HTMLElement>('.far') ?? [])].findLast(it => Number(it.dataset.start) <= start)
  if (!far || turns === 0) return
  far.scrollIntoView({ block: 'start' })
  setTimeout(() => scrollToPlace(root, start, turns - 1), 120)
}
