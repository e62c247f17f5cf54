import { LIVELIHOOD_TITLE } from '../lexicon/bodies.ts'
import { forceIn } from '../lexicon/commitments.ts'
import type { Issue } from '../model/issue.ts'
import type { Commitment, Force, Kind, Observation, OutlineNode } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { parseDue } from './commitments/due.ts'
import { findLedgerItems, LEAST_ITEM } from './commitments/ledger.ts'
import { findLivelihoodItems } from './commitments/livelihood.ts'
import { nameUnits } from './commitments/named-units.ts'
import { within } from './commitments/observation-index.ts'
import { Gaps, TopicFinder } from './commitments/outline-walks.ts'
import { SIGN, signsIn } from './commitments/signs.ts'
import { findTargetClauses } from './commitments/targets.ts'
import { findTaskSentences, isTaskAmongTargets } from './commitments/tasks.ts'
import type { Units } from './commitments/units.ts'
import type { RoleSpan } from './outline.ts'
import { NONE, settled } from './settled.ts'
import { foldWidth } from './text-fold.ts'

/** What a promise is read from: words with the signs in them, and the units and deadline given beside them. */
type Found = Span & {
  kind: Commitment['kind']
  signs: number
  observation: number | null
  units: Units | null
  deadline: string
  year: string
}

/**
 * Everything a text promises, in text order: a target for every observation of the headline sentences, every item of a list
 * of livelihood projects, and the plan sentence by sentence; of a task list (`kind`) its items. `observations` are those of the
 * text in text order; `year` is the plan year; `title` that of a task list where it stands above the text. Issues name units that could not be split with certainty.
 */
export function findCommitments(
  text: string,
  outline: readonly OutlineNode[],
  roles: readonly RoleSpan[],
  observations: readonly Observation[],
  year: number | null,
  kind: Kind = 'work-report',
  folded: string = foldWidth(text),
  title: string | null = null,
): { commitments: Commitment[]; issues: Issue[] } {
  const found =
    kind === 'task-list' ? findLedger(text, folded, title) : findPromises(text, folded, outline, roles, observations)
  found.sort((a, b) => a.start - b.start || a.end - b.end)
  const issues: Issue[] = []
  const topics = new TopicFinder(outline)
  const unfit = (promise: Found) => (node: OutlineNode) =>
    isPast(node) || (promise.kind === 'livelihood' && isOtherTopic(node, promise, folded))
  let next: number | null = null
  const years: Years = { year, next: of => (next ??= nextYear(folded, of)) }
  const commitments = found.map(promise => {
    const { start, end, units } = promise
    if (units?.unsure) issues.push({ code: 'unit-unread', message: '责任单位的名称无法准确拆分', start, end })
    return settled({
      kind: promise.kind,
      start,
      end,
      // of a list of what became of last year's projects its title is the topic
      topic: kind === 'task-list' ? topics.at(start) : topics.at(start, unfit(promise)),
      observations: promise.observation === null ? within(observations, promise) : [promise.observation],
      due: dueOf(promise, folded, observations, years),
      force: promise.observation === null ? forceOf(promise, folded) : observations[promise.observation].force,
      lead: units?.lead ?? NONE,
      partners: units?.partners ?? NONE,
    })
  })
  return { commitments, issues }
}

/** What is promised stands under no heading of the review, though the title of the plan be lost. */
const isPast = ({ role }: OutlineNode): boolean => role === 'review'

/** A list of projects is none of the topic of a paragraph before it: 建设平安辽宁。…⏎今年还要办好十件实事：… */
const isOtherTopic = ({ level, role, start }: OutlineNode, promise: Span, folded: string): boolean => {
  if (level < 3 || role === 'livelihood') return false
  const line = folded.indexOf('\n', start)
  return line >= 0 && line < promise.start
}

function findLedger(text: string, folded: string, title: string | null): Found[] {
  return findLedgerItems(text, folded, title ?? '').flatMap(({ title: listed, nested, ...item }) => {
    if (item.end - item.start < LEAST_ITEM) return []
    const kind = !nested && LIVELIHOOD_TITLE.test(listed || folded.slice(0, 120)) ? 'livelihood' : 'task'
    return [{ kind, ...item, signs: signsIn(folded, item.start, item.end), observation: null }]
  })
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
  const add = (kind: Commitment['kind'], { start, end }: Span, signs: number, observation: number | null): void => {
    found.push({ start, end, kind, signs, observation, units: null, deadline: '', year: '' })
  }
  for (const role of roles) {
    if (role.role === 'targets') {
      for (const { span, observation } of findTargetClauses(folded, role, observations))
        add('target', span, signsIn(folded, span.start, span.end), observation)
      // what stands beside them: 我们将毫不放松疫情防控,持续抓好…
      for (const part of gaps.of(role))
        for (const sentence of findTaskSentences(folded, part, () => false))
          if (!targets(sentence) && isTaskAmongTargets(folded, sentence)) add('task', sentence, sentence.signs, null)
    } else if (role.role === 'livelihood') {
      for (const item of findLivelihoodItems(folded, role))
        add('livelihood', item, signsIn(folded, item.start, item.end), null)
    } else if (role.role === 'plan' || role.role === 'self') {
      for (const part of gaps.of(role))
        for (const sentence of findTaskSentences(folded, part, targets)) add('task', sentence, sentence.signs, null)
    }
  }
  nameUnits(found, text, folded)
  return found
}

/** The plan year, and which year the text calls 明年: asked for when a promise names it. */
type Years = { year: number | null; next: (year: number) => number }

/** What a text calls 明年: the year after the plan year; the plan year itself where a text of the December before speaks of it so. */
function nextYear(folded: string, year: number): number {
  const own = countOf(folded, '明年')
  return own > 0 && own > countOf(folded, '今年') ? year : year + 1
}

function countOf(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++
  return count
}

function dueOf(
  { start, end, signs, observation, deadline, year: listed }: Found,
  folded: string,
  observations: readonly Observation[],
  { year, next }: Years,
): string | null {
  if (observation !== null) return lastYear(observations[observation].period) || null
  const words = deadline === '' && (signs & SIGN.due) !== 0 ? folded.slice(start, end) : deadline
  if (words === '') return listed || null
  // a list of another year counts from that
  const due = listed === '' ? parseDue(words, year, next) : parseDue(words, Number(listed))
  return due ?? (listed || null)
}

/** 2016/2020 → 2020 */
const lastYear = (period: string): string => period.slice(period.lastIndexOf('/') + 1)

const forceOf = ({ start, end, signs }: Found, folded: string): Force =>
  (signs & SIGN.force) === 0 ? null : forceIn(folded, start, end)
