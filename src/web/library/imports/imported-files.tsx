import Button from 'antd/es/button'
import { Link } from 'react-router'
import type { Upload } from '../../../client/api-types.ts'
import { editionsAddress, passageAddress, reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { shownText } from '../../parts/shown-text.ts'
import { useSession } from '../../session.tsx'
import { Decisions, RefusalText, SureButton } from './import-parts.tsx'
import type { ImportItem } from './import-queue.ts'
import { IMPORT_WORDS } from './import-words.ts'
import { theQueue } from './the-queue.ts'

/** So many lines at most; failures stand first. */
const MOST_LINES = 200
const ORDER = { failed: 0, sending: 1, done: 2, undone: 3, waiting: 4 }

type Props = { items: readonly ImportItem[]; running: boolean; onRetry: () => void }

/** What came of the files of this import. */
export function ImportedFiles({ items, running, onRetry }: Props) {
  const words = useWords(IMPORT_WORDS)
  const { askWriter } = useSession()
  const done = items.filter(it => it.state !== 'waiting' && it.state !== 'sending').length
  const editions = items.flatMap(it => (it.state === 'done' ? (it.outcome?.editions ?? []) : []))
  const count = (outcome: Upload['editions'][number]['outcome']) => editions.filter(it => it.outcome === outcome).length
  const failed = items.filter(it => it.state === 'failed').length
  const fresh = items.filter(it => it.state === 'done' && it.outcome?.known === false)
  const sorted = [...items].sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.id - b.id)
  const undo = async (ids: number[], withdraw: boolean) => {
    const by = await askWriter()
    if (by !== null) await theQueue.undo(ids, by, withdraw)
  }
  return (
    <section className="imported" aria-label={words.caption}>
      <div className="imported-head">
        <progress max={items.length} value={done} aria-label={words.progress(done, items.length)} />
        <p role="status" className="number">
          {words.progress(done, items.length)}
          <br />
          {words.sum(count('new'), count('further'), count('known'), count('not-a-report'), failed)}
        </p>
        <span className="imported-ways">
          {!running && fresh.length > 0 && (
            <SureButton
              question={words.undoAllSure(fresh.length)}
              onSure={() =>
                undo(
                  fresh.map(it => it.id),
                  false,
                )
              }
            >
              {words.undoAll(fresh.length)}
            </SureButton>
          )}
          {!running && (
            <Button size="small" onClick={() => theQueue.clear()}>
              {words.clear}
            </Button>
          )}
        </span>
      </div>
      <table className="plain-table">
        <caption className="seen-by-readers-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.act}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, MOST_LINES).map(item => (
            <tr key={item.id} className={`import-${item.state}`}>
              <td className="import-name">{shownText(item.name)}</td>
              <td>
                <Outcome item={item} onWithdraw={() => undo([item.id], true)} />
              </td>
              <td>
                {item.state === 'failed' && (
                  <Button
                    size="small"
                    onClick={() => {
                      theQueue.retry(item.id)
                      onRetry()
                    }}
                  >
                    {words.retry}
                  </Button>
                )}
                {item.state === 'done' && item.outcome?.known === false && (
                  <SureButton
                    question={words.undoSure(item.outcome.editions.length)}
                    onSure={() => undo([item.id], false)}
                  >
                    {words.undo}
                  </SureButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > MOST_LINES && <p className="quiet">{words.rest(sorted.length - MOST_LINES)}</p>}
    </section>
  )
}

function Outcome({ item, onWithdraw }: { item: ImportItem; onWithdraw: () => Promise<void> }) {
  const words = useWords(IMPORT_WORDS)
  if (item.state === 'failed' && item.refusal) return <RefusalText refusal={item.refusal} />
  if (item.state !== 'done' || item.outcome === null) {
    return (
      <span className="quiet">
        {item.state in words.states && words.states[item.state as keyof typeof words.states]}
      </span>
    )
  }
  return (
    <>
      <ul className="import-editions">
        {item.outcome.editions.map(({ edition, report, outcome, twin }) => (
          <li key={edition}>
            <span className={`outcome outcome-${outcome}`}>{words.outcomes[outcome]}</span>{' '}
            <Link to={passageAddress({ report, edition }, null)}>{report ?? `#${edition}`}</Link>
            {outcome === 'further' && report !== null && (
              <>
                {' · '}
                <Link to={editionsAddress(report, null, edition)}>{words.compare}</Link>
              </>
            )}
            {twin !== null && (
              <p className="twin">
                {words.twin}
                <Link to={reportAddress(twin)}>{twin}</Link>
              </p>
            )}
          </li>
        ))}
        {item.outcome.known && item.outcome.editions.length === 0 && <li>{words.outcomes.known}</li>}
      </ul>
      {item.outcome.failures.map(failure => (
        <p key={failure.name + failure.code} className="import-failure">
          {shownText(failure.name)}：{words.codes[failure.code] ?? failure.message}
        </p>
      ))}
      {item.hanging.length > 0 && <Decisions decisions={item.hanging} onWithdraw={onWithdraw} />}
      {item.refusal !== null && item.hanging.length === 0 && <RefusalText refusal={item.refusal} />}
    </>
  )
}
