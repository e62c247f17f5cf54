import { charTable } from '../../lexicon/char-table.ts'
import { enteringVerbs, isNotOwnedAt, spentOnWords } from '../../lexicon/clauses.ts'
import { codeOrNone, codesOf, lengthOf } from '../../lexicon/code-at.ts'
import {
  causingVerbs,
  extents,
  levelWords,
  matterVerbs,
  nominalVerbs,
  riddingVerbs,
  strongVerbs,
  takingVerbs,
} from '../../lexicon/grammar.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { isMoney, type Quantity } from '../quantities/quantity.ts'
import { countedBefore, tellsFigure, withoutLink } from './counted-noun.ts'
import type { LeftSide } from './left-side.ts'
import type { Memory } from './memory.ts'
import { type After, type Governed, type RightSide, readRightSide } from './right-side.ts'

export type Counted = RightSide & { owned: boolean; growth: boolean }

/** What governs the noun after a value: the verb before it, or the one before the list it is in. */
export function governedBy({ action, listed }: LeftSide, memory: Memory): Governed {
  if (action !== null) return causingVerbs.has(action) ? 'cause' : 'verb'
  return listed && memory.governed !== null ? 'list' : null
}

/** The counted noun after a value. `governed`: a verb stands before; `owned`: 的 stood between (100%的乡镇); `growth`: 20%以上的增长. */
export function readCounted(text: string, q: Quantity, left: LeftSide, governed: Governed, limit: number): Counted {
  const to = Math.min(limit, q.end + 60)
  // 整合资金16.4亿元用于富民产业培育: the money has its name
  if (left.subject !== '' && spentOnWords.at(text, q.end, to) !== null)
    return counted({ noun: '', action: null }, false)
  // 保持10%以上增速
  const next = codeOrNone(text, q.end)
  if (
    q.kind === 'percent' &&
    RATE_STARTS[next] === 1 &&
    !left.from &&
    RATE_NEXT.test(text.slice(q.end, Math.min(to, q.end + 8)))
  )
    return { noun: '', action: null, owned: true, growth: true }
  if ((next === LIST || next === AND) && left.subject === '') {
    const shared = sharedNoun(text, q, left, to)
    if (shared !== null) return counted({ noun: shared, action: null }, false)
  }
  if (next !== OF && next !== QUOTE)
    return reaching(text, q, limit, readRightSide(text, q.end, to, kindBefore(q, left), governed))
  const after = text.slice(q.end + 1, Math.min(to, q.end + 16))
  // 杠杆率达到4%的监管最低要求
  if (left.subject !== '' && q.kind === 'percent' && MEASURED_BY.test(after))
    return counted({ noun: '', action: null }, true)
  const growth = q.kind === 'percent' && GROWTH_OWNED.test(after)
  if (growth || isNotOwnedAt(after)) {
    const named =
      growth && left.subject === ''
        ? (/^[一-龥]*/.exec(after)?.[0] ?? '').replace(GROWTH_WORD, '').replace(/^增长$/, '')
        : ''
    return { noun: named.length >= 2 ? named : '', action: null, owned: true, growth }
  }
  return counted(readRightSide(text, q.end + 1, to, 'owner', governed), true)
}

const isCount = ({ unitClass }: Quantity): boolean => unitClass === 'count' || unitClass === 'none'
const kindBefore = (q: Quantity, { subject }: LeftSide): After =>
  isCount(q) ? (subject.endsWith('等') ? 'named' : 'count') : 'size'

const RATE_STARTS = charTable('较高增涨递')
const GROWTH_OWNED = valuePattern('growth-owned')
const GROWTH_WORD = valuePattern('growth-word')
const RATE_NEXT = valuePattern('growth-next')
const [LIST, AND, OF, QUOTE] = codesOf('、和的"')
const SHARING = valuePattern('shared-noun')
const SIZE_NEXT = valuePattern('size-next')
const LIST_JOINT = /^[、和]/
const LONG = valuePattern('long-next')

