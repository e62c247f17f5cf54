import { memo } from 'react'
import { useLanguage } from '../language.tsx'
import { FACT_SIGNS, FACT_WORDS } from '../parts/fact-mark.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { renderSubject, renderValue } from '../parts/values.ts'
import type { Fact } from './facts.ts'
import { periodWords } from './period-words.ts'
import { REPORT_WORDS } from './words.ts'

type FactRowProps = {
  fact: Fact
  text: string
  names: ReadonlyMap<string, string>
  chosen: boolean
  onFact: (fact: Fact) => void
}

/** One fact in a line or two: its sign, value, what is measured, for when, with which force. */
export const FactRow = memo(function FactRow({ fact, text, names, chosen, onFact }: FactRowProps) {
  const { language } = useLanguage()
  const { kind, value, promise, decided } = fact
  const words = READING_WORDS[language]
  const force = value?.force ?? promise?.force ?? null
  return (
    <button type="button" className="fact-row" aria-pressed={chosen} onClick={() => onFact(fact)}>
      <span className={`fact-sign fact-${kind}`} title={FACT_WORDS[language][kind]}>
        <span aria-hidden="true">{FACT_SIGNS[kind]}</span>
        <span className="seen-by-readers-only">{FACT_WORDS[language][kind]}</span>
      </span>
      <span className="fact-what">
        {value === null ? shownText(shorten(text.slice(fact.start, fact.end))) : nameOf(fact, names)}
        {(value !== null || force !== null) && (
          <span className="fact-more">
            {[
              value === null ? null : periodWords(value.period, language),
              value === null || value.measure === 'level' ? null : words.measures[value.measure],
              force === null ? null : words.forces[force],
              decided?.decided ? REPORT_WORDS[language].decided[decided.decided] : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </span>
      {value !== null && <span className="fact-value number">{shownText(renderValue(value, language))}</span>}
    </button>
  )
})

/** The indicator, or where there is none the words that say what is measured. */
function nameOf({ value }: Fact, names: ReadonlyMap<string, string>): string {
  if (value === null) return ''
  return shownText((value.indicator === null ? null : names.get(value.indicator)) ?? renderSubject(value))
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 58)}…`
}
