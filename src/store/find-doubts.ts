import type { Observed } from '../model/decided-fact.ts'
import { DOUBT_RULES, type DoubtFacts, type DoubtKind, doubtLimit, isPartOfWhole } from '../model/doubt.ts'
import type { Issue } from '../model/issue.ts'
import { isSinceOlder } from '../model/since-older.ts'
import type { DoubtRow, ObservationRow } from './rows.ts'

/** A fact as it holds, with what a person has said of it. */
export type HeldFact = Observed & Pick<ObservationRow, 'index' | 'start' | 'end' | 'quote' | 'decided'>

/** Something that needs a human eye; `size` orders the doubts of one kind, the largest first. */
export type Doubt = Pick<DoubtRow, 'kind' | 'observation' | 'decision' | 'start' | 'end' | 'quote' | 'facts'> & {
  size: number
}

/** What is doubtful in the facts of one text; those that a person has decided are not. */
export function findFactDoubts(facts: readonly HeldFact[]): Doubt[] {
  const doubts = facts.filter(it => it.decided === null).flatMap(extreme)
  return [...doubts, ...farTargets(facts), ...differingResults(facts)]
}

/** What the reader could not read or decided with doubt, as far as it needs a person. */
export function findIssueDoubts(issues: readonly Issue[], text: string): Doubt[] {
  return issues.flatMap(({ code, message, start, end }) => {
    if (!Object.hasOwn(DOUBT_RULES, code)) return []
    const quote = start !== null && end !== null && end > start ? text.slice(start, end) : null
    const facts: DoubtFacts = code === 'number-unread' ? { quote: quote ?? '' } : { message }
    const size = code === 'number-unread' ? (quote ?? '').length : 0
    return [{ kind: code as DoubtKind, size, observation: null, decision: null, start, end, quote, facts }]
  })
}

/** Facts of the preferred edition that another edition of the report gives another value. */
export function findEditionDoubts(
  facts: readonly HeldFact[],
  other: { edition: number; facts: readonly HeldFact[] },
): Doubt[] {
  const theirs = byName(other.facts)
  const own = byName(facts)
  return [...own].flatMap(([name, mine]) => {
    const [fact] = mine
    const found = theirs.get(name)
    if (mine.length > 1 || found?.length !== 1 || fact.decided !== null || fact.value === found[0].value) return []
    return [doubtOf('editions-differ', fact, 1, { other: other.edition, quote: found[0].quote })]
  })
}

/** How much larger a number may be that is written with 万 or 亿, or with its thousands set apart, than a row of digits. */
const SPELLED = 1e7
const GROUPED = /\d[,，]\d{3}(?:[,，]\d{3})+(?!\d)/

function extreme(fact: HeldFact): Doubt[] {
  const { subject, measure, unit, value, upper, quote } = fact
  if (value === null) return []
  const size = Math.max(Math.abs(value), Math.abs(upper ?? 0))
  // 二十五亿七千万元 and 27,203,319,000元 are values in 元: as large as a nation's, and yet as written
  const isSpelled = !/[万亿]/.test(unit) && (/[万亿]/.test(quote) || GROUPED.test(quote))
  const scale = unit === '‰' ? 10 : isSpelled ? SPELLED : 1
  const beyond = (kind: DoubtKind) => size / scale > doubtLimit(kind)
  const say = (kind: DoubtKind) => (beyond(kind) ? [doubtOf(kind, fact, size, { value: size })] : [])
  const isPercent = unit === '%' || unit === '‰' || unit === ''
  if (measure === 'growth' && isPercent) {
    if (value < 0) return say('fall-beyond-all')
    return isSinceOlder(fact) ? [] : say('growth-extreme')
  }
  if (measure === 'share' && isPercent) return isPartOfWhole(subject) ? say('share-over') : []
  if (measure === 'change' && unit === '个百分点') return say('change-extreme')
  if (measure === 'multiple') return say('multiple-extreme')
  return measure === 'level' ? say('value-huge') : []
}

/** A target far from what the same report gives as the result of the year before, for the same thing in the same unit. */
function farTargets(facts: readonly HeldFact[]): Doubt[] {
  const results = new Map<string, HeldFact>()
  for (const fact of facts) {
    if (fact.status === 'target' || fact.indicator === null) continue
    const thing = thingOf(fact)
    if (!results.has(thing)) results.set(thing, fact)
  }
  return facts.flatMap(fact => {
    if (fact.status !== 'target' || fact.decided !== null || fact.indicator === null) return []
    const result = results.get(thingOf(fact))
    if (!result || Number(result.period) !== Number(fact.period) - 1) return []
    const far = distance(fact, result)
    if (far === null) return []
    const told = { value: fact.value ?? 0, other: result.value ?? 0, unit: fact.unit, otherStart: result.start }
    return [doubtOf(far.kind, fact, far.size, told)]
  })
}

function distance(target: HeldFact, result: HeldFact): { kind: DoubtKind; size: number } | null {
  if (target.value === null || result.value === null || target.measure !== result.measure) return null
  if (target.measure === 'growth' && target.unit === '%') {
    const size = Math.abs(target.value - result.value)
    return size > doubtLimit('target-far') ? { kind: 'target-far', size } : null
  }
  const [small, large] = [target.value, result.value].sort((a, b) => a - b)
  if (target.measure !== 'level' || small <= 0 || target.action !== result.action) return null
  return large / small > doubtLimit('target-level-far') ? { kind: 'target-level-far', size: large / small } : null
}

/** One growth of one thing in one period, told with two different figures. */
function differingResults(facts: readonly HeldFact[]): Doubt[] {
  const results = facts.filter(
    it =>
      it.status === 'result' &&
      it.measure === 'growth' &&
      it.indicator !== null &&
      it.reference === null &&
      it.comparator === '=',
  )
  return [...byName(results).values()].flatMap(([first, ...others]) => {
    const other = others.find(it => it.value !== first.value)
    if (!other || first.decided !== null || other.decided !== null) return []
    const told = { other: other.value ?? '', unit: other.unit, otherStart: other.start }
    return [doubtOf('results-differ', first, Math.abs((first.value ?? 0) - (other.value ?? 0)), told)]
  })
}

function doubtOf(kind: DoubtKind, fact: HeldFact, size: number, facts: DoubtFacts): Doubt {
  const { index, start, end, quote } = fact
  return { kind, size, observation: index, decision: null, start, end, quote, facts }
}

/** What is measured, in which unit, against what. */
function thingOf({ indicator, subject, member, measure, unit, reference }: HeldFact): string {
  return `${indicator}\n${subject}\n${member}\n${measure}\n${unit}\n${reference}`
}

/** What is measured, for when, as what. */
function nameOf(fact: HeldFact): string {
  return `${thingOf(fact)} ${fact.action} ${fact.period} ${fact.status} ${fact.comparator}`
}

function byName(facts: readonly HeldFact[]): Map<string, HeldFact[]> {
  const groups = new Map<string, HeldFact[]>()
  for (const fact of facts) {
    const name = nameOf(fact)
    const group = groups.get(name)
    if (group) group.push(fact)
    else groups.set(name, [fact])
  }
  return groups
}
