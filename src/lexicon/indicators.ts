import type { Measure } from '../model/reading.ts'
import { lengthOf } from './code-at.ts'
import { DATA } from './data/indicators.ts'
import { type FindName, namesOf } from './indicator-names.ts'
import { plainWords, REACHED, tailLength, wordsOfMember } from './indicator-words.ts'

/**
 * A named measure that recurs over places and years (lexicon/indicators/*.yaml).
 *
 * An alias is a pattern (`旅游(总|)收入`); `@` adds a word its action must hold (`老旧小区@改造`), `#` the measure it
 * is meant for (`空气优良天数#share`). `scope`: words that may stand before this name besides those every name allows
 * (国家级高新技术企业). `yes` and `no`: subjects that must and must not be read as it.
 */
export type Indicator = {
  readonly id: string
  readonly name: string
  readonly en: string
  readonly unit: readonly string[]
  readonly better: 'up' | 'down' | 'band' | 'none'
  readonly aliases?: readonly string[]
  readonly scope?: readonly string[]
  readonly measures?: readonly Measure[]
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

/** Every indicator, in the order of the lexicon. */
export const INDICATORS = DATA as readonly Indicator[]

const BY_ID = new Map(INDICATORS.map(indicator => [indicator.id, indicator]))

/** The indicator of an id, or null. */
export function indicatorById(id: string): Indicator | null {
  return BY_ID.get(id) ?? null
}

/** No subject of a real report is longer. */
const LONGEST = 60

/**
 * The id of the indicator that a subject names, or null. The name must be the head of the subject: what stands before
 * may say whose it is (全市, 我省, 沈阳市), what stands after how it is counted (增速, 总量, 在全市占比); anything else
 * makes it another thing (装备制造业增加值, 一般公共预算总收入, 亿元以上产业链项目). `member` picks one of a phrase that names
 * two (城乡居民人均可支配收入: 城镇). A level in a unit of another kind is not it (固定资产投资 … 个). Pure; never throws.
 */
export function findIndicator(
  subject: string,
  member: string | null,
  measure: Measure,
  unit: string,
  action: string | null,
): string | null {
  if (lengthOf(subject) > LONGEST || (action !== null && REACHED.has(action))) return null
  // made when the first text is read: who only asks for a name by its id need not wait for it
  findName ??= namesOf(INDICATORS)
  let words = wordsOfMember(plainWords(subject), member)
  for (let cut = 0; cut < 3; cut++) {
    const id = findName(words, measure, unit, action)
    if (id !== null) return id
    const tail = tailLength(words)
    if (tail === 0) return null
    words = words.slice(0, lengthOf(words) - tail)
  }
  return null
}

let findName: FindName | null = null
