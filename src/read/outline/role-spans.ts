import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import { findClosing } from './closing.ts'
import { namesComingPlan, opensWithComingPlan } from './five-year-plans.ts'
import { spreadFuture } from './future-roles.ts'
import type { Heading } from './headings.ts'
import { countItemsBelow } from './items-below.ts'
import type { Items } from './livelihood-list.ts'
import { findOwnHouse } from './own-house.ts'
import type { Paragraph } from './paragraphs.ts'
import { findPartKinds, findProblems } from './parts.ts'
import { findListless } from './project-lists.ts'
import { closeSpans, enterPart, enterSection, openState, pushRole, type RoleSpan, type State } from './role-state.ts'

/** Longer than a paragraph of the opening: 现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员提出意见。 */
const LONG = 250

/** The roles of all paragraphs, sentence by sentence where one paragraph holds several; spans cover the whole text. */
export function findRoleSpans(
  size: number,
  paragraphs: readonly Paragraph[],
  headings: readonly Heading[],
  year: number | null,
): RoleSpan[] {
  const kinds = findPartKinds(paragraphs, headings, year)
  // the heading that each paragraph is, −1 where it is none
  const indexes = new Int32Array(paragraphs.length).fill(-1)
  for (let i = 0; i < headings.length; i++) indexes[headings[i].paragraph] = i
  const closing = findClosing(paragraphs, headings)
  const house = findOwnHouse(paragraphs, headings)
  const listless = findListless(paragraphs, headings)
  const spans: RoleSpan[] = []
  const state = openState(year)
  let targetsSet = false
  let seen = 0
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]
    if (i >= closing) {
      pushRole(spans, paragraph.start, 'closing')
      continue
    }
    const index = indexes[i]
    const heading = index < 0 ? null : headings[index]
    state.house = house.has(i)
    state.listless = listless.has(i)
    if (heading === null) {
      // the review has lost its heading, or the report has none
      if (state.kind === 'opening' && i > 1 && (headings.length === 0 || paragraph.words.length > LONG))
        state.kind = 'review'
    } else if (heading.level === 1) {
      for (; seen < spans.length; seen++) targetsSet ||= spans[seen].role === 'targets'
      enterPart(state, kinds.get(index) ?? 'future', paragraphs, headings, index, targetsSet)
    } else enterSection(state, heading)
    if (heading === null && state.kind === 'review' && state.role === 'opening') state.role = 'review'
    const next = opensAnother(i + 1, indexes, headings) ? undefined : paragraphs[i + 1]
    spreadRoles(spans, state, paragraph, heading, next, counts => {
      let to = i + 1
      while (to < paragraphs.length && levelAt(to, indexes, headings) > 2) to++
      return countItemsBelow(paragraphs, i + 1, to, counts)
    })
  }
  if (spans.length === 0) return size > 0 ? [{ start: 0, end: size, role: 'opening' }] : []
  return closeSpans(spans, size)
}

/** Writes the roles of one paragraph; `next` is the one after it unless that is the heading of a part or section. */
function spreadRoles(
  spans: RoleSpan[],
  state: State,
  paragraph: Paragraph,
  heading: Heading | null,
  next: Paragraph | undefined,
  below: (counts: readonly number[]) => Items,
): void {
  const { words, start } = paragraph
  // a part that looks ahead may have lost its heading: 今年工作的总体要求是… after the problems
  if (state.kind === 'review' && heading === null && opensPlan(state, words.slice(0, 80))) {
    state.kind = 'future'
    state.role = 'requirements'
    state.section = false
    state.topics = 'plan'
    state.tasks = false
  }
  if (state.kind === 'review') spreadReview(spans, state, paragraph, heading)
  else if (state.kind === 'opening') pushRole(spans, start, state.role)
  else spreadFuture(spans, state, paragraph, heading, next, below)
}

/** Whether a paragraph is the heading of another part or section; 第一， under 要把握好以下三点。 belongs to what announces it. */
function opensAnother(i: number, indexes: Int32Array, headings: readonly Heading[]): boolean {
  return levelAt(i, indexes, headings) < 3 && headings[indexes[i]].kind !== 'ordinal'
}

/** The level of the heading that a paragraph is; a paragraph of text counts as one of the lowest. */
function levelAt(i: number, indexes: Int32Array, headings: readonly Heading[]): number {
  return i < indexes.length && indexes[i] >= 0 ? headings[indexes[i]].level : 3
}

function spreadReview(spans: RoleSpan[], state: State, paragraph: Paragraph, heading: Heading | null): void {
  const { words, start, mark } = paragraph
  if (state.list === 'problems' && (mark !== null || OF_THESE.test(words))) {
    pushRole(spans, start, 'problems')
    return
  }
  const at = heading === null || heading.level < 3 ? findProblems(paragraph) : -1
  state.list = at >= 0 ? 'problems' : null
  if (at >= 0) state.troubled = true
  pushRole(spans, start, at === 0 ? 'problems' : state.role)
  if (at > 0) pushRole(spans, start + at, 'problems')
}

/**
 * 今年的主要预期目标是…, after the problems or with the plan year in it; 2018年是…的开局之年; and where the review of a five-year plan goes
 * on with the next: “十四五”时期是…, 根据市委建议,编制了“十四五”规划纲要(草案).
 */
function opensPlan({ troubled, year }: State, words: string): boolean {
  if (year !== null) {
    if (words.startsWith(`${year}年是`) || opensWithComingPlan(words, year)) return true
    if (DRAFTED.test(words) && namesComingPlan(words, year)) return true
  }
  return (
    (troubled ||
      words.includes('今年') ||
      (year !== null && (words.includes(`${year}年`) || namesComingPlan(words, year)))) &&
    (hasSense(words, 'targets-lead') || hasSense(words, 'requirements-set'))
  )
}

const OF_THESE = outlinePattern('of-the-problems')
const DRAFTED = outlinePattern('plan-drafted')
