import { charTable, holds } from '../../lexicon/char-table.ts'
import { isNotOwnedAt, isWholeCost } from '../../lexicon/clauses.ts'
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
import { copyOfQuantity, type Quantity } from '../quantities/quantity.ts'
import type { Trace } from '../trace.ts'
import { isBeside, isSpent } from './beside.ts'
import { governedBy, objectAfter, readCounted, TOWARDS, tellsDeed } from './counted.ts'
import type { LeftSide } from './left-side.ts'
import { isUpgrade, measureOf, tellsDone, type Valued, valuedAs } from './measure.ts'
import { clauseBefore, type Memory, type Place, passBracket, remember } from './memory.ts'
import { subjectsOf } from './named-subjects.ts'
import { readRanks } from './ranks.ts'
import { type Statement, statementOf } from './statement.ts'
import type { Subject } from './subjects.ts'

/** Reads values that stand side by side (9.5%、10%和50%) with the words before the first and after the last; adds what they state. */
export function readGroup(
  text: string,
  group: readonly Quantity[],
  left: LeftSide,
  words: string,
  place: Place,
  memory: Memory,
  statements: Statement[],
  trace: Trace | null,
): void {
  const first = group[0]
  passBracket(memory, text, words, place)
  if (first.kind === 'rank') {
    const ranks = readRanks(text, group, words, place, memory, statements)
    trace?.(place.bound, first.start, 'rank-words', ranks.map(rank => rank.subject).join(' | '))
    statements.push(...ranks)
    memory.end = group[group.length - 1].end
    return
  }
  const lastOf = group[group.length - 1]
  const governed = governedBy(left, memory)
  const right = readCounted(text, lastOf, left, governed, place.limit)
  const carried =
    memory.last?.words ?? (first.kind === 'percent' && left.subject === '' ? clauseBefore(text, place) : '')
  const read = measureOf(shareUnit(first, lastOf, first), left, words, carried, right.growth)
  const valued: Valued = isDone(first, left, right.noun)
    ? valuedAs('level', false, read)
    : goesOn(first, left, words, right.noun, memory)
      ? valuedAs(memory.valued!.measure, memory.valued!.negative, read)
      : read
  let action = left.action
  let named = valued.subject ?? left.subject
  let unitNoun = ''
  const verb = right.noun === '' ? null : strongVerbs.endingAt(words, words.length)
  // 投资188.5亿元的3号高炉系统项目: the money is what is measured
  const isMoney = right.owned && verb !== null && moneyVerbs.has(verb) && named.endsWith(verb)
  // 总里程828公里的沿黄公路: a size says which; 18条总里程260公里的国省道: of what is counted it is told
  const isSize = right.owned && extents.has(named) && (words.startsWith('、') || isPause(text[place.bound - 1]))
  if (
    right.noun !== '' &&
    takesNoun(first, left, right.noun, isSize || (verb !== null && !isMoney) ? '' : named, right.owned)
  ) {
    if (left.link === 'up' || left.link === 'down') action = action ?? left.linkWord
    if (
      left.link === 'reach' &&
      !left.linkWord.endsWith('有') &&
      named !== '' &&
      right.noun.length <= 2 &&
      !isNotOwnedAt(right.noun) &&
      first.unitClass === 'count'
    )
      unitNoun = right.noun
    else {
      // 1000个|农村五保村等项目
      named = holds(EXAMPLE_MARKS, right.noun) ? right.noun.replace(EXAMPLE, '$1') : right.noun
      action = action ?? left.verb ?? right.action
    }
  } else if (named === '' && right.noun === '' && right.action !== null && TOWARDS.test(words)) {
    // 对24.46万人次实施了医疗救助
    named = objectAfter(text, lastOf.end, right.action)
    action = right.action
  } else if (
    named === '' &&
    right.noun === '' &&
    right.action !== null &&
    tellsDeed(first, right.action, action, memory)
  ) {
    // 845人顺利脱贫; 2人入选国家计划, 筹措7亿元实施就业惠民工程: named by what they did, what it was for
    named = matterVerbs.has(right.action) ? right.action : objectAfter(text, lastOf.end, right.action)
    action = action ?? right.action
  } else if (named === '' && action === null && right.action !== null && right.noun === '' && memory.last === null)
    action = right.action
  // 4县(市)全部摘帽: counted by what they are
  const counties = named === '' && right.noun === '' && group.length === 1 && isCounty(first.unit)
  if (counties) named = first.unit
  const solved = isSolved(text, first, right.noun)
  if (solved) action = action ?? '突破'
  // 用好总规模200亿元的|中小企业发展基金
  if (right.owned && right.noun !== '' && named === '总规模') named = right.noun + named
  // 完成山体绿化|提升7处
  if (action !== null && right.noun === '' && named !== '' && isUpgrade(first, left)) named += left.linkWord
  if (action === null && valued.measure === 'level' && tellsDone(first, left)) action = left.linkWord
  if (action !== null && action === left.action && isRate(valued, named, action)) {
    // 新登记企业数增长33.2%: nothing was done in that number
    if (!steeringVerbs.has(action) && left.whole.length < 20 && left.whole.endsWith(action + named)) named = left.whole
    action = null
  } else if (
    named === '' &&
    valued.measure === 'growth' &&
    left.action === null &&
    countingVerbs.has(memory.action ?? '')
  )
    action = memory.valued?.measure === 'level' ? memory.action : null
  if (action === null && memory.verb !== null && memory.verbClause === place.clause && left.link === null)
    action = memory.verb
  // 实施总投资168.8亿元的…改造等66项工程: the verb that governs the list, not one inside it
  if (
    action !== null &&
    memory.verb !== null &&
    memory.verbClause === place.clause &&
    words.endsWith('等') &&
    softVerbs.has(action)
  )
    action = memory.verb
  // 启动总投资11亿元的项目: the money was not started
  const done = isWholeCost(named) && action !== '完成' ? null : action
  const subjects = subjectsOf(text, group, left, named, right.owned && named === right.noun, valued, place, memory)
  const stock = named === '' ? memory.stock : null
  // 累计利用外资53.7亿美元、|进出口总额300.7亿美元
  if (memory.cumulative && words.startsWith('、')) left.cumulative = true
  const beside =
    left.link === null && done === null && right.noun === '' && isBeside(named, valued, left, words, memory)
  const distributed = group.length > 1 && subjects.length > 1
  const from = statements.length
  const ofThese = right.owned && first.kind === 'percent' && named === right.noun && named !== '' && !isSpent(named)
  for (let g = 0; g < group.length; g++) {
    let shared = shareUnit(group[g], lastOf, first)
    if (counties || solved) {
      shared = copyOfQuantity(shared)
      if (counties) shared.unit = ''
      else shared.comparator = '='
    }
    const own = g === 0 ? valued : measureOf(shared, left, words, carried, right.growth)
    // 增长5.2%、约4.4万亿元: the second says how much it is
    const reached = own.measure === 'change' && first.kind === 'percent' && shared.kind === 'amount'
    const value = reached ? valuedAs('level', false, own) : own
    if (distributed)
      statements.push(
        statementOf(
          shared,
          value,
          subjects[Math.min(g, subjects.length - 1)],
          done,
          left,
          unitNoun,
          stock,
          beside || ofThese,
        ),
      )
    else
      for (const subject of subjects)
        statements.push(statementOf(shared, value, subject, done, left, unitNoun, stock, beside || ofThese))
  }
  if (trace) traceGroup(trace, group, left, right.noun, subjects, action, valued, place)
  remember(memory, subjects, action, left, place)
  if (isMoney) memory.last = { words: right.noun, member: null }
  memory.stock = statements[from]?.timing.stock ?? null
  memory.cumulative = left.cumulative
  memory.valued = valued
  memory.values = group.length
  memory.end = lastOf.end
  memory.governed = governed
}