/** The noun that only the last of a list has: 废止8件、修改19件地方性法规; 完成30条、总长100公里的村际联网道路改造. */
function sharedNoun(text: string, q: Quantity, left: LeftSide, to: number): string | null {
  if (left.action === null || (q.unitClass !== 'count' && q.unitClass !== 'size')) return null
  const after = text.slice(q.end, Math.min(text.length, to + 60, q.end + 60))
  if (q.unitClass === 'size') {
    // 开工1.5万公里、建成1万公里|农村公路
    const verb = LIST_JOINT.test(after) ? strongVerbs.at(after, 1) : null
    const next = verb === null ? null : SIZE_NEXT.exec(after.slice(verb.length + 1))
    return next !== null && next[1] === q.unit ? next[2] : null
  }
  const long = LONG.exec(after)
  if (long !== null) return extents.has(long[1]) ? long[2] : null
  const list = SHARING.exec(after)
  return list !== null && list[1] === q.unit ? list[2] : null
}

const SIZED_ENDS = charTable('元上级')
const SIZED = valuePattern('sized-before')
// each member of the list ends at its own 元, so that nothing is tried twice
const KIND = valuePattern('sized-kinds')

const MEASURED_BY = valuePattern('measured-by')

const LISTED_NEXT = charTable('等、')
const LISTED = valuePattern('listed-next')
function isListed(text: string, from: number, to: number): boolean {
  if (LISTED_NEXT[codeOrNone(text, from)] === 0) return false
  const list = text.slice(from, to)
  // 30户大企业和大集团、|建设30个园区
  return LISTED.test(list) && strongVerbs.endingAt(list, list.length) === null
}

const NEXT_ONES = valuePattern('next-ones')
const OVER_OF = valuePattern('over-of')
const STEP_ENDS = charTable('阶关')
const STEPS = valuePattern('steps')
const OF_NEXT = /^[^,;。、的]{1,14}的(?=([^,;。、的\d]{2,20}))/
// 34个|总投资237.57亿元的项目: what is counted stands after the next value
function reaching(text: string, q: Quantity, limit: number, right: RightSide): Counted {
  // 生产总值先后跨上1万亿元、2万亿元两个|大台阶: what climbed them is measured
  if (STEP_ENDS[codeOrNone(right.noun, lengthOf(right.noun) - 1)] === 1 && STEPS.test(right.noun))
    return counted({ noun: '', action: null }, false)
  if (right.noun === '' && right.action === null) return counted(right, false)
  const levelled = levelWords.has(right.noun) ? levelledNoun(text, q.end + right.noun.length) : ''
  if (levelled !== '') return counted({ noun: right.noun + levelled, action: null }, false)
  // 21.1万脱贫人口|生活水平稳步提高: they are counted, not what they have
  const had = right.action !== null && q.unitClass !== 'size' && tellsFigure(right.action) && endsInMeasure(right.noun)
  const having = had ? countedBefore(right.noun) : null
  if (having !== null) return counted({ noun: having, action: null }, false)
  const words = runningOn(text, q, limit, right.noun)
  // 20个|技术创新中心和基因药物制备等10个中试基地, 3个|运输机场和乌拉特中旗、阿荣旗3个通用机场: 和 joins the next list
  const joint = right.noun.lastIndexOf('和')
  const length = lengthOf(right.noun)
  // 5个|园区和沿线5个乡镇
  const scoped = q.end + length === limit && q.unitClass === 'count' && NEXT_ONES.test(right.noun.slice(joint))
  if (joint > 1 && limit < lengthOf(text) && (scoped || isListed(text, q.end + length, limit)))
    return counted({ noun: right.noun.slice(0, joint), action: null }, false)
  const apart = words === '' ? null : countedBefore(words)
  if (apart !== null && apart.length < right.noun.length)
    return counted({ noun: apart, action: DOING.exec(words.slice(apart.length))?.[1] ?? null }, false)
  const reaches =
    right.noun === '总'
      ? text.startsWith('投资', q.end + 1)
      : apart === null && right.noun !== '' && words !== '' && endsInMeasure(withoutLink(words))
  const over =
    q.unitClass === 'count' && endsInMeasure(right.noun)
      ? OVER_OF.exec(text.slice(q.end + length, Math.min(text.length, q.end + length + 36)))
      : null
  const sized = over === null ? null : ownedNoun(text, q.end + length + over[0].length, over[1].length)
  if (sized !== null) return sized
  // 7个|过百亿元、1700个过亿元工业项目: what they are stands at the end of the list
  if (SIZED_ENDS[codeOrNone(right.noun, length - 1)] === 1 && SIZED.test(right.noun)) {
    const end = q.end + length
    const kind = KIND.exec(text.slice(end, Math.min(text.length, end + 60)))
    if (kind !== null) return counted({ noun: right.noun + kind[1], action: null }, false)
  }
  const of = reaches ? OF_NEXT.exec(text.slice(limit, limit + 36)) : null
  if (of !== null) {
    const named = ownedNoun(text, limit + of[0].length, of[1].length)
    if (named !== null) return named
  }
  if (words !== '' && right.noun.length > 1) {
    const told = withoutLink(words)
    if (told.length < right.noun.length) return counted({ noun: told, action: null }, false)
    // 12个产业|增长36%
    if (told === right.noun && right.action !== null && tellsFigure(right.action))
      return counted({ noun: told, action: null }, false)
  }
  // 387个市级重点项目|投资突破900亿元: the next value is of the 投资
  const { noun: counts, action } = right
  if (action === null) return counted(right, false)
  const next = nominalVerbs.has(action) && q.end + counts.length + action.length
  return next === limit || text.startsWith(action, limit)
    ? counted({ noun: counts, action: null }, false)
    : counted(right, false)
}

