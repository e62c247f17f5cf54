import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { REPORT_WORDS } from './words.ts'

export type SideName = 'outline' | 'facts'

type SideDrawersProps = {
  side: SideName | null
  /** How many facts the section has. */
  count: number
  onSide: (side: SideName | null) => void
  outline: ReactNode
  facts: ReactNode
}

/** On a narrow window the text comes first: outline and facts are drawers, called from a bar at the foot. */
export function SideDrawers({ side, count, onSide, outline, facts }: SideDrawersProps) {
  const words = useWords(REPORT_WORDS)
  const close = { onClose: () => onSide(null), closable: { 'aria-label': words.closeDrawer } }
  return (
    <>
      <div className="report-bar">
        <Button onClick={() => onSide('outline')}>{words.outline}</Button>
        <Button onClick={() => onSide('facts')}>
          {words.facts} {count}
        </Button>
      </div>
      <Drawer
        {...close}
        open={side === 'outline'}
        placement="left"
        size={Math.min(340, innerWidth)}
        title={words.outline}
      >
        {outline}
      </Drawer>
      <Drawer
        {...close}
        open={side === 'facts'}
        placement="bottom"
        size={Math.round(innerHeight * 0.72)}
        title={words.facts}
      >
        {facts}
      </Drawer>
    </>
  )
}