const EXAMPLE_MARKS = charTable('等')
const EXAMPLE = valuePattern('example')

const isRate = ({ measure }: Valued, named: string, action: string): boolean =>
  ((measure === 'growth' || measure === 'multiple') && !movesFigure(action)) ||
  (measure === 'share' && endsInMeasure(named))
// 压减一般性支出15%
const movesFigure = (action: string): boolean => lesseningVerbs.has(action) || raisingVerbs.has(action)

const COUNTIES = valuePattern('counties')
const isCounty = (unit: string): boolean => unit.length > 1 && COUNTIES.test(unit)
// 突破50项产业关键核心技术: solved, not more than so many
const isSolved = (text: string, q: Quantity, noun: string): boolean =>
  q.unitClass === 'count' && q.comparator === '>' && text.startsWith('突破', q.start) && SOLVED.test(noun)
const SOLVED = valuePattern('solved')

const isPause = (c: string | undefined): boolean => c === undefined || ',;:。\n'.includes(c)

function traceGroup(
  trace: Trace,
  group: readonly Quantity[],
  left: LeftSide,
  noun: string,
  subjects: readonly Subject[],
  action: string | null,
  valued: Valued,
  place: Place,
): void {
  const first = group[0]
  const said = [
    left.linkWord && `${left.linkWord} → ${left.link}`,
    action && `动作 ${action}`,
    left.baseline && `基期 ${left.baseline}`,
  ].filter(Boolean)
  if (first.start > place.bound) trace(place.bound, first.start, 'left-side', said.join('，'))
  if (noun !== '') trace(group[group.length - 1].end, group[group.length - 1].end + noun.length, 'counted-noun', noun)
  const rule =
    left.each !== null || (group.length > 1 && subjects.length > 1)
      ? 'distribution'
      : left.subject === '' && noun === ''
        ? 'subject-carried'
        : 'subject'
  trace(
    place.bound,
    group[group.length - 1].end,
    rule,
    subjects.map(subject => subject.words + (subject.member ? `·${subject.member}` : '')).join(' | '),
  )
  trace(first.start, group[group.length - 1].end, 'measure', valued.measure + (valued.negative ? ' −' : ''))
}

