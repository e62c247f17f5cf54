import { LIVELIHOOD_TITLE } from '../lexicon/bodies.ts'
import { FORCE_WORDS } from '../lexicon/commitments.ts'
import type { Issue } from '../model/issue.ts'
import type { Commitment, Force, Kind, Observation, OutlineNode } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { parseDue } from './commitments/due.ts'
import { findLedgerItems } from './commitments/ledger.ts'
import { findLivelihoodItems } from './commitments/livelihood.ts'
import { nameUnits } from './commitments/named-units.ts'
import { within } from './commitments/observation-index.ts'
import { Gaps, TopicFinder } from './commitments/outline-walks.ts'
import { findTargetClauses } from './commitments/targets.ts'
import { findTaskSentences } from './commitments/tasks.ts'
import type { Units } from './commitments/units.ts'
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
  nameUnits(found, text, folded)
  return found
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
  for (let at = FORCE_WORDS.next(words); at >= 0; ) {
    const { force, size } = FORCE_WORDS.at(words, at)!
    if (force !== 'none') return force
    at = FORCE_WORDS.next(words, at + size)
  }
  return null
}
