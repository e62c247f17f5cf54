import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { indicatorAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { FactTag } from '../parts/fact-mark.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { renderSubject, renderValue } from '../parts/values.ts'
import { DecidedNote } from './decided-note.tsx'
import { Explanation } from './explanation.tsx'
import type { Fact, Span } from './facts.ts'
import { PassageWays } from './passage-ways.tsx'
import { periodWords } from './period-words.ts'
import { pathAt } from './sections.ts'
import { sentenceAround } from './sentence.ts'
import type { ReportData } from './use-report.ts'
import { REPORT_WORDS } from './words.ts'

type FactCardProps = {
  data: ReportData
  span: Span
  fact: Fact | null
  names: ReadonlyMap<string, string>
  onSource: (span: Span) => void
  onClose: () => void
}

/** All about one fact, or about words that were selected: what was read, how, and what one can do with it. */
export function FactCard({ data, span, fact, names, onSource, onClose }: FactCardProps) {
  const words = useWords(REPORT_WORDS)
  const { language } = useLanguage()
  const { edition, reading } = data
  const value = fact?.value ?? null
  return (
    <section className="fact-card" aria-label={fact === null ? words.passage : words.selected}>
      <header>
        <h2>
          {fact === null ? words.passage : <FactTag kind={fact.kind} />}{' '}
          {value !== null && <span className="card-value number">{shownText(renderValue(value, language))}</span>}
        </h2>
        <Button size="small" type="text" onClick={onClose} aria-label={words.unselect}>
          ×
        </Button>
      </header>
      <Quote text={reading.text} span={span} />
      {fact !== null && <Details data={data} fact={fact} names={names} />}
      {fact?.decided && <DecidedNote row={fact.decided} />}
      {fact?.issue && <p className="warning">{shownText(fact.issue.message)}</p>}
      <PassageWays data={data} span={span} onSource={onSource} />
      <Explanation edition={edition.id} text={reading.text} span={span} names={names} />
    </section>
  )
}

/** So many characters of the sentence before and after the words. */
const AROUND = 60

/** The words in their sentence, or in the part of it around them. */
function Quote({ text, span }: { text: string; span: Span }) {
  const { start, end } = sentenceAround(text, span)
  const from = Math.max(start, span.start - AROUND)
  const to = Math.min(end, span.end + AROUND)
  const words = text.slice(span.start, span.end)
  return (
    <blockquote lang="zh-CN">
      {from > start && '…'}
      {shownText(text.slice(from, span.start))}
      <mark>{shownText(words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`)}</mark>
      {shownText(text.slice(span.end, to))}
      {to < end && '…'}
    </blockquote>
  )
}

const LONGEST = 300

function Details({ data, fact, names }: { data: ReportData; fact: Fact; names: ReadonlyMap<string, string> }) {
  const words = useWords(REPORT_WORDS)
  const { language } = useLanguage()
  const terms = READING_WORDS[language]
  const { edition, reading } = data
  const { value, promise, kind } = fact
  const part = reading.outline[pathAt(reading.outline, fact.start).at(-1) ?? -1]
  const force = value?.force ?? promise?.force ?? null
  const rows: [string, ReactNode][] = []
  const add = (name: string, content: ReactNode) => {
    if (content !== null && content !== undefined && content !== '') rows.push([name, content])
  }
  if (value !== null) {
    const { indicator } = value
    const place = edition.placeCode
    add(
      words.indicator,
      indicator === null ? (
        <span className="quiet">{words.noIndicator}</span>
      ) : (
        <Link to={indicatorAddress(indicator, { place, year: edition.year })}>{names.get(indicator) ?? indicator}</Link>
      ),
    )
    add(words.subject, shownText(renderSubject({ ...value, action: null })))
    add(words.action, shownText(value.action ?? ''))
    add(words.measure, terms.measures[value.measure])
    add(words.period, periodWords(value.period, language) ?? <span className="quiet">{words.noPeriod}</span>)
    if (value.comparator !== '=') add(words.comparator, terms.comparators[value.comparator])
    add(words.reference, shownText(value.reference ?? ''))
  }
  add(words.force, force === null ? null : terms.forces[force])
  if (promise !== null) {
    if (promise.kind !== kind) add(words.belongs, terms.commitments[promise.kind])
    add(words.due, promise.due)
    add(words.lead, shownText(promise.lead.join('、')))
    add(words.partners, shownText(promise.partners.join('、')))
  }
  if (part) add(words.part, `${shownText(part.heading)}（${terms.roles[part.role]}）`)
  return (
    <dl className="fact-details">
      {rows.map(([name, content]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  )
}
