import { hasSense } from '../../lexicon/headings.ts'
import type { OutlineNode, Role } from '../../model/reading.ts'
import type { Heading } from './headings.ts'
import { parseMark } from './marks.ts'
import { type Paragraph, sentenceLength } from './paragraphs.ts'
import { findPartKinds, findProblems, type PartKind, setsTargets } from './parts.ts'

/** A stretch of text and what it does in the report. */
export type RoleSpan = { start: number; end: number; role: Role }

/** Where the walk through the paragraphs stands. */
type State = {
  kind: PartKind
  /** The role of the section or part now open. */
  role: Role
  /** Whether the part has come to its first section or topic, after which requirements and headline targets are over. */
  tasks: boolean
  /** A list opened by a colon: its items go on with this role. */
  list: Role | null
  /** Whether the review has turned to the problems. */
  troubled: boolean
  /** Whether the livelihood list of the sentence before bears marks. */
  marked: boolean
  /** How many paragraphs without mark the open list may still hold: as many as it announces items (十件实事：). */
  left: number
  /** Whether a plan without sections and topics is open: after its targets come its tasks. */
  bare: boolean
}

/** The roles of all paragraphs, sentence by sentence where one paragraph holds several; spans cover the whole text. */
export function findRoleSpans(
  size: number,
  paragraphs: readonly Paragraph[],
  headings: readonly Heading[],
  year: number | null,
): RoleSpan[] {
  const kinds = findPartKinds(paragraphs, headings, year)
  const indexes = new Map(headings.map((h, i) => [h.paragraph, i]))
  const closing = findClosing(paragraphs, headings)
  const spans: RoleSpan[] = []
  const state: State = {
    kind: 'opening',
    role: 'opening',
    tasks: false,
    list: null,
    troubled: false,
    bare: false,
    marked: false,
    left: 0,
  }
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]
    if (i >= closing) {
      push(spans, paragraph.start, 'closing')
      continue
    }
    const index = indexes.get(i)
    if (index !== undefined) {
      enter(state, headings[index], kinds.get(index), spans)
      if (headings[index].level === 1) openBare(state, paragraphs, headings, index)
    } else if (headings.length === 0 && i > 1) state.kind = 'review'
    if (index === undefined && state.kind === 'review' && state.role === 'opening') state.role = 'review'
    spreadRoles(spans, state, paragraph, index === undefined ? null : headings[index])
  }
  if (spans.length === 0) return size > 0 ? [{ start: 0, end: size, role: 'opening' }] : []
  spans[0].start = 0
  spans.forEach((span, i) => {
    span.end = spans[i + 1]?.start ?? size
  })
  return spans
}

function push(spans: RoleSpan[], start: number, role: Role): void {
  if (spans.at(-1)?.role !== role) spans.push({ start, end: start, role })
}

/** Opens a part, a section or a topic. */
function enter(state: State, heading: Heading, kind: PartKind | undefined, spans: readonly RoleSpan[]): void {
  const { words, level } = heading
  if (level === 1) {
    state.kind = kind ?? 'future'
    state.list = null
    state.tasks = false
    if (state.kind === 'review') state.role = 'review'
    else if (state.kind === 'self') state.role = 'self'
    else {
      state.role = partRole(
        words,
        spans.some(span => span.role === 'targets'),
      )
      state.tasks = state.role === 'plan' || state.role === 'livelihood'
    }
    return
  }
  if (state.kind === 'opening') {
    state.kind = 'review'
    state.role = 'review'
  }
  if (level === 2) {
    state.list = null
    if (state.kind === 'review') state.role = hasSense(words, 'problems') ? 'problems' : 'review'
    else if (state.kind === 'future') {
      state.role = sectionRole(words)
      state.tasks = state.role !== 'requirements' && state.role !== 'targets'
    }
    return
  }
  if (state.kind !== 'future' || state.role === 'self' || state.role === 'livelihood') return
  // 一是推动就业增收。 in the list after 重点办好十件实事：
  if (state.list === 'livelihood' && heading.kind !== null) return
  if (state.list === 'targets' && heading.kind !== null) state.role = 'targets'
  else if (!state.tasks || state.role === 'requirements' || state.role === 'targets') {
    // topics right under the part, without sections
    state.role = state.tasks ? 'plan' : (state.list ?? (hasSense(words, 'self') ? 'self' : 'plan'))
  }
}

/** How a part that looks ahead begins: with the requirements, unless its title has no word of them and the targets are set. */
function partRole(words: string, targetsSet: boolean): Role {
  if (hasSense(words, 'livelihood')) return 'livelihood'
  const frame = hasSense(words, 'plan') || hasSense(words, 'requirements') || hasSense(words, 'targets')
  return targetsSet && !frame ? 'plan' : 'requirements'
}

/** 二、2021年重点工作 without sections: a plan, from its targets on when it sets them. */
function openBare(state: State, paragraphs: readonly Paragraph[], headings: readonly Heading[], index: number): void {
  const { words, paragraph } = headings[index]
  const next = headings[index + 1]
  state.bare =
    state.kind === 'future' &&
    (!next || next.level === 1) &&
    hasSense(words, 'plan') &&
    !hasSense(words, 'requirements')
  if (!state.bare || setsTargets(paragraphs, paragraph, next?.paragraph ?? paragraphs.length)) return
  state.role = 'plan'
  state.tasks = true
}

