import Button from 'antd/es/button'
import { useCallback, useEffect, useState } from 'react'
import type { PromiseRow } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { CODE_WORDS, KINDS, type PromiseKind } from './follow-words.ts'
import { PromiseLine, TargetCard } from './promise-lines.tsx'
import { WORDS } from './scorecard-words.ts'
import type { CardState, ChangeCard } from './use-card.ts'

const PAGE = 50

type Props = { place: string; year: number; state: CardState; change: ChangeCard }

/** The promises: headline targets as a strip, livelihood items as a list, tasks by topic. */
export function PromiseLists(props: Props) {
  const words = useWords(WORDS)
  const { state, change } = props
  const shown = state.kind === null ? KINDS : [state.kind]
  const [empty, setEmpty] = useState<Partial<Record<PromiseKind, boolean>>>({})
  const none = shown.every(it => empty[it])
  const count = useCallback((kind: PromiseKind, found: number) => {
    setEmpty(before => (before[kind] === (found === 0) ? before : { ...before, [kind]: found === 0 }))
  }, [])
  return (
    <>
      {shown.map(kind => (
        <KindList key={kind} kind={kind} {...props} onCount={count} />
      ))}
      {none && (
        <Empty title={words.none}>
          <p>{words.noneWhat}</p>
          <Button onClick={() => change({ kind: null, verdicts: [], q: '' })}>{words.clear}</Button>
        </Empty>
      )}
    </>
  )
}

function KindList({
  kind,
  place,
  year,
  state,
  change,
  onCount,
}: Props & { kind: PromiseKind; onCount: (kind: PromiseKind, found: number) => void }) {
  const words = useWords(WORDS)
  const { kinds } = useWords(CODE_WORDS)
  const [limit, setLimit] = useState(kind === 'task' ? PAGE : 200)
  const { verdicts, q, until } = state
  const found = useApi(
    'listPromises',
    {
      path: { place, year },
      query: {
        commitment: kind,
        limit,
        ...(verdicts.length > 0 && { verdict: verdicts }),
        ...(q !== '' && { q }),
        ...(until !== null && { until }),
      },
    },
    { keep: true },
  )
  const total = found.data?.total
  useEffect(() => {
    if (total !== undefined && total !== null) onCount(kind, total)
  }, [kind, total, onCount])
  if (found.isPending) return <Loading height={120} />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const { items, next } = found.data
  if (items.length === 0) return null
  const open = (id: string) => change({ open: id })
  return (
    <section aria-labelledby={`promises-${kind}`}>
      <h2 id={`promises-${kind}`}>
        {kinds[kind]} <span className="quiet">{words.shown(items.length, total ?? items.length)}</span>
      </h2>
      {kind === 'target' && (
        <ul className="target-strip">
          {items.map(row => (
            <li key={row.id}>
              <TargetCard row={row} onOpen={open} />
            </li>
          ))}
        </ul>
      )}
      {kind === 'livelihood' && <Lines rows={items} onOpen={open} />}
      {kind === 'task' &&
        byTopic(items).map(({ topic, rows }) => (
          <div key={rows[0].id}>
            <h3>{topic === null ? words.noTopic : shownText(topic)}</h3>
            <Lines rows={rows} onOpen={open} />
          </div>
        ))}
      {next !== null && (
        <div className="follow-ways">
          <Button loading={found.isFetching} onClick={() => setLimit(Math.min(1000, limit + PAGE))}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  )
}

function Lines({ rows, onOpen }: { rows: readonly PromiseRow[]; onOpen: (id: string) => void }) {
  return (
    <ul className="promise-list">
      {rows.map(row => (
        <li key={row.id}>
          <PromiseLine row={row} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}

/** Rows in text order, under the headings they stand under. */
function byTopic(rows: readonly PromiseRow[]): { topic: string | null; rows: PromiseRow[] }[] {
  const groups: { topic: string | null; rows: PromiseRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && last.topic === row.topic) last.rows.push(row)
    else groups.push({ topic: row.topic, rows: [row] })
  }
  return groups
}
