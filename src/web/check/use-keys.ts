import { useEffect, useRef } from 'react'

/** Single keys that do something as long as nobody types: the letter, and what it does. */
export function useKeys(keys: Record<string, (() => void) | null>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, [contenteditable], [role=combobox], [role=dialog]')) return
      const action = latest.current[event.key.toLowerCase()]
      if (!action) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
