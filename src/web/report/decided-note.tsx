import type { Observation } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { renderValue } from '../parts/values.ts'
import { REPORT_WORDS } from './words.ts'

/** Who decided about a fact, when and why, and what the machine reads there. */
export function DecidedNote({ row }: { row: Observation }) {
  const words = useWords(REPORT_WORDS)
  const { language } = useLanguage()
  const { data } = useApi('listDecisions', { query: { edition: row.edition, limit: 1000 } })
  const decision = data?.items.find(it => it.id === row.decision)
  const { note } = (decision?.payload ?? {}) as { note?: unknown }
  const when = decision && new Date(decision.madeAt).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <p className="decided-note">
      <strong>{row.decided === null ? '' : words.decided[row.decided]}</strong>
      {decision && ` · ${shownText(decision.author)} · ${when}`}
      {typeof note === 'string' && note !== '' && ` · ${shownText(note)}`}
      {row.decided === 'corrected' && row.machine && (
        <span className="quiet">
          {' '}
          {words.machineRead} {shownText(`${row.machine.subject} ${renderValue(row.machine, language)}`)}
        </span>
      )}
    </p>
  )
}
