import type { Observation } from '../../client/api-types.ts'
import type { Language } from '../language.tsx'

type Measured = Pick<Observation, 'value' | 'upper' | 'unit' | 'comparator' | 'reference' | 'measure'>

/** How the words around a number are told again: 6% 左右, ≥ 6%, 6%–6.5%. Exact: the digits are those of the value. */
const COMPARATORS: Record<Observation['comparator'], { zh: (value: string) => string; en: (value: string) => string }> =
  {
    '=': { zh: it => it, en: it => it },
    '>=': { zh: it => `${it}以上`, en: it => `≥ ${it}` },
    '>': { zh: it => `超过${it}`, en: it => `> ${it}` },
    '<=': { zh: it => `${it}以内`, en: it => `≤ ${it}` },
    '<': { zh: it => `低于${it}`, en: it => `< ${it}` },
    '~': { zh: it => `${it}左右`, en: it => `about ${it}` },
    range: { zh: it => it, en: it => it },
    'same-as': { zh: () => '同步', en: () => 'in step' },
    above: { zh: () => '高于', en: () => 'above' },
    'not-below': { zh: () => '不低于', en: () => 'not below' },
    up: { zh: it => (it === '' ? '提高' : `提高${it}`), en: it => `up ${it}`.trim() },
    down: { zh: it => (it === '' ? '下降' : `下降${it}`), en: it => `down ${it}`.trim() },
    'as-assigned': { zh: () => '完成下达任务', en: () => 'as assigned' },
  }

/** Of these the reference is what the value is told by; of all others it is the base that it is told from. */
const RELATIVE: ReadonlySet<string> = new Set(['same-as', 'above', 'not-below', 'as-assigned'])

/** A value as a reader writes it: `6%左右`, `6%–6.5%`, `不低于全省平均`, `2.3个百分点（较全国）`; never a number that the text does not give. */
export function renderValue({ value, upper, unit, comparator, reference }: Measured, language: Language): string {
  const number = value === null ? '' : `${value}${upper === null ? '' : `–${upper}`}${unit}`
  const told = COMPARATORS[comparator][language](number)
  if (reference === null) return told
  if (RELATIVE.has(comparator)) return language === 'zh' ? `${told}${reference}` : `${told} ${reference}`
  return language === 'zh' ? `${told}（较${reference}）` : `${told} (to ${reference})`
}

/** What is measured, as the words say it: 新建改造供热管网, 城镇新增就业（高校毕业生）. */
export function renderSubject({ action, subject, member }: Pick<Observation, 'action' | 'subject' | 'member'>): string {
  return `${action ?? ''}${subject}${member === null ? '' : `（${member}）`}`
}
