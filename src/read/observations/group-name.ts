import { charTable, holds } from '../../lexicon/char-table.ts'
import { isNotOwnedAt } from '../../lexicon/clauses.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import {
  countingVerbs,
  extents,
  lesseningVerbs,
  matterVerbs,
  moneyVerbs,
  raisingVerbs,
  softVerbs,
  steeringVerbs,
  strongVerbs,
} from '../../lexicon/grammar.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Counted, objectAfter, TOWARDS, tellsDeed } from './counted.ts'
import type { LeftSide } from './left-side.ts'
import { isUpgrade, tellsDone, type Valued } from './measure.ts'
import type { Memory, Place } from './memory.ts'
import { tidySubject } from './subjects.ts'

/** Values that stand side by side, with the words before the first (`left` of `words`) and after the last (`right`). */
export type Group = {
  text: string
  values: readonly Quantity[]
  left: LeftSide
  right: Counted
  words: string
  place: Place
  memory: Memory
}

/** What values side by side are of and what was done. */
export type Naming = {
  named: string
  action: string | null
  /** the noun that is part of their unit */
  unitNoun: string
  /** the verb before them is the money that is measured, the noun behind what it was for */
  isMoney: boolean
  /** 4县(市)全部摘帽, 荣获3金: counted by what they are */
  isPlaces: boolean
  /** 突破50项产业关键核心技术: solved, not more than so many */
  isSolved: boolean
  /** 经济总量连跨4个百亿台阶: what took the steps, of which the next values are */
  climber: string | null
}

/** Names values side by side by the words around them; `valued` is how the first is taken. */
export function nameGroup(group: Group, valued: Valued): Naming {
  const naming: Naming = {
    named: valued.subject ?? group.left.subject,
    action: group.left.action,
    unitNoun: '',
    isMoney: false,
    isPlaces: false,
    isSolved: false,
    climber: null,
  }
  nameByRight(naming, group)
  nameBySigns(naming, group)
  nameByHerd(naming, group)
  nameBySteps(naming, group)
  settleAction(naming, group, valued)
  takeVerbOfList(naming, group)
  return naming
}

/** By the noun behind them, or by what was done with what is behind them. */
function nameByRight(naming: Naming, group: Group): void {
  const { left, right, words, place, memory } = group
  const { named } = naming
  const first = group.values[0]
  const verb = right.noun === '' ? null : strongVerbs.endingAt(words, words.length)
  // 投资188.5亿元的3号高炉系统项目: the money is what is measured
  naming.isMoney = right.owned && verb !== null && moneyVerbs.has(verb) && named.endsWith(verb)
  // 总里程828公里的沿黄公路: a size says which; 18条总里程260公里的国省道: of what is counted it is told
  const isSize = right.owned && extents.has(named) && (words.startsWith('、') || isPause(group.text[place.bound - 1]))
  const held = isSize || (verb !== null && !naming.isMoney) ? '' : named
  if (right.noun !== '' && takesNoun(first, left, right.noun, held, right.owned)) takeNoun(naming, group)
  else if (named !== '' || right.noun !== '' || right.action === null) return
  else if (TOWARDS.test(words)) {
    // 对24.46万人次实施了医疗救助
    naming.named = objectOf(group, right.action)
    naming.action = right.action
  } else if (tellsDeed(first, right.action, naming.action, memory)) {
    // 845人顺利脱贫; 2人入选国家计划, 筹措7亿元实施就业惠民工程: named by what they did, what it was for
    naming.named = matterVerbs.has(right.action) ? right.action : objectOf(group, right.action)
    naming.action ??= right.action
  } else if (naming.action === null && memory.last === null) naming.action = right.action
}

const objectOf = ({ text, values }: Group, action: string): string =>
  objectAfter(text, values[values.length - 1].end, action)

function takeNoun(naming: Naming, { values, left, right, words }: Group): void {
  if (left.link === 'up' || left.link === 'down') naming.action ??= left.linkWord
  if (
    left.link === 'reach' &&
    !left.linkWord.endsWith('有') &&
    naming.named !== '' &&
    right.noun.length <= 2 &&
    !isNotOwnedAt(right.noun) &&
    values[0].unitClass === 'count'
  )
    naming.unitNoun = right.noun
  else {
    // 1000个|农村五保村等项目
    naming.named = holds(EXAMPLE_MARKS, right.noun) ? right.noun.replace(EXAMPLE, '$1') : right.noun
    // 沿江大道|改造等11条道路竣工通车: the verb is of the example
    if (right.action !== null && words.endsWith(`${naming.action}等`)) naming.action = right.action
    naming.action ??= left.verb ?? right.action
  }
}

const EXAMPLE_MARKS = charTable('等')
const EXAMPLE = valuePattern('example')

/** By their unit, by 突破, and where the words before name but a size. */
function nameBySigns(naming: Naming, { text, values, left, right, words }: Group): void {
  const first = values[0]
  const medal = isMedal(first.unit)
  // 在亚运会上|夺得|5金
  if (medal) naming.action = strongVerbs.endingAt(words, words.length) ?? naming.action
  naming.isPlaces = medal || (naming.named === '' && right.noun === '' && values.length === 1 && isPlaces(first.unit))
  if (naming.isPlaces) naming.named = first.unit
  naming.isSolved = isSolved(text, first, right.noun)
  if (naming.isSolved) naming.action ??= '突破'
  // 用好总规模200亿元的|中小企业发展基金
  if (right.owned && right.noun !== '' && isScale(naming.named)) naming.named = right.noun + naming.named
  // 完成山体绿化|提升7处
  if (naming.action !== null && right.noun === '' && naming.named !== '' && isUpgrade(first, left))
    naming.named += left.linkWord
}

