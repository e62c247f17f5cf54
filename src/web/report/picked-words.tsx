import Button from 'antd/es/button'
import { useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import type { Span } from './facts.ts'
import { PassageWays } from './passage-ways.tsx'
import type { ReportData } from './use-report.ts'
import { REPORT_WORDS } from './words.ts'

type PickedWordsProps = {
  data: ReportData
  span: Span
  onSource: (span: Span) => void
  onExplain: () => void
  onClose: () => void
}

/** What one can do with words that were selected with the mouse, a finger or the keyboard. */
export function PickedWords({ data, span, onSource, onExplain, onClose }: PickedWordsProps) {
  const words = useWords(REPORT_WORDS)
  return (
    <section className="picked" aria-label={words.passage}>
      <span className="picked-words" lang="zh-CN">
        “{shownText(data.reading.text.slice(span.start, span.end).slice(0, 40))}
        {span.end - span.start > 40 && '…'}”
      </span>
      <PassageWays data={data} span={span} onSource={onSource} />
      <Button size="small" onClick={onExplain}>
        {words.how}
      </Button>
      <Button size="small" type="text" aria-label={words.unselect} onClick={onClose}>
        ×
      </Button>
    </section>
  )
}
