import { isFactDecision, OBSERVED_FIELDS, type ObservedField, observedOf, sameObserved } from '../model/decided-fact.ts'
import { DOUBT_KINDS } from '../model/doubt.ts'
import { findPlaces } from './find-places.ts'
import type { Store } from './kept.ts'
import { isIndicator } from './list-indicators.ts'
import { COMPARATORS, FORCES, MEASURES, STATUSES } from './vocabulary.ts'

/** What is wrong with a decision: where in its payload, for people. `stale`: the fact is no longer what the person saw. */
export type DecisionFault = { at: string; zh: string; en: string; stale?: true }

export type ProposedDecision = {
  kind: string
  edition: number
  at: { start: number; end: number } | null
  payload: Record<string, unknown>
}

const WORDS: Partial<Record<ObservedField, readonly string[]>> = {
  measure: MEASURES,
  comparator: COMPARATORS,
  status: STATUSES,
  force: FORCES,
}
const LONGEST = 200
const PERIOD = /^(\d{4}(-\d\d)?(\/\d{4}(-\d\d)?)?)?$/

/** What keeps a decision about a fact, a doubt or an identity from being kept, or null. Other kinds are the words of other rooms. */
export async function checkDecision(store: Store, decision: ProposedDecision): Promise<DecisionFault | null> {
  const { kind, payload } = decision
  if (kind === 'identity') return checkIdentity(payload)
  if (kind === 'doubt-dismiss') {
    const known = (DOUBT_KINDS as readonly unknown[]).includes(payload.doubt)
    return known ? null : fault('doubt', '没有这种存疑', 'no such kind of doubt')
  }
  if (!isFactDecision(kind)) return null
  if (decision.at === null) return fault('at', '要指明事实所在的原文', 'a decision about a fact needs its place')
  const strange = Object.keys(payload).find(field => !['was', 'now', 'note'].includes(field))
  if (strange !== undefined) return fault(strange, `没有 ${strange} 这一项`, `no such part: ${strange}`)
  const parts = { was: kind !== 'fact-add', now: kind === 'fact-add' || kind === 'fact-correct' }
  for (const [part, needed] of Object.entries(parts)) {
    const whole = part === 'was' || kind === 'fact-add'
    const wrong = needed ? checkFields(part, payload[part], whole) : null
    if (wrong) return wrong
    if (!needed && payload[part] !== undefined) return fault(part, `${kind} 没有 ${part}`, `${kind} has no ${part}`)
  }
  return parts.was ? checkStale(store, decision) : null
}

function checkFields(part: string, fields: unknown, whole: boolean): DecisionFault | null {
  if (typeof fields !== 'object' || fields === null) return fault(part, `缺少 ${part}`, `${part} is missing`)
  const given = fields as Record<string, unknown>
  const names = whole ? Object.keys(OBSERVED_FIELDS) : Object.keys(given)
  const strange = Object.keys(given).find(name => !Object.hasOwn(OBSERVED_FIELDS, name))
  if (strange !== undefined) return fault(`${part}/${strange}`, `没有 ${strange} 这一项`, `no such field: ${strange}`)
  const wrong = (names as ObservedField[]).find(name => !isFit(name, given[name]))
  if (wrong === undefined && names.length > 0) return null
  const at = wrong === undefined ? part : `${part}/${wrong}`
  return fault(at, `${wrong ?? part} 的值不合适`, `the value of ${wrong ?? part} does not fit`)
}

function isFit(field: ObservedField, value: unknown): boolean {
  const type: string = OBSERVED_FIELDS[field]
  if (value === null) return type.endsWith('or null')
  if (type.startsWith('number')) return typeof value === 'number' && Number.isFinite(value)
  if (typeof value !== 'string' || value.length > LONGEST) return false
  if (field === 'subject') return value.trim() !== ''
  if (field === 'period') return PERIOD.test(value)
  if (field === 'indicator') return isIndicator(value)
  return WORDS[field]?.includes(value) ?? true
}

/** `was` must be what the machine reads now at that place: who decides has seen it. */
async function checkStale(store: Store, { edition, at, payload }: ProposedDecision): Promise<DecisionFault | null> {
  const reading = await store.reading(edition)
  const was = observedOf(payload.was as Parameters<typeof observedOf>[0])
  const found = reading?.observations.some(
    it => it.start === at?.start && it.end === at.end && sameObserved(observedOf(it), was),
  )
  if (found) return null
  const stale = fault(
    'was',
    '这个事实已不是您看到的样子，请重新载入',
    'the fact is no longer what you saw: load it again',
  )
  return { ...stale, stale: true }
}

function checkIdentity({ place, year, ...rest }: Record<string, unknown>): DecisionFault | null {
  const strange = Object.keys(rest)[0]
  if (strange !== undefined) return fault(strange, `没有 ${strange} 这一项`, `no such part: ${strange}`)
  if (place === undefined && year === undefined)
    return fault('place', '要给出地区或年份', 'a place or a year is needed')
  const isYear = Number.isInteger(year) && Number(year) >= 1949 && Number(year) <= 2100
  if (year !== undefined && !isYear) return fault('year', '年份不合适', 'the year does not fit')
  if (place === undefined) return null
  const { code, name } = (place ?? {}) as { code?: unknown; name?: unknown }
  const known = typeof code === 'string' ? findPlaces(code) : []
  if (known.length === 1 && known[0].name === name) return null
  return fault('place', '没有这个地区', 'no such place')
}

function fault(at: string, zh: string, en: string): DecisionFault {
  return { at: `/body/payload/${at}`, zh, en }
}
