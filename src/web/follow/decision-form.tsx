import Button from 'antd/es/button'
import { type FormEvent, useState } from 'react'
import type { NewLinkDecision, PromiseRow, Scorecard } from '../../client/api-types.ts'
import { client, refreshAnswers } from '../api.ts'
import { useWords } from '../language.tsx'
import { explainProblem } from '../parts/problem-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { useWriting } from '../parts/use-writing.ts'
import { WORDS } from './detail-words.ts'
import { CODE_WORDS, VERDICTS, type Verdict } from './follow-words.ts'

const CHOICES = ['accept', 'change', 'reject'] as const

type Props = { card: Scorecard; row: PromiseRow }

/** How a person judges a promise. What was typed stays until it is kept. */
export function DecisionForm({ card, row }: Props) {
  const words = useWords(WORDS)
  const { verdicts } = useWords(CODE_WORDS)
  const { write, busy, error } = useWriting()
  const texts = card.texts.filter((it, i) => it.edition !== undefined && i !== row.promise.text)
  const [choice, setChoice] = useState<NewLinkDecision['choice'] | null>(null)
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const [passage, setPassage] = useState<{ quote: string; start?: number; edition: number }>({
    quote: '',
    edition: texts[0]?.edition ?? 0,
  })
  const [note, setNote] = useState('')

  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (choice === null) return
    const quote = passage.quote.trim()
    void write(async author => {
      await client('decideLink', {
        path: { place: card.place.code, year: card.from, id: row.id },
        body: {
          choice,
          author,
          ...(choice !== 'accept' && verdict !== '' && { verdict }),
          ...(choice === 'change' && quote !== '' && { result: { ...passage, quote } }),
          ...(note.trim() !== '' && { note: note.trim() }),
        },
      })
      await refreshAnswers()
      setChoice(null)
    })
  }
  return (
    <section>
      <h3>{words.decide}</h3>
      <form className="decision-form" onSubmit={keep}>
        <fieldset>
          <legend className="seen-by-readers-only">{words.decide}</legend>
          {CHOICES.map(it => (
            <label key={it}>
              <input type="radio" name="choice" checked={choice === it} onChange={() => setChoice(it)} /> {words[it]}
            </label>
          ))}
        </fieldset>
        {(choice === 'change' || choice === 'reject') && (
          <label>
            {words.verdict}
            <select value={verdict} onChange={event => setVerdict(event.target.value as Verdict | '')}>
              <option value="">{choice === 'reject' ? verdicts['not-reported'] : words.same}</option>
              {VERDICTS.map(it => (
                <option key={it} value={it}>
                  {verdicts[it]}
                </option>
              ))}
            </select>
          </label>
        )}
        {choice === 'change' && (
          <>
            <label>
              {words.quote}
              <textarea
                rows={3}
                placeholder={words.quoteHint}
                value={passage.quote}
                onChange={event => setPassage({ quote: event.target.value, edition: passage.edition })}
              />
            </label>
            <label>
              {words.text}
              <select
                value={passage.edition}
                onChange={event => setPassage({ quote: passage.quote, edition: Number(event.target.value) })}
              >
                {texts.map(it => (
                  <option key={it.edition} value={it.edition}>
                    {shownText(it.title ?? it.name)}
                  </option>
                ))}
              </select>
            </label>
            <Candidates
              row={row}
              onPick={it => setPassage({ quote: it.quote, edition: card.texts[it.text].edition ?? passage.edition })}
            />
          </>
        )}
        {choice !== null && (
          <>
            <label>
              {words.note}
              <textarea rows={2} maxLength={1000} value={note} onChange={event => setNote(event.target.value)} />
            </label>
            <Button type="primary" htmlType="submit" loading={busy}>
              {busy ? words.saving : words.save}
            </Button>
          </>
        )}
        {error !== null && <p role="alert">{explainProblem(error, String(error))}</p>}
      </form>
    </section>
  )
}

type Candidate = { quote: string; text: number; start: number }

function Candidates({ row, onPick }: { row: PromiseRow; onPick: (candidate: Candidate) => void }) {
  const words = useWords(WORDS)
  const nearest = row.searched?.nearest ?? []
  if (nearest.length === 0) return null
  return (
    <div>
      <p className="quiet">{words.candidates}</p>
      <ul className="candidates">
        {nearest.map(it => (
          <li key={`${it.text} ${it.start}`}>
            <button type="button" onClick={() => onPick(it)}>
              {shownText(it.quote)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