function sectionRole(words: string): Role {
  if (hasSense(words, 'self')) return 'self'
  if (hasSense(words, 'livelihood')) return 'livelihood'
  if (words.length <= 24 && hasSense(words, 'targets')) return 'targets'
  if (words.length <= 24 && hasSense(words, 'requirements')) return 'requirements'
  return 'plan'
}

/** Writes the roles of one paragraph. */
function spreadRoles(spans: RoleSpan[], state: State, paragraph: Paragraph, heading: Heading | null): void {
  const { words, start, mark } = paragraph
  if (state.kind === 'review') {
    const at = heading === null || heading.level < 3 ? findProblems(words) : -1
    const listed = state.list === 'problems' && (mark !== null || /^(?:这些|对此|对这些|对于|针对|上述)/.test(words))
    if (listed) push(spans, start, 'problems')
    else {
      state.list = null
      // a part that looks ahead may have lost its heading: 今年工作的总体要求是… after the problems
      if (heading === null && state.troubled && opensPlan(words.slice(0, 80))) {
        state.kind = 'future'
        state.role = 'requirements'
        state.tasks = false
        spreadFuture(spans, state, paragraph, null)
        return
      }
      if (at >= 0) state.troubled = true
      push(spans, start, at === 0 ? 'problems' : state.role)
      if (at > 0) push(spans, start + at, 'problems')
      if (at >= 0) state.list = 'problems'
    }
    return
  }
  if (state.kind !== 'future' || state.role === 'self') {
    push(spans, start, state.role)
    return
  }
  spreadFuture(spans, state, paragraph, heading)
}

function opensPlan(words: string): boolean {
  return hasSense(words, 'targets-lead') || hasSense(words, 'requirements-lead')
}

/** Requirements, headline targets, tasks and livelihood lists of a part that looks ahead. */
function spreadFuture(spans: RoleSpan[], state: State, paragraph: Paragraph, heading: Heading | null): void {
  const { words, start, mark } = paragraph
  if (state.list !== null && (heading === null || (heading.level === 3 && state.list === 'livelihood'))) {
    if (mark !== null || state.left-- > 0) {
      push(spans, start, state.list)
      return
    }
    state.list = null
  }
  // 今年…主要预期目标为 after the tasks of five years: a new plan begins
  if (
    state.tasks &&
    heading === null &&
    words.slice(0, 50).includes('预期目标') &&
    hasSense(words.slice(0, 80), 'targets-lead')
  ) {
    state.tasks = false
    state.role = 'requirements'
  }
  let role = state.role
  for (let at = 0; at < words.length; ) {
    const end = sentenceLength(words, at)
    const head = words.slice(at, Math.min(end, at + 120))
    if (heading === null || at > 0) {
      const turned = turn(state, role, head, words.slice(at, end))
      if (turned === 'plan' && !state.tasks && role !== 'plan') state.role = 'plan'
      role = turned
    }
    push(spans, start + at, role)
    if (end === words.length && words.endsWith(':') && (role === 'targets' || role === 'livelihood')) {
      state.list = role
      state.left = role === 'livelihood' ? countItems(head) : 0
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

/** The role of a sentence, given that of the one before. */
function turn(state: State, role: Role, head: string, sentence: string): Role {
  if (head.includes('实事') && hasSense(head, 'livelihood') && isListed(sentence)) {
    state.marked = LIST_MARK.test(sentence)
    return 'livelihood'
  }
  // 一是…。二是…。 goes on to the end of its paragraph, a list between semicolons ends with its sentence
  if (role === 'livelihood' && state.marked) return role
  if (state.tasks) return role === 'livelihood' ? state.role : role
  if (hasSense(head, 'targets-lead')) return 'targets'
  if (hasSense(head, 'tasks-lead')) return 'plan'
  if (hasSense(head, 'requirements-lead')) return 'requirements'
  return role
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

/** The first paragraph of the closing words: no heading after it, 各位代表 or a call before the end; else past the last. */
function findClosing(paragraphs: readonly Paragraph[], headings: readonly Heading[]): number {
  const count = paragraphs.length
  const last = headings.at(-1)?.paragraph ?? 0
  let closing = count
  for (let i = count - 1; i > last && i >= count - 5; i--) {
    const { words, mark } = paragraphs[i]
    if (mark !== null) break
    const addressed = /^(?:各位代表|同志们|让我们)/.test(words)
    if (addressed && hasSense(words, 'closing-lead')) closing = i
    else if (closing === i + 1 && words.length < 8) closing = i
    else if (i === count - 1 && hasSense(words.slice(-120), 'closing-lead')) closing = i
  }
  return closing
}

/** The role of each heading: of most of its text for a part, of the words it stands in for sections and topics. */
export function roleNodes(nodes: OutlineNode[], spans: readonly RoleSpan[]): void {
  let at = 0
  for (const node of nodes) {
    while (at + 1 < spans.length && spans[at].end <= node.start) at++
    node.role = node.level === 1 ? mostOf(node, spans, at) : spans[at].role
  }
}

function mostOf(node: OutlineNode, spans: readonly RoleSpan[], from: number): Role {
  const sizes = new Map<Role, number>()
  for (let i = from; i < spans.length && spans[i].start < node.end; i++) {
    const { role } = spans[i]
    if (role === 'closing' && sizes.size > 0) continue
    const size = Math.min(spans[i].end, node.end) - Math.max(spans[i].start, node.start)
    sizes.set(role, (sizes.get(role) ?? 0) + size)
  }
  let best: Role = spans[from].role
  for (const [role, size] of sizes) if (size > (sizes.get(best) ?? 0)) best = role
  return best
}
