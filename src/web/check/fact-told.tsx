import type { Observed } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { FactTag } from '../parts/fact-mark.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { renderSubject, renderValue } from '../parts/values.ts'
import { WORDS } from './words.ts'

/** What a fact says, field by field. */
export function FactTold({ fact, name }: { fact: Observed; name: string }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const terms = READING_WORDS[language]
  const indicators = useApi('listIndicators', fact.indicator === null ? null : { query: { limit: 1000 } })
  const indicator = indicators.data?.items.find(it => it.id === fact.indicator) ?? null
  const rows: [string, string | null][] = [
    [words.fields.subject, renderSubject(fact)],
    [words.fields.indicator, indicator && (language === 'zh' ? indicator.name : indicator.en)],
    [words.fields.measure, terms.measures[fact.measure]],
    [words.fields.period, fact.period],
    [words.fields.force, fact.force && terms.forces[fact.force]],
    [words.fields.reference, fact.reference],
  ]
  return (
    <section className="fact-told" aria-label={name}>
      <p className="fact-told-head">
        <span className="quiet">{name}</span> <FactTag kind={fact.status} />{' '}
        <strong className="number">{shownText(renderValue(fact, language))}</strong>
      </p>
      <dl>
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang="zh-CN">{shownText(value ?? '')}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
