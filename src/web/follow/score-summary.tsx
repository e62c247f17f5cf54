import type { ScoreCounts } from '../../client/api-types.ts'
import { useWords } from '../language.tsx'
import { CODE_WORDS, KINDS, type PromiseKind, VERDICTS, type Verdict } from './follow-words.ts'
import { WORDS } from './scorecard-words.ts'
import type { CardState, ChangeCard } from './use-card.ts'
import { countsOf, judgedOf, percent, totalOf, VerdictBar, VerdictTag } from './verdict.tsx'

type Props = { counts: ScoreCounts; state: CardState; change: ChangeCard }

/** How many promises got each verdict, by kind; every number narrows the lists to what it counts. */
export function ScoreSummary({ counts, state, change }: Props) {
  const words = useWords(WORDS)
  const { kinds } = useWords(CODE_WORDS)
  const rows: (PromiseKind | null)[] = [...KINDS.filter(it => totalOf(counts[it]) > 0), null]
  return (
    <section className="follow-panel" aria-label={words.summary}>
      <VerdictBar counts={countsOf(counts, null)} />
      <div className="scroll-sideways">
        <table className="plain-table score-table">
          <caption>{words.note}</caption>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              {VERDICTS.map(it => (
                <th key={it} scope="col" className="number">
                  <VerdictTag verdict={it} />
                </th>
              ))}
              <th scope="col" className="number">
                {words.total}
              </th>
              <th scope="col" className="number">
                {words.judged}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(kind => {
              const own = countsOf(counts, kind)
              return (
                <tr key={kind ?? 'all'} className={kind === null ? 'sum' : ''}>
                  <th scope="row">{kind === null ? words.total : kinds[kind]}</th>
                  {VERDICTS.map(verdict => (
                    <td key={verdict} className={isChosen(state, kind, verdict) ? 'number chosen' : 'number'}>
                      <Count count={own[verdict]} onChoose={() => change({ kind, verdicts: [verdict] })} />
                    </td>
                  ))}
                  <td className="number">
                    <Count count={totalOf(own)} onChoose={() => change({ kind, verdicts: [] })} />
                  </td>
                  <td className="number">
                    {judgedOf(own)} <span className="quiet">({percent(judgedOf(own), totalOf(own))})</span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function isChosen({ kind, verdicts }: CardState, own: PromiseKind | null, verdict: Verdict): boolean {
  return verdicts.length === 1 && verdicts[0] === verdict && kind === own
}

function Count({ count, onChoose }: { count: number; onChoose: () => void }) {
  if (count === 0) return <span className="quiet">0</span>
  return (
    <button type="button" className="plain-button" onClick={onChoose}>
      {count}
    </button>
  )
}
