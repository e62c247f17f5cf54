import Button from 'antd/es/button'
import type { ReactNode } from 'react'

export type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
type Props = { of: Pages; children: ReactNode; 'data-hit'?: boolean }

/** The way to the next page of a list, while there is one. */
export function More({ of, children, ...marks }: Props) {
  if (!of.hasNextPage) return null
  return (
    <p className="more">
      <Button {...marks} loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {children}
      </Button>
    </p>
  )
}
