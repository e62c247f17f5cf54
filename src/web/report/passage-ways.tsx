import Button from 'antd/es/button'
import { Link } from 'react-router'
import { likeAddress, readableAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { citedOf } from '../parts/cite.ts'
import { CiteButton } from '../parts/cite-button.tsx'
import { CopyButton } from '../parts/copy-text.tsx'
import type { Span } from './facts.ts'
import { sentenceAround } from './sentence.ts'
import { addressOf } from './text-view.tsx'
import type { ReportData } from './use-report.ts'
import { REPORT_WORDS } from './words.ts'

type PassageWaysProps = { data: ReportData; span: Span; onSource: (span: Span) => void }

/** What one can do with words of a report: cite them, link to them, see how others put it, see them in the source. */
export function PassageWays({ data, span, onSource }: PassageWaysProps) {
  const words = useWords(REPORT_WORDS)
  const { edition, reading } = data
  const address = addressOf(data, span)
  const { start, end } = sentenceAround(reading.text, span)
  return (
    <div className="passage-ways">
      <CiteButton cited={citedOf(edition, reading.text.slice(span.start, span.end), address)} />
      <CopyButton text={readableAddress(address)}>{words.link}</CopyButton>
      <Button size="small" onClick={() => onSource(span)}>
        {words.source}
      </Button>
      <Link className="way" to={likeAddress(reading.text.slice(start, end), { own: edition.placeCode })}>
        {words.alike}
      </Link>
    </div>
  )
}
