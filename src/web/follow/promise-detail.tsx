import Button from 'antd/es/button'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { PromiseRow, Scorecard } from '../../client/api-types.ts'
import { historyAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DecisionsMade } from './decisions-made.tsx'
import { WORDS } from './detail-words.ts'
import { CODE_WORDS } from './follow-words.ts'
import { Marks, RowVerdict } from './promise-lines.tsx'
import { PassageView } from './promise-passage.tsx'
import { VerdictTag } from './verdict.tsx'
import './promise-detail.css'

type Props = { card: Scorecard; id: string; until: number | null; onClose: () => void }

/** One promise laid open over the scorecard: both passages, the reasons, what was searched, and the person's own judgement. */
export function PromiseDetail(props: Props) {
  const words = useWords(WORDS)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="promise-dialog"
      aria-label={words.title}
      onClose={props.onClose}
      onClick={event => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') event.currentTarget.close()
      }}
    >
      <div className="promise-dialog-inside">
        <div className="promise-dialog-head">
          <h2>{words.title}</h2>
          <Button size="small" onClick={() => dialog.current?.close()}>
            {words.close}
          </Button>
        </div>
        <Detail {...props} />
      </div>
    </dialog>
  )
}

function Detail({ card, id, until }: Props) {
  const words = useWords(WORDS)
  const { place, from: year } = card
  const found = useApi('getPromise', { path: { place: place.code, year, id }, query: until === null ? {} : { until } })
  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const { row, passages, decisions } = found.data
  const { proposed } = row
  return (
    <>
      <p className="detail-verdict">
        <RowVerdict row={row} />
        <Marks row={row} />
        <Link to={historyAddress(place.code, year, row.id)}>{words.history}</Link>
      </p>
      {proposed && (
        <p className="quiet">
          {words.machine}: <VerdictTag verdict={proposed.verdict} />
        </p>
      )}
      <div className="passages">
        {passages.map(it => (
          <PassageView key={`${it.role} ${it.text} ${it.start}`} passage={it} text={card.texts[it.text]} />
        ))}
        {row.result === null && <Silence row={row} />}
      </div>
      <Reasons row={row} />
      <DecisionsMade decisions={decisions} />
      <DecisionForm key={row.id} card={card} row={row} />
    </>
  )
}

/** What was looked for where nothing was found, and what was turned down. */
function Silence({ row: { searched } }: { row: PromiseRow }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  return (
    <section className="promise-passage passage-other">
      <h3>{words.silence}</h3>
      {searched && (
        <>
          <p>{words.silenceWhat}</p>
          <dl>
            <dt className="quiet">{words.searchedWords}</dt>
            <dd>{searched.words.map(shownText).join('、') || '—'}</dd>
            <dt className="quiet">{words.searchedSections}</dt>
            <dd>{searched.sections.map(shownText).join('；') || '—'}</dd>
          </dl>
          <h4>{searched.nearest.length > 0 ? words.nearest : words.noNearest}</h4>
          <ul className="reasons">
            {searched.nearest.map(it => (
              <li key={`${it.text} ${it.start}`}>
                “{shownText(it.quote)}” — {language === 'zh' ? it.reason.message : it.reason.en}{' '}
                <code>{it.reason.code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Reasons({ row: { reasons, strict, lenient, softening } }: { row: PromiseRow }) {
  const words = useWords(WORDS)
  const { softenings } = useWords(CODE_WORDS)
  const { language } = useLanguage()
  return (
    <section>
      <h3>{words.reasons}</h3>
      <ul className="reasons">
        {reasons.map(it => (
          <li key={`${it.code} ${it.message}`}>
            {language === 'zh' ? shownText(it.message) : it.en} <code>{it.code}</code>
          </li>
        ))}
        {strict !== lenient && (
          <li>
            {words.readings}: {words.strict} <VerdictTag verdict={strict} />，{words.lenient}{' '}
            <VerdictTag verdict={lenient} />
          </li>
        )}
        {softening.length > 0 && (
          <li>
            {words.softening}: {softening.map(it => softenings[it]).join('、')}
          </li>
        )}
      </ul>
    </section>
  )
}
