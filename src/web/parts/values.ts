import type { Observation } from '../../client/api-types.ts'
import type { Language } from '../language.tsx'

type Measured = Pick<Observation, 'value' | 'upper' | 'unit' | 'comparator' | 'reference' | 'measure'>

/** How the words around a number are told again: 6% 左右, ≥ 6%, 6%–6.5%. Exact: the digits are those of the value. */
const COMPARATORS: Record<
  Exclude<Observation['comparator'], Relative>,
  { zh: (value: string) => string; en: (value: string) => string }
> = {
  '=': { zh: it => it, en: it => it },
  '>=': { zh: it => `${it}以上`, en: it => `≥ ${it}` },
  '>': { zh: it => `超过${it}`, en: it => `> ${it}` },
  '<=': { zh: it => `${it}以内`, en: it => `≤ ${it}` },
  '<': { zh: it => `低于${it}`, en: it => `< ${it}` },
  '~': { zh: it => `${it}左右`, en: it => `about ${it}` },
  range: { zh: it => it, en: it => it },
  up: { zh: it => (it === '' ? '提高' : `提高${it}`), en: it => `up ${it}`.trim() },
  down: { zh: it => (it === '' ? '下降' : `下降${it}`), en: it => `down ${it}`.trim() },
}

type Relative = 'same-as' | 'above' | 'not-below' | 'as-assigned'

/** A target told by what it is compared with, in place of a number: 与经济增长同步, 不低于全省平均水平, 完成省下达的指标. */
const RELATIVES: Record<Relative, { zh: (reference: string) => string; en: (reference: string) => string }> = {
  'same-as': {
    zh: it => (it === '' ? '同步' : `与${it}同步`),
    en: it => `in step ${it === '' ? '' : `with ${it}`}`.trim(),
  },
  above: { zh: it => `高于${it}`, en: it => `above ${it}`.trim() },
  'not-below': { zh: it => `不低于${it}`, en: it => `not below ${it}`.trim() },
  'as-assigned': {
    zh: it => (it === '' ? '完成下达任务' : `完成${it}的指标`),
    en: it => `as assigned ${it === '' ? '' : `(${it})`}`.trim(),
  },
}

const isRelative = (comparator: Observation['comparator']): comparator is Relative => comparator in RELATIVES

/** A value as a reader writes it: `6%左右`, `6%–6.5%`, `不低于全省平均`, `2.3个百分点（较全国）`; never a number that the text does not give. */
export function renderValue({ value, upper, unit, comparator, reference }: Measured, language: Language): string {
  if (isRelative(comparator)) return RELATIVES[comparator][language](reference ?? '')
  const number = value === null ? '' : `${value}${upper === null ? '' : `–${upper}`}${unit}`
  const told = COMPARATORS[comparator][language](number)
  if (reference === null) return told
  return language === 'zh' ? `${told}（较${reference}）` : `${told} (to ${reference})`
}

/** What is measured, as the words say it: 新建改造供热管网, 城镇新增就业（高校毕业生）. */
export function renderSubject({ action, subject, member }: Pick<Observation, 'action' | 'subject' | 'member'>): string {
  return `${action ?? ''}${subject}${member === null ? '' : `（${member}）`}`
}