// 地区生产总值增长7.5%左右,力争8%
const STRIVING = valuePattern('striving')
const goesOn = (q: Quantity, left: LeftSide, words: string, noun: string, memory: Memory): boolean =>
  q.kind === 'percent' &&
  noun === '' &&
  memory.valued?.measure !== 'level' &&
  left.subject === '' &&
  left.action === null &&
  memory.valued !== null &&
  memory.last !== null &&
  (left.link === null || STRIVING.test(words))

// 增加13个公共停车场: what was done, not by how much a figure grew
const isDone = (q: Quantity, left: LeftSide, noun: string): boolean =>
  q.kind === 'amount' &&
  noun !== '' &&
  left.baseline === null &&
  (left.link === 'up' || left.link === 'down') &&
  (left.subject === '' || q.unitClass === 'count')

// 超目标任务42个、23个百分点; 分别提高1.5、2.3个百分点; 分别突破200亿元、50万人次
function shareUnit(q: Quantity, last: Quantity, first: Quantity): Quantity {
  const bare = q.unit === '' && q.unitClass === 'none' && q.kind === 'amount'
  const unit = (q.unit === '个' && last.unit.length > 1 && last.unit.startsWith('个')) || bare
  const sign = first.start < first.number && q.comparator === '=' && first.comparator !== '~'
  if (!unit && !sign) return q
  const shared = copyOfQuantity(q)
  if (unit) {
    shared.unit = last.unit
    shared.kind = last.kind
    shared.unitClass = last.unitClass
  }
  if (sign) shared.comparator = first.comparator
  return shared
}

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
