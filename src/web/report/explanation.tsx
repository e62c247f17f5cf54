import type { ExplanationStep } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { type Language, useLanguage, useWords } from '../language.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import type { Span } from './facts.ts'
import { REPORT_WORDS, RULE_WORDS } from './words.ts'

type ExplanationProps = { edition: number; text: string; span: Span; names: ReadonlyMap<string, string> }

/** How the words of a passage were read: which rule read what, and what it made of it. */
export function Explanation({ edition, text, span, names }: ExplanationProps) {
  const words = useWords(REPORT_WORDS)
  const { start, end } = span
  const answer = useApi('explainPassage', { path: { id: edition }, query: { start, end } }, { keep: true })
  if (answer.error !== null) return <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Loading height={80} />
  const { steps, agrees } = answer.data
  const near = steps.filter(it => it.end >= start && it.start <= end)
  return (
    <div className="explanation" aria-busy={answer.isPlaceholderData}>
      <h3>{words.how}</h3>
      {!agrees && <p className="warning">{words.howDiffers}</p>}
      {steps.length === 0 && <p className="quiet">{words.howNone}</p>}
      {near.length > 0 && <Steps steps={near} text={text} names={names} />}
      {steps.length > near.length && (
        <details>
          <summary>{words.howAll(steps.length)}</summary>
          <Steps steps={steps} text={text} names={names} />
        </details>
      )}
    </div>
  )
}

function Steps({
  steps,
  text,
  names,
}: {
  steps: readonly ExplanationStep[]
  text: string
  names: ReadonlyMap<string, string>
}) {
  const words = useWords(REPORT_WORDS)
  const { language } = useLanguage()
  return (
    <table className="plain-table steps">
      <thead>
        <tr>
          <th scope="col">{words.ruleWords}</th>
          <th scope="col">{words.rule}</th>
          <th scope="col">{words.ruleResult}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ start, end, rule, result }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of an answer never change their order
          <tr key={index}>
            <td>{shownText(text.slice(start, end))}</td>
            <td>{RULE_WORDS[rule]?.[language] ?? rule}</td>
            <td>{shownText(sayResult(rule, result, language, names))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The codes of a result as words: `review → result`, `growth`, `gdp`, `左右 → ~`. */
function sayResult(rule: string, result: string, language: Language, names: ReadonlyMap<string, string>): string {
  const words = READING_WORDS[language]
  const say = (table: object, code: string) => (table as Record<string, string>)[code] ?? code
  if (rule === 'indicator') return names.get(result) ?? result
  if (rule === 'measure') return `${say(words.measures, result.replace(' −', ''))}${result.endsWith('−') ? ' −' : ''}`
  if (rule === 'left-side') return sayLeftSide(result, language)
  if (rule === 'mood') return say({ ...words.forces, ...words.statuses }, result)
  const [from, to] = result.split(' → ')
  if (from === undefined || to === undefined) return result
  if (rule === 'status') return `${say(words.roles, from)} → ${say(words.statuses, to)}`
  if (rule === 'comparator') return `${from} → ${say(words.comparators, to)}`
  return result
}

/** `增长 → up，动作 新建，基期 上年` */
function sayLeftSide(result: string, language: Language): string {
  const parts = result
    .split('，')
    .map(it => it.replace(/ → (\w+)$/, (_, link: string) => ` → ${LINKS[link]?.[language] ?? link}`))
  const said = parts.join(language === 'zh' ? '，' : ', ')
  return language === 'zh' ? said : said.replace('动作 ', 'action ').replace('基期 ', 'compared with ')
}

const LINKS: Record<string, { zh: string; en: string }> = {
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  reach: { zh: '达到', en: 'reaches' },
  rank: { zh: '位次', en: 'rank' },
}
