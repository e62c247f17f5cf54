import { endsInGrowth, endsInPrice, isWholeCost } from '../../lexicon/clauses.ts'
import type { Measure } from '../../model/reading.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Trace } from '../trace.ts'
import { isBeside, isSpent } from './beside.ts'
import { governedBy, readCounted } from './counted.ts'
import { nameGroup } from './group-name.ts'
import { traceGroup } from './group-trace.ts'
import { asCounted, shareUnit, takenAs } from './group-values.ts'
import type { LeftSide } from './left-side.ts'
import { measureOf, valuedAs } from './measure.ts'
import { clauseBefore, type Memory, type Place, passBracket, remember } from './memory.ts'
import { subjectsOf } from './named-subjects.ts'
import { readRanks } from './ranks.ts'
import { type Statement, statementOf } from './statement.ts'
import type { Subject } from './subjects.ts'
import { isAhead, sumsOn, sumsYears } from './summed.ts'
import { listOf } from './word-lists.ts'

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
  const valued = takenAs(first, left, words, right.noun, memory, read)
  if (memory.valued?.yearly === true && isAhead(valued, left, words)) valued.yearly = true
  const naming = nameGroup({ text, values: group, left, right, words, place, memory }, valued)
  const { named, action } = naming
  // 启动总投资11亿元的项目: the money was not started
  const done = isWholeCost(named) && action !== '完成' ? null : action
  const subjects = subjectsOf(text, group, left, named, right.owned && named === right.noun, valued, place, memory)
  const stock = named === '' ? memory.stock : null
  if (sumsYears(words) || (memory.cumulative && sumsOn(first, valued, left, words, place, memory)))
    left.cumulative = true
  const beside =
    left.link === null && done === null && right.noun === '' && isBeside(named, valued, left, words, memory)
  const ofThese = right.owned && first.kind === 'percent' && named === right.noun && named !== '' && !isSpent(named)
  const distributed = group.length > 1 && subjects.length > 1
  const bases = subjects.length === 1 ? basesOf(valued.baseline ?? left.baseline, group.length) : null
  const from = statements.length
  for (let g = 0; g < group.length; g++) {
    const shared = asCounted(shareUnit(group[g], lastOf, first), naming)
    const own = g === 0 ? valued : measureOf(shared, left, words, carried, right.growth)
    // 增长5.2%、约4.4万亿元: the second says how much it is
    const reached = own.measure === 'change' && first.kind === 'percent' && shared.kind === 'amount'
    const value = reached ? valuedAs('level', false, own) : own
    if (bases !== null) value.baseline = bases[g]
    const begin = distributed ? Math.min(g, subjects.length - 1) : 0
    const kind = distributed && shared.kind === 'percent' ? ownMeasure(subjects, begin, left) : null
    if (kind !== null) value.measure = kind
    const end = distributed ? begin + 1 : subjects.length
    for (let s = begin; s < end; s++)
      statements.push(statementOf(shared, value, subjects[s], done, left, naming.unitNoun, stock, beside || ofThese))
  }
  // 分别突破1500亿元、2000亿元: what the first says of when, the others say too
  const { stock: since } = statements[from].timing
  if (first.start < first.number && since)
    for (let k = from + 1; k < statements.length; k++) statements[k].timing.stock = since
  if (trace) traceGroup(trace, group, left, right.noun, subjects, action, valued, place)
  remember(memory, subjects, action, left, place)
  if (naming.isMoney) memory.last = { words: right.noun, member: null }
  memory.stock = statements[from]?.timing.stock ?? null
  memory.cumulative = left.cumulative
  memory.valued = valued
  memory.values = group.length
  memory.end = lastOf.end
  memory.governed = governed
}

// 城镇登记失业率、居民消费价格涨幅|分别控制在3%以内和4%左右: of the one a share, of the other a growth
function ownMeasure(subjects: readonly Subject[], at: number, left: LeftSide): Measure | null {
  if (left.link !== 'reach') return null
  const isRate = (words: string): boolean =>
    words.endsWith('率') && (!endsInGrowth(words) || words.endsWith('自然增长率'))
  const { words } = subjects[at]
  if (isRate(words)) return 'share'
  const grows = endsInGrowth(words) || endsInPrice(words)
  return grows && subjects.some(subject => isRate(subject.words)) ? 'growth' : null
}

// 分别高于|全国、全省|1.1、1.31个百分点: what each value is compared with
function basesOf(baseline: string | null, count: number): string[] | null {
  if (baseline === null || count < 2) return null
  const bases = listOf(baseline)
  return bases.length === count && bases[0].length > 1 ? bases : null
}
