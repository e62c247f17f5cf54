import Button from 'antd/es/button'
import { Link } from 'react-router'
import type { Decision } from '../../client/api-types.ts'
import { editionAddress, passageAddress } from '../addresses.ts'
import { client, refreshAnswers } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { More } from '../parts/more.tsx'
import { shownText } from '../parts/shown-text.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { usePages } from '../parts/use-pages.ts'
import { useWriting } from '../parts/use-writing.ts'
import { momentWords } from './moment.ts'
import { WORDS } from './words.ts'

/** Everything that people decided, the newest first, withdrawn ones too. */
export function DecidedList() {
  const words = useWords(WORDS)
  const found = usePages('listDecisions', { query: { sort: '-made', limit: 50 } })
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Loading />
  const decisions = found.data.pages.flatMap(it => it.items)
  if (decisions.length === 0) return <Empty title={words.decidedNone} />
  return (
    <>
      <ul className="decided-list">
        {decisions.map(it => (
          <DecisionRow key={it.id} decision={it} />
        ))}
      </ul>
      <More of={found}>{words.more}</More>
    </>
  )
}

function DecisionRow({ decision }: { decision: Decision }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const { write, busy, error } = useWriting()
  const { id, kind, anchor, edition, report, author, madeAt, withdrawnAt, state } = decision
  const to = anchor === null ? editionAddress(edition) : passageAddress({ report, edition }, anchor, anchor.quote)
  const withdraw = () =>
    write(async by => {
      await client('withdrawDecision', { path: { id }, query: { by } })
      await refreshAnswers()
    })
  return (
    <li data-withdrawn={withdrawnAt !== null}>
      <strong>{words.decisionKinds[kind] ?? kind}</strong>{' '}
      <Link to={to} lang="zh-CN">
        {anchor === null ? words.whole : `“${shownText(anchor.quote.slice(0, 60))}”`}
      </Link>{' '}
      <span lang="zh-CN">{shownText(changeOf(decision))}</span>{' '}
      <span className="quiet">{words.by(author, momentWords(madeAt, language))}</span>{' '}
      {state === 'lost' && <span className="warning">{words.lost}</span>}{' '}
      {withdrawnAt === null ? (
        <Button size="small" loading={busy} onClick={() => void withdraw()}>
          {words.withdraw}
        </Button>
      ) : (
        <span className="quiet">{words.withdrawnBy(momentWords(withdrawnAt, language))}</span>
      )}
      {error !== null && <ProblemNotice error={error} />}
    </li>
  )
}

/** value 6 → 6.5: what a correction changed. */
function changeOf({ payload }: Decision): string {
  const { was, now } = (payload ?? {}) as { was?: Record<string, unknown>; now?: Record<string, unknown> }
  if (!now) return ''
  const said = (it: unknown) => (it === null || it === undefined ? '∅' : String(it))
  return Object.entries(now)
    .filter(([field, value]) => was !== undefined || (value !== null && ['subject', 'value', 'unit'].includes(field)))
    .map(([field, value]) => (was ? `${field} ${said(was[field])} → ${said(value)}` : said(value)))
    .join('，')
}
