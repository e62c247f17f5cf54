import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useEffect, useRef, useState } from 'react'
import type { SourcePassage } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { shownText } from '../parts/shown-text.ts'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import type { Span } from './facts.ts'
import { SourceCheck } from './source-check.tsx'
import type { ReportData } from './use-report.ts'
import { REPORT_WORDS } from './words.ts'

const STEP = 3000

type SourceDrawerProps = { data: ReportData; span: Span | null; onClose: () => void }

/** The source as received, decoded and otherwise untouched, open at the place of a passage. */
export function SourceDrawer({ data, span, onClose }: SourceDrawerProps) {
  const words = useWords(REPORT_WORDS)
  return (
    <Drawer
      open={span !== null}
      onClose={onClose}
      title={words.sourceTitle}
      size={Math.min(900, innerWidth)}
      closable={{ 'aria-label': words.closeDrawer }}
      destroyOnHidden
    >
      {span !== null && <SourceView key={`${span.start}-${span.end}`} data={data} span={span} />}
    </Drawer>
  )
}

function SourceView({ data, span }: { data: ReportData; span: Span }) {
  const words = useWords(REPORT_WORDS)
  const [from, setFrom] = useState<number | null>(null)
  const { start, end } = span
  const query = { start, end, ...(from !== null && { from }) }
  const answer = useApi('findInSource', { path: { id: data.edition.id }, query }, { keep: true })
  return (
    <>
      <SourceCheck edition={data.edition} />
      {answer.error !== null && <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.error === null && !answer.data && <Loading />}
      {answer.data?.state === 'unreadable' && <p className="warning">{words.sourceUnreadable}</p>}
      {answer.data?.state === 'kept' && <SourceWindow found={answer.data} onFrom={setFrom} />}
    </>
  )
}

function SourceWindow({ found, onFrom }: { found: SourcePassage; onFrom: (from: number | null) => void }) {
  const words = useWords(REPORT_WORDS)
  const first = useRef<HTMLElement>(null)
  const from = found.from ?? 0
  const to = found.to ?? 0
  const all = found.length ?? 0
  useEffect(() => {
    if (from >= 0) first.current?.scrollIntoView({ block: 'center' })
  }, [from])
  return (
    <>
      <p>
        {found.marks.length === 0 ? words.sourceInserted : found.same ? words.sourceSame : words.sourceDiffers}{' '}
        <span className="quiet number">{words.sourceWindow(renderCount(from), renderCount(to), renderCount(all))}</span>
      </p>
      <div className="source-ways">
        <Button size="small" disabled={from === 0} onClick={() => onFrom(Math.max(0, from - STEP))}>
          {words.sourceBefore}
        </Button>
        <Button size="small" disabled={to >= all} onClick={() => onFrom(to)}>
          {words.sourceAfter}
        </Button>
        <Button size="small" onClick={() => onFrom(null)}>
          {words.sourceHere}
        </Button>
      </div>
      <pre className="source-text" lang="zh-CN" dir="ltr">
        {pieces(found.text ?? '', from, found.marks).map(({ start, text, marked }, index, list) =>
          marked ? (
            <mark key={start} ref={list.findIndex(it => it.marked) === index ? first : undefined}>
              {shownText(text)}
            </mark>
          ) : (
            shownText(text)
          ),
        )}
      </pre>
    </>
  )
}

type Piece = { start: number; text: string; marked: boolean }

/** The window cut where marks begin and end. */
function pieces(text: string, from: number, marks: readonly (readonly [number, number])[]): Piece[] {
  const cut: Piece[] = []
  let at = from
  const take = (to: number, marked: boolean) => {
    const end = Math.min(to, from + text.length)
    if (end > at) cut.push({ start: at, text: text.slice(at - from, end - from), marked })
    at = Math.max(at, end)
  }
  for (const [start, end] of marks) {
    take(start, false)
    take(end, true)
  }
  take(from + text.length, false)
  return cut
}
