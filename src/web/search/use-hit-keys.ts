import { type RefObject, useEffect } from 'react'

const HIT = '[data-hit]'

/**
 * `/` goes to the box of the page; the arrows move between what is marked `data-hit`, from the box to the first and
 * back. Enter opens, because a hit is a link.
 */
export function useHitKeys(box: RefObject<{ focus: () => void } | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const target = event.target as HTMLElement
      const types = target.closest('input, textarea, select, [contenteditable], [role=combobox], [role=listbox]')
      if (event.key === '/' && !types) {
        event.preventDefault()
        box.current?.focus()
        return
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      const isBox =
        target.matches('[data-box]') && !(target instanceof HTMLTextAreaElement && target.value.includes('\n'))
      const current = target.closest<HTMLElement>(HIT)
      if (!isBox && !current) return
      const hits = [...document.querySelectorAll<HTMLElement>(HIT)]
      const next = (current ? hits.indexOf(current) : -1) + (event.key === 'ArrowDown' ? 1 : -1)
      if (next >= hits.length || (isBox && next < 0)) return
      event.preventDefault()
      if (next < 0) box.current?.focus()
      else hits[next].focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [box])
}
