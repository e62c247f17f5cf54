import { useState } from 'react'
import { Link } from 'react-router'
import type { Decision, Source } from '../../../client/api-types.ts'
import { passageAddress } from '../../addresses.ts'
import { client, refreshAnswers, useApi } from '../../api.ts'
import { useLanguage, useWords } from '../../language.tsx'
import { More } from '../../parts/more.tsx'
import { renderSize } from '../../parts/numbers.ts'
import { shownText } from '../../parts/shown-text.ts'
import { Loading, ProblemNotice } from '../../parts/states.tsx'
import { usePages } from '../../parts/use-pages.ts'
import { useSession } from '../../session.tsx'
import { Decisions, RefusalText, SureButton } from './import-parts.tsx'
import { hangingOf, type Refusal, refusalOf } from './import-queue.ts'
import { IMPORT_WORDS } from './import-words.ts'

/** Every file that was imported, the latest first, each with what was read from it and the way back. */
export function ImportLog() {
  const words = useWords(IMPORT_WORDS)
  const [undone, setUndone] = useState<string | null>(null)
  const found = usePages('listSources', { query: { sort: '-received', limit: 50, count: true } })
  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const sources = found.data.pages.flatMap(page => page.items)
  return (
    <section aria-label={words.log}>
      <h2>{words.log}</h2>
      <p role="status">{undone !== null && words.undone(shownText(undone))}</p>
      {sources.length === 0 && <p className="quiet">{words.logEmpty}</p>}
      {sources.length > 0 && (
        <div className="scroll-sideways">
          <table className="plain-table import-log">
            <caption>{words.logCaption(sources.length, found.data.pages[0]?.total ?? sources.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.received}</th>
                <th scope="col">{words.file}</th>
                <th scope="col" className="number">
                  {words.size}
                </th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.act}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map(source => (
                <LogLine key={source.sha256} source={source} onUndone={setUndone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={found}>{words.more}</More>
    </section>
  )
}

function LogLine({ source, onUndone }: { source: Source; onUndone: (name: string) => void }) {
  const words = useWords(IMPORT_WORDS)
  const { language } = useLanguage()
  const { askWriter } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<{ refusal: Refusal; hanging: Decision[] } | null>(null)
  const undo = async (withdraw: boolean) => {
    const by = await askWriter()
    if (by === null) return
    try {
      const query = { by, decisions: withdraw ? 'withdraw' : 'keep' } as const
      await client('undoImport', { path: { sha256: source.sha256 }, query })
      onUndone(source.name)
      await refreshAnswers()
    } catch (error) {
      setRefusal({ refusal: refusalOf(error), hanging: hangingOf(error) })
    }
  }
  return (
    <tr>
      <td className="import-time">
        {new Date(source.receivedAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { hour12: false })}
      </td>
      <td className="import-name">
        {shownText(source.name)}
        {refusal && refusal.hanging.length > 0 && (
          <Decisions decisions={refusal.hanging} onWithdraw={() => undo(true)} />
        )}
        {refusal && refusal.hanging.length === 0 && <RefusalText refusal={refusal.refusal} />}
      </td>
      <td className="number">{renderSize(source.bytes)}</td>
      <td>
        <details onToggle={event => setOpen(event.currentTarget.open)}>
          <summary aria-label={`${words.show}: ${source.editions}`}>{source.editions}</summary>
          {isOpen && <EditionsOf sha256={source.sha256} />}
        </details>
      </td>
      <td>
        <SureButton question={words.undoSure(source.editions)} onSure={() => undo(false)}>
          {words.undo}
        </SureButton>
      </td>
    </tr>
  )
}

function EditionsOf({ sha256 }: { sha256: string }) {
  const found = useApi('listEditions', { query: { source: sha256, limit: 100 } })
  if (found.isPending) return <Loading height={40} />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  return (
    <ul className="import-editions">
      {found.data.items.map(({ id, report, title, placeName, year }) => (
        <li key={id}>
          <Link to={passageAddress({ report, edition: id }, null)} lang="zh-CN">
            {shownText(title ?? '') || [placeName, year].filter(it => it !== null).join(' ') || `#${id}`}
          </Link>
        </li>
      ))}
    </ul>
  )
}
