import Button from 'antd/es/button'
import { useCallback, useState } from 'react'
import { Link } from 'react-router'
import type { Doubt, Observation } from '../../client/api-types.ts'
import { editionsAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { ProblemNotice } from '../parts/states.tsx'
import './panel.css'
import { FactFields } from './fact-fields.tsx'
import { FactTold } from './fact-told.tsx'
import { IdentityFields } from './identity-fields.tsx'
import { KeyButton } from './key-button.tsx'
import { momentWords } from './moment.ts'
import { newFact } from './new-fact.ts'
import { Passage, type Selected } from './passage.tsx'
import { addressOfDoubt, placeWords } from './place-words.ts'
import { type Deciding, keyOf } from './use-deciding.ts'
import { useKeys } from './use-keys.ts'
import { acceptFact, addFact, correctFact, machineOf, matterOf, observedOf, type Way } from './ways.ts'
import { NO_WAYS, waysOf } from './ways-of.ts'
import { WORDS } from './words.ts'

type Props = { doubt: Doubt; deciding: Deciding; onNext: () => void }

/** One doubt: why, the words in their text, what was read, and what one can do about it. */
export function DoubtPanel({ doubt, deciding, onNext }: Props) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const [editing, setEditing] = useState(false)
  const [selected, setSelected] = useState<Selected | null>(null)
  const [adding, setAdding] = useState<Selected | null>(null)
  const select = useCallback((to: Selected | null) => setSelected(to), [])
  const fact = useFact(doubt)
  const outcome = deciding.outcomes.get(keyOf(doubt)) ?? null
  const kept = (way: Way | null) => {
    if (way === null || deciding.busy) return
    void deciding.decide(doubt, way).then(done => {
      if (!done) return
      setEditing(false)
      setAdding(null)
      onNext()
    })
  }
  const start = () => {
    if (matterOf(doubt) === 'number' || selected) setAdding(selected ?? ownWords(doubt))
    else setEditing(true)
  }
  const ways = outcome === null ? waysOf(doubt, fact, selected) : NO_WAYS
  useKeys({
    a: ways.accept ? () => kept(ways.accept ?? null) : null,
    x: ways.reject ? () => kept(ways.reject ?? null) : null,
    e: ways.edit && !editing && adding === null ? start : null,
  })
  const { editionAddress, report, facts } = { ...doubt, editionAddress: addressOfDoubt(doubt) }
  return (
    <section className="doubt" aria-label={words.panel}>
      <header>
        <h2>
          {words.kinds[doubt.kind].name} <span className="quiet">{placeWords(doubt)}</span>
        </h2>
        <p className="reason" lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {shownText(doubt.reason[language])}
        </p>
        <p className="quiet doubt-source">{shownText(doubt.sourceName)}</p>
      </header>
      {outcome !== null && (
        <p className="decided-outcome" role="status">
          ✓ {words.done[outcome.kind] ?? outcome.kind} · {words.by(outcome.author, momentWords(outcome.at, language))}{' '}
          {outcome.decision !== null && (
            <Button size="small" onClick={() => void deciding.undo(keyOf(doubt))}>
              {words.undo} <kbd>u</kbd>
            </Button>
          )}
        </p>
      )}
      <Passage doubt={doubt} onSelect={select} />
      {fact !== null && <Read fact={fact} />}
      {deciding.error !== null && <ProblemNotice error={deciding.error} onRetry={deciding.forgive} />}
      {outcome === null && !editing && adding === null && (
        <p className="ways">
          {ways.accept && (
            <KeyButton letter="a" name={words[ways.names.accept]} onClick={() => kept(ways.accept ?? null)} main />
          )}
          {ways.edit && <KeyButton letter="e" name={words[ways.names.edit]} onClick={start} />}
          {ways.reject && (
            <KeyButton letter="x" name={words[ways.names.reject]} onClick={() => kept(ways.reject ?? null)} />
          )}
          <Link className="way" to={editionAddress}>
            {words.open} <kbd>o</kbd>
          </Link>
          {report !== null && typeof facts.other === 'number' && doubt.kind === 'editions-differ' && (
            <Link className="way" to={editionsAddress(report, doubt.edition, facts.other)}>
              {words.editions}
            </Link>
          )}
        </p>
      )}
      {editing && fact !== null && (
        <FactFields
          fact={observedOf(fact)}
          busy={deciding.busy}
          onSave={to => kept(correctFact(fact, to) ?? acceptFact(fact))}
          onCancel={() => setEditing(false)}
        />
      )}
      {editing && matterOf(doubt) === 'identity' && (
        <IdentityFields doubt={doubt} busy={deciding.busy} onSave={kept} onCancel={() => setEditing(false)} />
      )}
      {adding !== null && (
        <>
          <p className="quiet">{words.selected(adding.quote)}</p>
          <FactFields
            fact={newFact(adding.quote, doubt)}
            busy={deciding.busy}
            onSave={now => kept(addFact(adding, now))}
            onCancel={() => setAdding(null)}
          />
        </>
      )}
    </section>
  )
}

/** The fact that a doubt is about, as it holds now. */
function useFact({ edition, observation }: Doubt): Observation | null {
  const id = observation === null ? null : [`${edition}:${observation}`]
  const found = useApi('listObservations', id && { query: { id } })
  return found.data?.items[0] ?? null
}

/** What the machine reads; where a person has put something else in its place, that too. */
function Read({ fact }: { fact: Observation }) {
  const words = useWords(WORDS)
  return (
    <>
      {(fact.machine !== null || fact.decided === null) && <FactTold fact={machineOf(fact)} name={words.read} />}
      {fact.decided !== null && <FactTold fact={observedOf(fact)} name={words.holds} />}
    </>
  )
}

function ownWords({ start, end, quote }: Doubt): Selected | null {
  return start === null || end === null || quote === null ? null : { start, end, quote }
}
