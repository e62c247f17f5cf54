import { framePattern } from '../../lexicon/genres.ts'
import { hasSense } from '../../lexicon/headings.ts'
import type { Role } from '../../model/reading.ts'
import { GOAL } from '../signs.ts'
import type { Heading } from './headings.ts'
import { endOfLivelihood, type Items, itemsFollow, lastMention } from './livelihood-list.ts'
import { hasQuantity, type Paragraph, sentenceEnd } from './paragraphs.ts'
import { pushRole, type RoleSpan, type State } from './role-state.ts'

/**
 * Writes the roles of one paragraph of a part that looks ahead: requirements, headline targets, tasks, the government's own house
 * and livelihood lists. `next` is the paragraph after it unless that is the heading of a part or section; `below` tells of the
 * marked ones after it.
 */
export function spreadFuture(
  spans: RoleSpan[],
  state: State,
  paragraph: Paragraph,
  heading: Heading | null,
  next: Paragraph | undefined,
  below: (counts: readonly number[]) => Items,
): void {
  const { words, start, mark, sentence, signs } = paragraph
  const mention = lastMention(paragraph)
  // ——改善民生要办好“十件实事”。新增就业120万人;建立… among 主要目标是：
  const projects = state.list === 'targets' && mention >= 0 && endOfLivelihood(words, 0, sentence, next, below) !== null
  const isItem = heading?.level === 3 && (heading.kind !== null || state.left > 0 || state.list === 'targets')
  if (state.list !== null && !projects && (heading === null || isItem)) {
    if (
      mark !== null ||
      state.left-- > 0 ||
      (state.list === 'targets' && (heading === null ? isFigure(words) : namesState(heading)))
    ) {
      pushRole(spans, start, state.list)
      return
    }
    state.list = null
  }
  if (heading === null) {
    changeCourse(state, paragraph)
    if (!state.tasks && hasSense(words.slice(0, 40), 'looks-back')) {
      pushRole(spans, start, 'review')
      return
    }
  }
  let role = state.role
  // 一是…。二是…。 goes on to the end of its paragraph, a list between semicolons ends with its sentence
  let listed = 0
  let left = 0
  for (let at = 0; at < words.length; ) {
    const end = at === 0 ? sentence : sentenceEnd(words, at)
    const head = words.slice(at, Math.min(end, at + 120))
    const list = at >= listed && at <= mention ? endOfLivelihood(words, at, end, next, below) : null
    if (list !== null) {
      role = 'livelihood'
      listed = list.end
      left = list.below
    } else if (at >= listed && (heading === null || at > 0)) {
      let turned = turn(state, role, head, (signs & GOAL) === 0 ? '' : words.slice(at, end))
      // 五是统筹城乡建设。按照…的总体要求,协调推进…: a topic of the plan goes on
      if (turned === 'requirements' && role === 'plan' && heading?.level === 3) turned = role
      if (turned === 'plan' && !state.tasks && role !== 'plan') state.role = 'plan'
      role = turned
    }
    pushRole(spans, start + at, role)
    if (!state.tasks && end === words.length && next?.mark && hasSense(head, 'requirements-items')) {
      state.list = 'requirements'
      state.left = 0
    } else if (end === words.length && (left > 0 || opensItems(role, head, words, next))) {
      state.list = role
      state.left = left
    }
    at = end
    // after the first task only a livelihood list can turn the role
    if (state.tasks && at > mention && (role !== 'livelihood' || (listed === words.length && !words.endsWith(':'))))
      break
  }
  // …(5)改造小区。⏎(6)推进…
  if (role === 'livelihood' && (next?.mark?.number ?? 0) > 1 && itemsFollow(words, next)) state.list = role
  if (state.bare && role === 'targets') {
    state.role = 'plan'
    state.tasks = true
  }
}

/** Where a paragraph under no heading of its own turns the plan. */
function changeCourse(state: State, { words, signs }: Paragraph): void {
  const head = words.slice(0, 80)
  // 今年…主要预期目标为 after the tasks of five years: a new plan begins
  if (
    state.tasks &&
    (signs & GOAL) !== 0 &&
    ((namesYear(head.slice(0, 50), state.year) && hasSense(head, 'targets-lead')) || hasSense(words, 'targets-year'))
  ) {
    state.tasks = false
    state.role = 'requirements'
  } else if (state.house || (state.role === 'plan' && hasSense(head.slice(0, 60), 'self-lead'))) {
    state.role = 'self'
    state.topics = 'self'
  } else if (state.role === 'self' && hasSense(head, 'besides')) {
    state.role = 'plan'
    state.topics = 'plan'
  }
}

function namesYear(words: string, year: number | null): boolean {
  return words.includes('预期目标') || words.includes('今年') || (year !== null && words.includes(`${year}年`))
}

/** Whether the items of a list follow in paragraphs of their own: 主要目标是： before dashes, 办好十件实事。 before 1. */
function opensItems(role: Role, head: string, words: string, next: Paragraph | undefined): boolean {
  // 今后五年要努力实现以下主要目标。 before dashes
  if (role === 'targets') return (words.endsWith(':') || next?.mark?.kind === 'dash') && hasSense(head, 'targets-lead')
  return role === 'livelihood' && itemsFollow(words, next)
}

/** The role of a sentence, given that of the one before; `goal` is the sentence where its paragraph names a goal, else empty. */
function turn(state: State, role: Role, head: string, goal: string): Role {
  if (state.tasks) return role === 'livelihood' ? state.role : role
  if (
    (goal !== '' && (hasSense(head, 'targets-lead') || hasSense(goal, 'targets-year'))) ||
    hasSense(head, 'targets-figures')
  )
    return 'targets'
  if (hasSense(head, 'tasks-lead')) return 'plan'
  if (hasSense(head, 'requirements-lead')) return 'requirements'
  return role
}

/** A topic under 主要目标是： that says how things are to be (经济指标全国领先。), not what is to be done (大力培育企业。). */
function namesState({ kind, words }: Heading): boolean {
  return kind === null && !ACTION.test(words) && !words.includes('了')
}

const ACTION = framePattern('run-in-action')

/** A line of a list of targets without marks: 地区生产总值增长13%左右; */
function isFigure(words: string): boolean {
  return words.length < 100 && hasQuantity(words)
}
