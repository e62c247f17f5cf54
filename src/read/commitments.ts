import { LIVELIHOOD_TITLE } from '../lexicon/bodies.ts'
import { FORCE } from '../lexicon/commitments.ts'
import type { Issue } from '../model/issue.ts'
import type { Commitment, Force, Kind, Observation, OutlineNode } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { parseDue } from './commitments/due.ts'
import { findLedgerItems } from './commitments/ledger.ts'
import { findLivelihoodItems } from './commitments/livelihood.ts'
import { within } from './commitments/observation-index.ts'
import { findTargetClauses } from './commitments/targets.ts'
import { findTaskSentences } from './commitments/tasks.ts'
import { findUnitBrackets, saysFirstLeads, type UnitBracket, type Units } from './commitments/units.ts'
import type { RoleSpan } from './outline.ts'
import { foldWidth } from './text-fold.ts'

/** What a promise is read from: words, and the units and deadline given beside them. */
type Found = Span & {
  kind: Commitment['kind']
  observation: number | null
  units: Units | null
  deadline: string
  year: string
}

/**
 * Everything a text promises, in text order: a target for every observation of the headline sentences, every item of a list
 * of livelihood projects, and the plan sentence by sentence; of a task list (`kind`) its items. `observations` are those of the
 * text in text order; `year` is the plan year. Issues name units that could not be split with certainty.
 */
export function findCommitments(
  text: string,
  outline: readonly OutlineNode[],
  roles: readonly RoleSpan[],
  observations: readonly Observation[],
  year: number | null,
  kind: Kind = 'work-report',
  folded: string = foldWidth(text),
): { commitments: Commitment[]; issues: Issue[] } {
  const found =
    kind === 'task-list' ? findLedger(text, folded) : findPromises(text, folded, outline, roles, observations)
  found.sort((a, b) => a.start - b.start || a.end - b.end)
  const issues: Issue[] = []
  const topics = new TopicFinder(outline)
  const commitments = found.map(promise => {
    const { start, end, units } = promise
    if (units?.unsure) issues.push({ code: 'unit-unread', message: '责任单位的名称无法准确拆分', start, end })
    const words = folded.slice(start, end)
    return {
      kind: promise.kind,
      start,
      end,
      topic: topics.at(start),
      observations: promise.observation === null ? within(observations, promise) : [promise.observation],
      due: dueOf(promise, words, observations, year),
      force: promise.observation === null ? forceOf(words) : observations[promise.observation].force,
      lead: units?.lead ?? [],
      partners: units?.partners ?? [],
    }
  })
  return { commitments, issues }
}

function findLedger(text: string, folded: string): Found[] {
  const kind = LIVELIHOOD_TITLE.test(folded.slice(0, 120)) ? 'livelihood' : 'task'
  return findLedgerItems(text, folded).flatMap(item =>
    item.end - item.start < 4 ? [] : [{ kind, ...item, observation: null }],
  )
}

function findPromises(
  text: string,
  folded: string,
  outline: readonly OutlineNode[],
  roles: readonly RoleSpan[],
  observations: readonly Observation[],
): Found[] {
  const found: Found[] = []
  const gaps = new Gaps(outline)
  const targets = (span: Span): boolean => within(observations, span).some(i => observations[i].status === 'target')
  const add = (kind: Commitment['kind'], span: Span, observation: number | null = null): void => {
    found.push({ kind, ...span, observation, units: null, deadline: '', year: '' })
  }
  for (const role of roles) {
    if (role.role === 'targets')
      for (const { span, observation } of findTargetClauses(folded, role, observations))
        add('target', span, observation)
    else if (role.role === 'livelihood') {
      const items = findLivelihoodItems(folded, role)
      for (const span of items) add('livelihood', span)
    } else if (role.role === 'plan' || role.role === 'self') {
      for (const part of gaps.of(role)) for (const span of findTaskSentences(folded, part, targets)) add('task', span)
    }
  }
  const brackets = new Brackets(folded)
  const named = found.filter(
    promise => brackets.stand(promise) && unitBrackets(promise, text, folded, false).length > 0,
  )
  const firstLeads = named.length > 0 && saysFirstLeads(folded)
  for (const promise of named) nameUnits(promise, text, folded, firstLeads)
  return found
}

