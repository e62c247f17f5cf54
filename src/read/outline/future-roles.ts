import { hasSense } from '../../lexicon/headings.ts'
import type { Role } from '../../model/reading.ts'
import type { Heading } from './headings.ts'
import { parseMark } from './marks.ts'
import { hasQuantity, type Paragraph, sentenceLength } from './paragraphs.ts'
import { pushRole, type RoleSpan, type State } from './role-state.ts'

/**
 * Writes the roles of one paragraph of a part that looks ahead: requirements, headline targets, tasks, the government's own house
 * and livelihood lists. `next` is the paragraph after it unless that is the heading of a part or section.
 */
export function spreadFuture(
  spans: RoleSpan[],
  state: State,
  paragraph: Paragraph,
  heading: Heading | null,
  next: Paragraph | undefined,
): void {
  const { words, start, mark } = paragraph
  if (state.list !== null && (heading === null || (heading.level === 3 && heading.kind !== null))) {
    if (mark !== null || state.left-- > 0 || (state.list === 'targets' && isFigure(words))) {
      pushRole(spans, start, state.list)
      return
    }
    state.list = null
  }
  if (heading === null) {
    changeCourse(state, words)
    if (!state.tasks && hasSense(words.slice(0, 40), 'looks-back')) {
      pushRole(spans, start, 'review')
      return
    }
  }
  let role = state.role
  for (let at = 0; at < words.length; ) {
    const end = sentenceLength(words, at)
    const head = words.slice(at, Math.min(end, at + 120))
    if (heading === null || at > 0) {
      const turned = turn(state, role, head, words.slice(at, end), opensList(words, end, next))
      if (turned === 'plan' && !state.tasks && role !== 'plan') state.role = 'plan'
      role = turned
    }
    pushRole(spans, start + at, role)
    if (end === words.length && opensItems(role, head, words, next)) {
      state.list = role
      state.left = role === 'livelihood' && words.endsWith(':') ? countItems(head) : 0
    }
    at = end
    // after the first task only a livelihood list can turn the role
    if (state.tasks && !words.includes('实事', at)) break
  }
  if (state.bare && role === 'targets') {
    state.role = 'plan'
    state.tasks = true
  }
}

/** Where a paragraph under no heading of its own turns the plan. */
function changeCourse(state: State, words: string): void {
  const head = words.slice(0, 80)
  // 今年…主要预期目标为 after the tasks of five years: a new plan begins
  if (state.tasks && namesYear(head.slice(0, 50), state.year) && hasSense(head, 'targets-lead')) {
    state.tasks = false
    state.role = 'requirements'
  } else if (state.role === 'plan' && hasSense(head.slice(0, 60), 'self-lead')) {
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

/** Whether the first item of a list follows a sentence that ends at `end`: 办好26件实事。1.… */
function opensList(words: string, end: number, next: Paragraph | undefined): boolean {
  return end < words.length ? FIRST_ITEM.test(words.slice(end, end + 4)) : begins(next)
}

/** Whether the items of a list follow in paragraphs of their own: 主要目标是： before dashes, 办好十件实事。 before 1. */
function opensItems(role: Role, head: string, words: string, next: Paragraph | undefined): boolean {
  if (role === 'targets') return words.endsWith(':') && hasSense(head, 'targets-lead')
  return role === 'livelihood' && (words.endsWith(':') || begins(next))
}

const begins = (next: Paragraph | undefined): boolean => next?.mark?.number === 1

const FIRST_ITEM = /^ ?(?:1[.、]|第?一[是、,]|\(1\)|\(一\)|①)/

/** The role of a sentence, given that of the one before; `opens`: the first item of a list follows it. */
function turn(state: State, role: Role, head: string, sentence: string, opens: boolean): Role {
  if (head.includes('实事') && hasSense(head, 'livelihood') && (opens || isListed(sentence))) {
    state.marked = opens || LIST_MARK.test(sentence)
    return 'livelihood'
  }
  // 一是…。二是…。 goes on to the end of its paragraph, a list between semicolons ends with its sentence
  if (role === 'livelihood' && state.marked) return role
  if (state.tasks) return role === 'livelihood' ? state.role : role
  if (hasSense(head, 'targets-lead') || hasSense(head, 'targets-figures')) return 'targets'
  if (hasSense(head, 'tasks-lead')) return 'plan'
  if (hasSense(head, 'requirements-lead')) return 'requirements'
  return role
}

/** A line of a list of targets without marks: 地区生产总值增长13%左右; */
function isFigure(words: string): boolean {
  return words.length < 100 && hasQuantity(words)
}

/** 为民办好的十件实事: 10; 0 when no number is said. */
function countItems(words: string): number {
  const found = /(\d{1,2}|[二三四五六七八九]?十?[一二三四五六七八九]?)(?:件|项|个|方面|大)/.exec(words)
  return found && found[1] !== ''
    ? /\d/.test(found[1])
      ? Number(found[1])
      : (parseMark(`${found[1]}、`)?.number ?? 0)
    : 0
}

/** Whether a sentence lists items, or announces them with a colon. */
function isListed(sentence: string): boolean {
  return /:$|;[^;]+;/.test(sentence) || LIST_MARK.test(sentence)
}

/** The first mark of a list inside a sentence. */
const LIST_MARK = /一是|[:,]第?一[、,]|[:,] ?1[.、]|\(1\)|\(一\)|①/
