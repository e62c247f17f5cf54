import { useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { PromiseRow } from '../../client/api-types.ts'
import { passageAddress, scorecardAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Chart } from '../parts/chart.tsx'
import { usePageTitle } from '../parts/page-title.ts'
import { shownText } from '../parts/shown-text.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { renderValue } from '../parts/values.ts'
import './follow.css'
import './scorecard.css'
import { CODE_WORDS } from './follow-words.ts'
import { historyOption } from './history-chart.ts'
import { WORDS } from './history-words.ts'
import { Marks, RowVerdict } from './promise-lines.tsx'

/** One commitment over the years: target, result, target, … */
export function HistoryPage() {
  const words = useWords(WORDS)
  const { place = '', year: yearText = '' } = useParams()
  const [query] = useSearchParams()
  const year = Number(yearText)
  const id = query.get('at')
  const card = useApi('getScorecard', { path: { place, year }, query: {} })
  const found = useApi('getPromiseHistory', id === null ? null : { path: { place, year, id } })
  const items = found.data?.items
  const own = items?.find(it => it.year === year)?.row.promise
  const name = own?.observation?.subject || own?.quote || ''
  const title = card.data && name !== '' ? words.title(shownText(name), card.data.place.name) : words.page
  usePageTitle(title)
  const option = useMemo(
    () => (items ? historyOption(items, { target: words.targetLine, result: words.resultLine }) : null),
    [items, words],
  )
  if (id === null)
    return (
      <Empty title={words.none}>
        <p>{words.noneWhat}</p>
        <Link to={scorecardAddress(place, year)}>{words.card(year)}</Link>
      </Empty>
    )
  if (found.isPending) return <Loading height={500} />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  return (
    <article>
      <div className="follow-head">
        <h1>{title}</h1>
        <Link to={scorecardAddress(place, year, { open: id })}>{words.card(year)}</Link>
      </div>
      <p className="quiet">{words.what}</p>
      {option && <Chart option={option} label={words.chart} height={300} fileName={`jiannuo-${place}-${id}`} />}
      <div className="follow-panel scroll-sideways">
        <table className="plain-table">
          <caption>{words.table}</caption>
          <thead>
            <tr>
              {[words.year, words.target, words.result, words.verdict, words.next].map(it => (
                <th key={it} scope="col">
                  {it}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.data.items.map(step => (
              <Step key={step.year} place={place} step={step} />
            ))}
          </tbody>
        </table>
      </div>
    </article>
  )
}

type StepProps = { year: number; row: PromiseRow; texts: { edition?: number; report: string | null }[] }

function Step({ place, step }: { place: string; step: StepProps }) {
  const words = useWords(WORDS)
  const { softenings } = useWords(CODE_WORDS)
  const { year, row, texts } = step
  return (
    <tr>
      <th scope="row">
        <Link to={scorecardAddress(place, year, { open: row.id })}>{year}</Link>
      </th>
      <td>
        <Cited passage={row.promise} text={texts[row.promise.text]} />
      </td>
      <td>{row.result ? <Cited passage={row.result} text={texts[row.result.text]} /> : '—'}</td>
      <td>
        <RowVerdict row={row} />
        <Marks row={{ ...row, softening: [], carriedOver: null }} />
      </td>
      <td>
        {row.softening.map(it => softenings[it]).join('、') ||
          (row.carriedOver ? '' : row.reasons.some(it => it.code === 'no-next-report') ? '' : words.ends)}
      </td>
    </tr>
  )
}

type Passage = NonNullable<PromiseRow['result']>

function Cited({ passage, text }: { passage: Passage; text: StepProps['texts'][number] }) {
  const { language } = useLanguage()
  const { observation, quote, start, end } = passage
  const hasValue = observation !== null && (observation.value !== null || observation.reference !== null)
  return (
    <>
      {hasValue && <strong>{renderValue(observation, language)} </strong>}
      {text.edition === undefined ? (
        shownText(quote)
      ) : (
        <Link to={passageAddress({ report: text.report, edition: text.edition }, { start, end }, quote)}>
          {shownText(quote)}
        </Link>
      )}
    </>
  )
}
