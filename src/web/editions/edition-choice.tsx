import Button from 'antd/es/button'
import { Link } from 'react-router'
import type { Differences, Edition } from '../../client/api-types.ts'
import { passageAddress } from '../addresses.ts'
import { client, refreshAnswers } from '../api.ts'
import { useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { shownText } from '../parts/shown-text.ts'
import { ProblemNotice } from '../parts/states.tsx'
import { useWriting } from '../parts/use-writing.ts'
import { WORDS } from './editions-words.ts'

type Props = {
  editions: readonly Edition[]
  found: Differences
  /** What the reader asked for, which may still be on its way. */
  chosen: { a: number; b: number }
  onChoose: (side: 'a' | 'b', edition: number) => void
}

/** The editions of a report: which two are compared, which one is preferred and why. */
export function EditionChoice({ editions, found, chosen, onChoose }: Props) {
  const words = useWords(WORDS)
  const { write, error } = useWriting()
  const prefer = (edition: number) =>
    write(async author => {
      await client('decide', { body: { kind: 'preferred', edition, author } })
      await refreshAnswers()
    })
  const withdraw = (id: string) =>
    write(async by => {
      await client('withdrawDecision', { path: { id }, query: { by } })
      await refreshAnswers()
    })
  return (
    <>
      <div className="scroll-sideways">
        <table className="plain-table edition-choice">
          <caption className="seen-by-readers-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.a}</th>
              <th scope="col">{words.b}</th>
              <th scope="col">{words.names.edition}</th>
              <th scope="col">{words.names.source}</th>
              <th scope="col">{words.names.state}</th>
              {(['characters', 'observations', 'commitments', 'damage', 'issues'] as const).map(it => (
                <th key={it} scope="col" className="number">
                  {words.names[it]}
                </th>
              ))}
              <th scope="col">{words.names.choice}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map(edition => {
              const { id, sourceName, complete, characters, observations, commitments, damage, issues } = edition
              const by = found.preferences.find(it => it.edition === id)?.by ?? null
              return (
                <tr key={id}>
                  {(['a', 'b'] as const).map(side => (
                    <td key={side}>
                      <input
                        type="radio"
                        name={side}
                        checked={chosen[side] === id}
                        aria-label={side === 'a' ? words.chooseA(id) : words.chooseB(id)}
                        onChange={() => onChoose(side, id)}
                      />
                    </td>
                  ))}
                  <td className="number">
                    <Link to={passageAddress({ report: found.report, edition: id }, null)}>{id}</Link>
                  </td>
                  <td className="edition-source">{shownText(sourceName)}</td>
                  <td>{complete ? words.whole : words.cut}</td>
                  {[characters, observations, commitments, damage, issues.length].map((number, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: five columns that never move
                    <td key={i} className="number">
                      {renderCount(number)}
                    </td>
                  ))}
                  <td>
                    {by === null ? (
                      <Preferred found={found} onWithdraw={withdraw} />
                    ) : (
                      <span className="quiet">{words.by[by]}</span>
                    )}{' '}
                    {by !== null && (
                      <Button size="small" onClick={() => void prefer(id)}>
                        {words.prefer}
                      </Button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {error !== null && <ProblemNotice error={error} />}
    </>
  )
}

function Preferred({ found, onWithdraw }: { found: Differences; onWithdraw: (id: string) => Promise<unknown> }) {
  const words = useWords(WORDS)
  const { decision } = found
  if (decision === null) return <strong className="preferred">{words.preferred}</strong>
  return (
    <>
      <strong className="preferred">{words.decided(decision.author, decision.madeAt.slice(0, 10))}</strong>{' '}
      <Button size="small" onClick={() => void onWithdraw(decision.id)}>
        {words.withdraw}
      </Button>
    </>
  )
}