const LEVELS_NEXT = valuePattern('levels-next')
/** 2家省级|和4家市级|农业龙头企业: what they all are, else ''. */
function levelledNoun(text: string, from: number): string {
  const list = LEVELS_NEXT.exec(text.slice(from, from + 40))
  if (list === null) return ''
  const at = from + list[0].length
  return readRightSide(text, at, Math.min(text.length, at + 40), 'count', null).noun
}

/** What stands after the 的 of its size, in `length` words from `from`; null when no noun does. */
function ownedNoun(text: string, from: number, length: number): Counted | null {
  const { noun } = readRightSide(text, from, Math.min(text.length, from + length), 'count', null)
  return noun.length >= 2 ? counted({ noun, action: null }, false) : null
}

/** The words of a counted noun where they run on to the next value (11个|国控断面水质优良率达|100%), else ''. */
function runningOn(text: string, q: Quantity, limit: number, noun: string): string {
  if (q.unitClass !== 'count' || limit - q.end > noun.length + 8 || limit >= lengthOf(text) || text[limit] === '\n')
    return ''
  const words = text.slice(q.end, limit)
  // 县(市、区)|人均地区生产总值
  return words.startsWith(noun) && !PAUSES.test(words.replace(BRACKETED, '')) ? words : ''
}

const BRACKETED = /\([^)]*\)/g

const PAUSES = /[,;:。、!?]/
// 114个重点项目|完成投资241亿元
const DOING = valuePattern('did-first')

const counted = ({ noun, action }: RightSide, owned: boolean): Counted => ({
  noun,
  action,
  owned,
  growth: false,
})

export const TOWARDS = /[对向为]$/

export function objectAfter(text: string, from: number, verb: string): string {
  const at = text.indexOf(verb, from) + verb.length
  return /^[了到]?(?![了到]|第\d)([^,;。:、\d]{1,20})/.exec(text.slice(at, at + 24))?.[1] ?? ''
}

/** Whether people or money are named by what was done (845人顺利脱贫, 筹措7亿元实施就业惠民工程). */
export function tellsDeed(q: Quantity, did: string, action: string | null, { last }: Memory): boolean {
  if (q.unitClass !== 'count') return isMoney(q) && action !== null && last === null
  const persons = q.unit.endsWith('人') || q.unit.endsWith('人次')
  if (!persons && !q.unit.endsWith('户')) return false
  if (persons && (enteringVerbs.has(did) || takingVerbs.has(did) || last === null)) return true
  if (persons && action !== null && matterVerbs.has(did)) return true
  // 40个贫困村全部出列,10856户24245人|全部脱贫: not of the villages
  return last !== null && (matterVerbs.has(did) || riddingVerbs.has(did)) && !DOERS.test(last.words)
}

const DOERS = valuePattern('doers')
