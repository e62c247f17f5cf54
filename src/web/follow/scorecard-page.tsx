import Button from 'antd/es/button'
import { useState } from 'react'
import { useParams } from 'react-router'
import { scorecardFileAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { downloadUrl } from '../parts/download.ts'
import { usePageTitle } from '../parts/page-title.ts'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import './follow.css'
import './scorecard.css'
import { CardHead } from './card-head.tsx'
import { ClaimsList } from './claims-list.tsx'
import { CODE_WORDS, KINDS, VERDICTS } from './follow-words.ts'
import { PromiseDetail } from './promise-detail.tsx'
import { PromiseLists } from './promise-lists.tsx'
import { ScoreSummary } from './score-summary.tsx'
import { WORDS } from './scorecard-words.ts'
import { type CardState, type ChangeCard, useCardState } from './use-card.ts'

/** What became of the promises of a place and year. */
export function ScorecardPage() {
  const words = useWords(WORDS)
  const { place = '', year: yearText = '' } = useParams()
  const year = Number(yearText)
  const [state, change] = useCardState()
  const { until } = state
  const found = useApi(
    'getScorecard',
    { path: { place, year }, query: until === null ? {} : { until } },
    { keep: true },
  )
  const card = found.data
  usePageTitle(card ? words.title(card.place.name, card.from) : words.page)
  if (found.isPending) return <Loading height={600} />
  if (found.isError || !card) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const csv = scorecardFileAddress(card.place.code, card.from, { until })
  return (
    <article>
      <CardHead card={card} />
      {card.counts && <ScoreSummary counts={card.counts} state={state} change={change} />}
      <Filters
        state={state}
        change={change}
        onSave={() => downloadUrl(csv, `jiannuo-${card.place.code}-${card.from}.csv`)}
      />
      <PromiseLists
        key={`${card.place.code} ${card.from}`}
        place={card.place.code}
        year={card.from}
        state={state}
        change={change}
      />
      <ClaimsList key={`claims ${card.place.code} ${card.from}`} card={card} />
      {state.open !== null && (
        <PromiseDetail
          key={state.open}
          card={card}
          id={state.open}
          until={until}
          onClose={() => change({ open: null })}
        />
      )}
    </article>
  )
}

function Filters({ state, change, onSave }: { state: CardState; change: ChangeCard; onSave: () => void }) {
  const words = useWords(WORDS)
  const { kinds, verdicts: names } = useWords(CODE_WORDS)
  const { kind, verdicts, q } = state
  const [typed, setTyped] = useState(q)
  const isNarrowed = kind !== null || verdicts.length > 0 || q !== ''
  return (
    <search>
      <form
        className="follow-ways"
        aria-label={words.filter}
        onSubmit={event => {
          event.preventDefault()
          change({ q: typed.trim() })
        }}
      >
        <select
          aria-label={words.kind}
          value={kind ?? ''}
          onChange={event => change({ kind: KINDS.find(it => it === event.target.value) ?? null })}
        >
          <option value="">{words.allKinds}</option>
          {KINDS.map(it => (
            <option key={it} value={it}>
              {kinds[it]}
            </option>
          ))}
        </select>
        {VERDICTS.map(it => (
          <label key={it}>
            <input
              type="checkbox"
              checked={verdicts.includes(it)}
              onChange={event =>
                change({ verdicts: event.target.checked ? [...verdicts, it] : verdicts.filter(other => other !== it) })
              }
            />{' '}
            {names[it]}
          </label>
        ))}
        <input
          aria-label={words.find}
          placeholder={words.find}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
        <Button htmlType="submit">{words.findButton}</Button>
        {isNarrowed && (
          <Button
            type="link"
            onClick={() => {
              setTyped('')
              change({ kind: null, verdicts: [], q: '' })
            }}
          >
            {words.clear}
          </Button>
        )}
        <Button onClick={onSave}>{words.csv}</Button>
      </form>
    </search>
  )
}
