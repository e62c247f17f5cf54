import { useEffect } from 'react'

/** The title of the window; set by every page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? '践诺' : `${title} · 践诺`
  }, [title])
}
