import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import type { Role } from '../../model/reading.ts'
import type { Heading } from './headings.ts'
import type { Paragraph } from './paragraphs.ts'
import { type PartKind, setsTargets } from './parts.ts'
import { findStates } from './states.ts'

/** A stretch of text and what it does in the report. */
export type RoleSpan = { start: number; end: number; role: Role }

/** Begins a span unless the last one goes on; ends are filled in when all have begun. */
export function pushRole(spans: RoleSpan[], start: number, role: Role): void {
  if (spans.at(-1)?.role !== role) spans.push({ start, end: start, role })
}

/** Every span reaches to the next, the first from the beginning of a text, the last to its end. */
export function closeSpans(spans: RoleSpan[], size: number): RoleSpan[] {
  spans.forEach((span, i) => {
    if (i === 0) span.start = 0
    span.end = spans[i + 1]?.start ?? size
  })
  return spans
}

/** Where the walk through the paragraphs stands. */
export type State = {
  /** The plan year. */
  year: number | null
  kind: PartKind
  /** The role of the section or part now open. */
  role: Role
  /** Whether a section (level 2) is open, whose role its topics share. */
  section: boolean
  /** The role of topics that stand right under the part: those of 总体要求 are requirements. */
  topics: Role
  /** Whether marked topics go on with what must be kept in mind (要把握好以下三点。第一，…). */
  points: boolean
  /** Where sections of the part hold its tasks, all of them: the headings before that say how things are to be, by their paragraphs. */
  states: ReadonlySet<number>
  /** Whether the part has come to its first section or topic, after which requirements and headline targets are over. */
  tasks: boolean
  /** A list opened by a colon: its items go on with this role. */
  list: Role | null
  /** Whether the review has turned to the problems since its last section began. */
  troubled: boolean
  /** Whether a topic of a section of the plan is the government's own house. */
  own: boolean
  /** Whether the government's own house begins with this paragraph, whatever its heading says. */
  house: boolean
  /** Whether the heading names livelihood projects and its section lists none. */
  listless: boolean
  /** How many paragraphs without mark the open list may still hold: as many as it announces items (十件实事：). */
  left: number
  /** Whether a plan without sections and topics is open: after its targets come its tasks. */
  bare: boolean
}

const NONE: ReadonlySet<number> = new Set()

/** The walk before the first paragraph. */
export function openState(year: number | null): State {
  return {
    year,
    kind: 'opening',
    role: 'opening',
    section: false,
    topics: 'plan',
    points: false,
    states: NONE,
    tasks: false,
    list: null,
    troubled: false,
    bare: false,
    own: false,
    house: false,
    listless: false,
    left: 0,
  }
}

/** Opens a section or a topic. */
export function enterSection(state: State, heading: Heading): void {
  const { words } = heading
  if (state.kind === 'opening') {
    state.kind = 'review'
    state.role = 'review'
  }
  if (heading.level === 3) {
    enterTopic(state, heading)
    return
  }
  // 1、下岗职工多。 2、财力缺口大。 after 尚有5个很现实的困难：
  if (state.kind === 'review' && state.list === 'problems' && heading.kind === 'arabic') return
  // （一） anew after the problems: the title of the plan is lost
  if (state.kind === 'review' && state.section && state.troubled && heading.number === 1) state.kind = 'future'
  const points = heading.kind === 'ordinal' && keepsPoints(state, heading)
  state.list = null
  state.troubled = false
  state.own = false
  state.section = true
  if (state.kind === 'review') state.role = hasSense(words, 'problems') ? 'problems' : 'review'
  else if (state.kind === 'future') {
    state.role = state.house ? 'self' : points ? 'requirements' : sectionRole(state, heading)
    state.tasks = state.role !== 'requirements' && state.role !== 'targets' && state.role !== 'review'
  }
}

/** Whether a marked heading is among what must be kept in mind: the first after 要把握好以下三点。, and those that go on with it. */
function keepsPoints(state: State, { number }: Heading): boolean {
  if (number <= 1) state.points = state.list === 'requirements' && state.role === 'requirements'
  return state.points
}

const OWN_HOUSE = outlinePattern('own-house')

function enterTopic(state: State, heading: Heading): void {
  const { kind } = heading
  if (state.kind !== 'future') return
  const points = kind !== null && keepsPoints(state, heading)
  // 一是推动就业增收。 in the list after 重点办好十件实事：, 抓好就业工作。 over a group of its items
  if (state.list !== null && (kind !== null || state.left > 0)) return
  if (state.house) {
    state.role = 'self'
    state.topics = 'self'
  } else if (points) state.role = 'requirements'
  else if (!state.section) state.role = topicRole(state, heading)
  else if (state.role === 'plan' || state.own) {
    state.own = OWN_HOUSE.test(heading.words)
    state.role = state.own ? 'self' : 'plan'
  }
}