function nameBySteps(naming: Naming, { text, values: [first], words, left }: Group): void {
  if (first.unitClass !== 'count' || STEP_HEADS[codeOrNone(text, first.end)] === 0) return
  const steps = STEPS.exec(text.slice(first.end, first.end + 14))
  if (steps === null) return
  const before = words + text.slice(first.start, first.number)
  const verb = STEP_VERB.exec(before)
  if (verb === null) return
  naming.climber = tidySubject((left.subject || before).replace(STEP_VERB, '').replace(STEP_AGAIN, ''), null)
  naming.named = steps[0]
  naming.action = verb[0]
  naming.isSolved = true
}
const STEP_HEADS = charTable('0-9十百千万')
const STEPS = valuePattern('steps-behind')
const STEP_VERB = valuePattern('step-verb')
const STEP_AGAIN = valuePattern('step-again')

/** 生猪出栏680万头、|年末存栏550万头: of the same animals something else. */
function nameByHerd(naming: Naming, { memory }: Group): void {
  if (naming.named !== '' || naming.action === null || memory.last === null || !HERD.test(naming.action)) return
  const animals = memory.last.words.replace(HERD, '')
  if (animals === '' || animals === memory.last.words) return
  naming.named = animals + naming.action
  naming.action = null
}
const HERD = valuePattern('herd')

const isScale = (named: string): boolean => named === '总规模' || named === '规模'
const MEDAL = valuePattern('medals')
export const isMedal = (unit: string): boolean => unit.length === 1 && MEDAL.test(unit)
const COUNTIES = valuePattern('counties')
const isPlaces = (unit: string): boolean => unit.length > 1 && COUNTIES.test(unit)
const isSolved = (text: string, q: Quantity, noun: string): boolean =>
  q.unitClass === 'count' && q.comparator === '>' && text.startsWith('突破', q.start) && SOLVED.test(noun)
const SOLVED = valuePattern('solved')

/** Of a figure that moved nothing was done; of one that tells how a number before moved, what was done with that. */
function settleAction(naming: Naming, { values, left, memory }: Group, valued: Valued): void {
  if (naming.action === null && valued.measure === 'level' && tellsDone(values[0], left)) naming.action = left.linkWord
  const { named, action } = naming
  if (action !== null && action === left.action && isRate(valued, named, action)) {
    // 新登记企业数增长33.2%: nothing was done in that number
    if (!steeringVerbs.has(action) && left.whole.length < 20 && left.whole.endsWith(action + named))
      naming.named = left.whole
    naming.action = null
  } else if (
    named === '' &&
    valued.measure === 'growth' &&
    left.action === null &&
    countingVerbs.has(memory.action ?? '')
  )
    naming.action = memory.valued?.measure === 'level' ? memory.action : null
}

/** 新增A1家、B2家; 实施总投资168.8亿元的…改造等66项工程: the verb that governs the list, not one inside it. */
function takeVerbOfList(naming: Naming, { left, words, place, memory }: Group): void {
  if (memory.verb === null || memory.verbClause !== place.clause) return
  if (naming.action === null ? left.link === null : words.endsWith('等') && softVerbs.has(naming.action))
    naming.action = memory.verb
}

const isRate = ({ measure }: Valued, named: string, action: string): boolean =>
  ((measure === 'growth' || measure === 'multiple') && !movesFigure(action)) ||
  (measure === 'share' && endsInMeasure(named))
// 压减一般性支出15%
const movesFigure = (action: string): boolean => lesseningVerbs.has(action) || raisingVerbs.has(action)

const isPause = (c: string | undefined): boolean => c === undefined || ',;:。\n'.includes(c)

const startsAnew = (noun: string): boolean => {
  const verb = strongVerbs.at(noun, 0)
  return verb !== null && !softVerbs.has(verb) && noun.length > verb.length
}

function takesNoun(q: Quantity, left: LeftSide, noun: string, named: string, owned: boolean): boolean {
  // 争取专项资金19.78亿元|实施项目369个: what was done next
  if (q.unitClass === 'size' && named !== '' && left.action !== null && !owned && startsAnew(noun)) return false
  if (q.kind === 'point' || q.kind === 'times' || q.kind === 'doubling') return false
  if (q.kind === 'percent' || q.kind === 'fraction')
    return (
      owned ||
      (left.link === 'reach' && /^(?:实现|完成)$/.test(left.linkWord)) ||
      (named === '' && left.link !== 'up' && left.link !== 'down' && left.baseline === null)
    )
  if (left.link === 'up' || left.link === 'down')
    return left.baseline === null && (named === '' || q.unitClass === 'count')
  // 贫困人口3万人|稳定脱贫: what did it is named
  if (named.length > 2 && matterVerbs.has(noun)) return false
  // 粮食综合生产能力稳定在500亿斤|阶段性水平
  if (left.link === 'reach' && named !== '' && noun.endsWith('水平')) return false
  return !owned || named === '' || !endsInMeasure(named)
}
