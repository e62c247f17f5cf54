import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { WORDS } from './words.ts'

type Asked = {
  isPending: boolean
  isError: boolean
  error: Error | null
  refetch: () => unknown
}

type Paged = Asked & { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

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

export function More({ of }: { of: Paged }) {
  const words = useWords(WORDS)
  if (!of.hasNextPage) return null
  return (
    <p className="more">
      <Button data-hit loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {words.more}
      </Button>
    </p>
  )
}
