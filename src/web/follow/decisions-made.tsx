import Button from 'antd/es/button'
import type { Decision, NewLinkDecision } from '../../client/api-types.ts'
import { client, refreshAnswers } from '../api.ts'
import { useWords } from '../language.tsx'
import { explainProblem } from '../parts/problem-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { useWriting } from '../parts/use-writing.ts'
import { WORDS } from './detail-words.ts'
import { CODE_WORDS, type Verdict } from './follow-words.ts'
import { VerdictTag } from './verdict.tsx'

type Payload = { choice: NewLinkDecision['choice']; verdict: Verdict; note: string | null }

/** What people decided of a promise, the last first; what stands can be withdrawn. */
export function DecisionsMade({ decisions }: { decisions: readonly Decision[] }) {
  const words = useWords(WORDS)
  const { choices } = useWords(CODE_WORDS)
  const { write, error } = useWriting()
  if (decisions.length === 0) return null
  const withdraw = (id: string) =>
    write(async by => {
      await client('withdrawDecision', { path: { id }, query: { by } })
      await refreshAnswers()
    })
  return (
    <section>
      <h3>{words.decision}</h3>
      <ul className="reasons">
        {[...decisions].reverse().map(({ id, payload, author, madeAt, withdrawnAt, state }) => {
          const { choice, verdict, note } = payload as Payload
          return (
            <li key={id} className={withdrawnAt === null ? '' : 'quiet'}>
              {choices[choice]} <VerdictTag verdict={verdict} /> — {words.by(shownText(author), madeAt.slice(0, 10))}
              {note !== null && ` ${words.why}${shownText(note)}`} {state === 'lost' && words.lost}{' '}
              {withdrawnAt === null ? (
                <Button size="small" onClick={() => void withdraw(id)}>
                  {words.withdraw}
                </Button>
              ) : (
                `（${words.withdrawn}）`
              )}
            </li>
          )
        })}
      </ul>
      {error !== null && <p role="alert">{explainProblem(error, String(error))}</p>}
    </section>
  )
}
