import { useEffect, useRef } from 'react'
import { useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { FactCard } from './fact-card.tsx'
import { FactRow } from './fact-row.tsx'
import type { Fact, Span } from './facts.ts'
import { keepInView } from './keep-in-view.ts'
import { RejectedList } from './rejected-list.tsx'
import type { Section } from './sections.ts'
import type { ReportData } from './use-report.ts'
import { REPORT_WORDS } from './words.ts'

type FactPanelProps = {
  data: ReportData
  section: Section | null
  span: Span | null
  fact: Fact | null
  names: ReadonlyMap<string, string>
  onFact: (fact: Fact) => void
  onSource: (span: Span) => void
  onClose: () => void
}

/** The facts of the section that one reads, what is selected opened among them; above them when it stands in another section. */
export function FactPanel({ data, section, span, fact, names, onFact, onSource, onClose }: FactPanelProps) {
  const words = useWords(REPORT_WORDS)
  const root = useRef<HTMLDivElement>(null)
  const facts = section?.facts ?? []
  const title = section?.heading ? shownText(section.heading.heading) : words.opening
  const card = span !== null && <FactCard {...{ data, span, fact, names, onSource, onClose }} />
  const isHere = fact !== null && facts.some(it => it.key === fact.key)
  const key = span === null ? null : `${span.start}-${span.end}`
  const begin = section?.start
  useEffect(() => {
    const opened = root.current?.querySelector('.fact-card')
    if (key !== null && opened) keepInView(opened)
    else if (begin !== undefined && root.current) keepInView(root.current)
  }, [key, begin])
  return (
    <div ref={root}>
      {!isHere && card}
      <section aria-label={words.section} className="section-facts">
        <h2>
          {title} <span className="quiet number">{facts.length}</span>
        </h2>
        {facts.length === 0 ? (
          <p className="quiet">{words.sectionNone}</p>
        ) : (
          <ul className="fact-list">
            {facts.map(it => (
              <li key={it.key}>
                <FactRow
                  fact={it}
                  text={data.reading.text}
                  names={names}
                  chosen={it.key === fact?.key}
                  onFact={onFact}
                />
                {it.key === fact?.key && card}
              </li>
            ))}
          </ul>
        )}
        <RejectedList section={section} decided={data.decided} />
      </section>
    </div>
  )
}
