import Select from 'antd/es/select'
import type { Topic } from '../../client/api-types.ts'
import { useLanguage, useWords } from '../language.tsx'
import { WORDS } from './words.ts'

const MOST_TERMS = 8

/** Groups of words, typed or chosen among the topics; a topic stands in the address as `@id`. */
export function TermSelect({
  terms,
  topics,
  onChange,
}: {
  terms: readonly string[]
  topics: readonly Topic[]
  onChange: (terms: string[]) => void
}) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  return (
    <Select
      mode="tags"
      className="grows"
      aria-label={words.terms}
      placeholder={words.termsHint}
      style={{ minWidth: 'min(340px, 100%)' }}
      maxCount={MOST_TERMS}
      tokenSeparators={[',', '，', '、', ';', '；']}
      value={[...terms]}
      options={topics.map(it => ({ value: `@${it.id}`, label: language === 'zh' ? it.name : it.en }))}
      onChange={chosen => onChange(chosen.map(cleanTerm).filter(it => it !== ''))}
    />
  )
}

/** One form of writing a group: no blanks, `|` between words. */
function cleanTerm(term: string): string {
  return term
    .split(/[|｜\s]+/)
    .filter(it => it !== '')
    .join('|')
    .slice(0, 400)
}
