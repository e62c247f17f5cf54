import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { More, type Pages } from '../parts/more.tsx'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { WORDS } from './words.ts'

type Asked = {
  isPending: boolean
  isError: boolean
  error: Error | null
  refetch: () => unknown
}

/** What was found; while it is on its way, when it failed, and when there is nothing, that. */
export function Problems({
  asked,
  nothing = null,
  children,
}: {
  asked: Asked
  nothing?: string | null
  children?: ReactNode
}) {
  const words = useWords(WORDS)
  if (asked.isError) return <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.isPending) return <Loading height={320} />
  if (nothing === null) return <>{children}</>
  return (
    <Empty title={words.nothing}>
      <p>{nothing}</p>
    </Empty>
  )
}

/** How much was found; said aloud when it changes. */
export function Tally({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <p className="tally" role="status" aria-busy={busy} data-busy={busy}>
      {children}
    </p>
  )
}

/** The arrow keys come to it behind the last hit. */
export function MoreHits({ of }: { of: Pages }) {
  const words = useWords(WORDS)
  return (
    <More of={of} data-hit>
      {words.more}
    </More>
  )
}
