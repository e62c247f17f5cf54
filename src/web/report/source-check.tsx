import Button from 'antd/es/button'
import { sourceAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { renderSize } from '../parts/numbers.ts'
import { shownText } from '../parts/shown-text.ts'
import { ProblemNotice } from '../parts/states.tsx'
import type { ReportData } from './use-report.ts'
import { REPORT_WORDS } from './words.ts'

/** The source as received: its name, its hash, and whether that holds now; the server has computed it again for this page. */
export function SourceCheck({ edition }: Pick<ReportData, 'edition'>) {
  const words = useWords(REPORT_WORDS)
  const { language } = useLanguage()
  const { fileSha256, sourceName } = edition
  const check = useApi('checkSource', { path: { sha256: fileSha256 } })
  if (check.error !== null) return <ProblemNotice error={check.error} onRetry={() => void check.refetch()} />
  const { state, found, bytes, checkedAt } = check.data ?? { state: null, found: null, bytes: null, checkedAt: '' }
  const name = sourceName.split('/').slice(-2).join('/')
  return (
    <div className={`source-check ${state === null || state === 'kept' ? '' : 'warning'}`}>
      <span className="source-more">
        {words.sourceName} <span title={shownText(sourceName)}>{shownText(name)}</span>
        {bytes !== null && <span className="quiet number"> {renderSize(bytes)}</span>}
        {edition.encoding !== null && <span className="quiet"> {edition.encoding}</span>}
      </span>
      <span className="source-more">
        SHA-256 <code title={fileSha256}>{fileSha256.slice(0, 16)}…</code>
      </span>
      <span role="status">
        {state === null && words.sourceChecking}
        {state === 'kept' &&
          `✓ ${words.sourceKept(new Date(checkedAt).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB'))}`}
        {state === 'altered' && `✗ ${words.sourceAltered}`}
        {state === 'missing' && `✗ ${words.sourceMissing}`}
      </span>
      {state === 'altered' && (
        <span>
          {words.sourceFound} <code>{found}</code>
        </span>
      )}
      <Button size="small" disabled={check.isFetching} onClick={() => void check.refetch()}>
        {words.sourceAgain}
      </Button>
      {state === 'kept' && (
        <a href={sourceAddress(fileSha256)} download={name.split('/').at(-1)}>
          {words.download}
        </a>
      )}
    </div>
  )
}
