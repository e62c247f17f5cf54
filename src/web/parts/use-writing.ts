import { useState } from 'react'
import { useSession } from '../session.tsx'

/** Writing under the reader's name, and what came of it. */
export type Writing = {
  /** Asks who writes where that is not known; says whether it was kept. */
  write: (work: (author: string) => Promise<void>) => Promise<boolean>
  busy: boolean
  /** Why the last one was not kept; null: it was. */
  error: unknown
  forgive: () => void
}

export function useWriting(): Writing {
  const { askWriter } = useSession()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const write: Writing['write'] = async work => {
    const author = await askWriter()
    if (author === null) return false
    setBusy(true)
    try {
      await work(author)
      setError(null)
      return true
    } catch (problem) {
      setError(problem)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { write, busy, error, forgive: () => setError(null) }
}