const NAMED_AFTER = 120

/** How far the brackets with its units may reach: inside a promise or right after it. */
function unitsEnd({ end }: Span, folded: string): number {
  const after = folded[end] === '(' || (folded[end] === '。' && folded[end + 1] === '(')
  return after ? Math.min(folded.length, end + NAMED_AFTER) : end
}

/** The next bracket of a text, looked for anew only beyond the last. */
class Brackets {
  private readonly folded: string
  private from = 0
  private next = -1

  constructor(folded: string) {
    this.folded = folded
    this.next = this.find(0)
  }

  /** Whether one stands where a promise may name its units. */
  stand(promise: Span): boolean {
    const { start } = promise
    if (start < this.from || start > this.next) this.next = this.find(start)
    this.from = start
    return this.next < unitsEnd(promise, this.folded)
  }

  private find(at: number): number {
    const found = this.folded.indexOf('(', at)
    return found < 0 ? this.folded.length : found
  }
}

function unitBrackets(promise: Found, text: string, folded: string, firstLeads: boolean): UnitBracket[] {
  const end = unitsEnd(promise, folded)
  return findUnitBrackets(text.slice(promise.start, end), folded.slice(promise.start, end), firstLeads, false)
}

/** Units in brackets inside a promise or right after it; brackets at its end are no part of its words. */
function nameUnits(promise: Found, text: string, folded: string, firstLeads: boolean): void {
  for (const { start, end: close, units } of unitBrackets(promise, text, folded, firstLeads)) {
    if (promise.start + start > promise.end + 1) break
    promise.units ??= { lead: [], partners: [], unsure: false }
    promise.units.lead.push(...units.lead.filter(name => !promise.units!.lead.includes(name)))
    promise.units.partners.push(...units.partners.filter(name => !promise.units!.partners.includes(name)))
    promise.units.unsure ||= units.unsure
    if (promise.start + close === promise.end) promise.end = promise.start + start
  }
}

/** The stretches of each role between the headings; roles and outline are walked once, both in text order. */
class Gaps {
  private readonly outline: readonly OutlineNode[]
  private next = 0

  constructor(outline: readonly OutlineNode[]) {
    this.outline = outline
  }

  of(role: RoleSpan): Span[] {
    const gaps: Span[] = []
    let at = role.start
    while (this.next < this.outline.length && this.outline[this.next].start < role.start) this.next++
    for (; this.next < this.outline.length && this.outline[this.next].start < role.end; this.next++) {
      const node = this.outline[this.next]
      if (node.start > at) gaps.push({ start: at, end: node.start })
      at = node.start + node.heading.length
    }
    if (at < role.end) gaps.push({ start: at, end: role.end })
    return gaps
  }
}

function dueOf(
  promise: Found,
  words: string,
  observations: readonly Observation[],
  year: number | null,
): string | null {
  if (promise.observation !== null) return observations[promise.observation].period.split('/').at(-1) || null
  return parseDue(promise.deadline === '' ? words : promise.deadline, year) ?? (promise.year.slice(0, 4) || null)
}

function forceOf(words: string): Force {
  const force = FORCE.exec(words)
  return force === null ? null : force[1] ? 'ensure' : 'strive'
}

/** The innermost node at ascending places. */
class TopicFinder {
  private readonly outline: readonly OutlineNode[]
  private readonly open: number[] = []
  private next = 0

  constructor(outline: readonly OutlineNode[]) {
    this.outline = outline
  }

  at(place: number): number | null {
    for (; this.next < this.outline.length && this.outline[this.next].start <= place; this.next++) {
      this.close(this.outline[this.next].start)
      this.open.push(this.next)
    }
    this.close(place)
    return this.open.at(-1) ?? null
  }

  private close(place: number): void {
    while (this.open.length > 0 && this.outline[this.open.at(-1)!].end <= place) this.open.pop()
  }
}