/** The role of a topic right under its part: 经济实力更加壮大。 before the sections is a target. */
function topicRole({ topics, states }: State, { words, paragraph }: Heading): Role {
  if (hasSense(words, 'self')) return 'self'
  return states.has(paragraph) ? 'targets' : topics
}

/** Opens a part: what it begins with, and what its topics are. `headings` are those of the report, the part's own at `index`. */
export function enterPart(
  state: State,
  kind: PartKind,
  paragraphs: readonly Paragraph[],
  headings: readonly Heading[],
  index: number,
  targetsSet: boolean,
): void {
  const { words, paragraph } = headings[index]
  let end = index + 1
  while (end < headings.length && headings[end].level > 1) end++
  const next = headings[end]
  const sections = headings.slice(index + 1, end)
  const sets = setsTargets(paragraphs, paragraph, next?.paragraph ?? paragraphs.length)
  const plan = hasSense(words, 'plan')
  const frame = hasSense(words, 'requirements') || hasSense(words, 'targets')
  state.kind = kind
  state.section = false
  state.troubled = false
  state.list = null
  state.topics = 'plan'
  state.bare = false
  state.points = false
  state.states = NONE
  const own =
    kind === 'self' || (kind === 'future' && targetsSet && !sets && (state.house || hasSense(words, 'self-section')))
  if (own) {
    state.kind = 'self'
    state.role = 'self'
  } else if (kind === 'review') state.role = kind
  else if (hasSense(words, 'livelihood')) state.role = 'livelihood'
  else if (frame && !plan) {
    state.role = 'requirements'
    if (!sections.some(heading => heading.level === 2)) state.topics = 'requirements'
  } else if (plan) {
    state.bare = sections.length === 0 && !hasSense(words, 'requirements')
    state.role = state.bare && !sets ? 'plan' : 'requirements'
    // 努力做到“四个坚持”：坚持创新驱动战略不动摇。… between the year's targets and the sections that hold the tasks
    const first = sections.find(heading => heading.level === 2)
    const framed = (first?.number ?? 2) <= 1
    // 二、“十四五”时期的奋斗目标和重点任务 without sections, before 三、2021年重点工作
    const ahead = first === undefined && !ONE_YEAR.test(words) && next !== undefined && hasSense(next.words, 'plan')
    if (framed || ahead) state.states = findStates(words, sections)
    if (framed && ONE_YEAR.test(words)) state.topics = 'requirements'
    // 二、2014年目标任务 before 三、2014年工作重点: its topics say what must be kept in mind
    const whole = !sections.some(heading => heading.level === 2) && ONE_YEAR.test(words)
    if (sets && whole && next !== undefined && hasSense(next.words, 'plan')) state.topics = 'requirements'
  } else if (sets) state.role = 'requirements'
  else if (
    targetsSet ||
    next === undefined ||
    !(
      (hasSense(next.words, 'plan') && WHOLE_PLAN.test(next.words)) ||
      setsTargets(
        paragraphs,
        next.paragraph,
        headings.find((h, i) => i > end && h.level === 1)?.paragraph ?? paragraphs.length,
      )
    )
  )
    state.role = 'plan'
  else {
    // 二、深入贯彻落实党的二十大精神，全面推进中国式现代化扬州新实践 before 三、2023年主要任务, or before the part that sets the year's targets
    state.role = 'requirements'
    state.topics = 'requirements'
  }
  // a silent title may still have the headline targets under it
  const silent = state.role === 'plan' && !plan && (!targetsSet || ONE_YEAR.test(words))
  state.tasks = state.role !== 'requirements' && state.role !== 'review' && !silent
}

const WHOLE_PLAN = outlinePattern('whole-plan')
const ONE_YEAR = outlinePattern('one-year')

function sectionRole({ states, listless }: State, { words, paragraph }: Heading): Role {
  if (hasSense(words, 'past-section')) return 'review'
  if (hasSense(words, 'self') || hasSense(words, 'self-section')) return 'self'
  if (hasSense(words, 'livelihood') && !listless) return 'livelihood'
  if (states.has(paragraph) || (words.length <= 24 && hasSense(words, 'targets'))) return 'targets'
  if (words.length <= 24 && hasSense(words, 'requirements')) return 'requirements'
  return 'plan'
}
