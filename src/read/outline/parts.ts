import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import { GOAL, TROUBLE } from '../signs.ts'
import { namesComingPlan, plansIn } from './five-year-plans.ts'
import type { Heading } from './headings.ts'
import type { Paragraph } from './paragraphs.ts'
import { weighTense } from './tense.ts'

/** What a part of a report is about: what was, what is to be, or the government's own house. */
export type PartKind = 'opening' | 'review' | 'future' | 'self'

/** A part that looks back must outweigh its title's words of the future by so much, a silent one those of the plan. */
const CLEARLY_DONE = 0.8

/** A title of the years ahead is of them, however its text tells of them as done (…取得新突破). */
const YEARS_AHEAD = outlinePattern('years-ahead')
const OF_THE_FUTURE = outlinePattern('of-the-future')

/**
 * The kind of each level-1 heading, by its index in `headings`.
 *
 * Words decide (回顾 → review, 安排 → future, 自身建设 → self), then the years in it (before the plan year → review). Before anything has
 * looked ahead a part may do so in its title alone (一、当前国内形势和基本任务): it looks back when it tells of what was done. A part
 * whose title says nothing (岳阳阔步迈入高质量发展新时代) looks ahead when it holds the headline targets, when the review lies behind it and it speaks of what is to be done, or
 * when the part before it has turned to problems, with which a review ends; else it looks back.
 */
export function findPartKinds(
  paragraphs: readonly Paragraph[],
  headings: readonly Heading[],
  year: number | null,
): Map<number, PartKind> {
  const kinds = new Map<number, PartKind>()
  const parts = headings.flatMap((h, i) => (h.level === 1 ? [i] : []))
  let ahead = false
  parts.forEach((index, k) => {
    const from = headings[index].paragraph
    const to = k + 1 < parts.length ? headings[parts[k + 1]].paragraph : paragraphs.length
    let kind = kindByWords(headings[index].words, year)
    if (kind === null)
      kind =
        ahead ||
        setsTargets(paragraphs, from, to) ||
        ((k > 0 || isReviewed(paragraphs, from)) && speaksOfPlans(paragraphs, from, to))
          ? 'future'
          : 'review'
    else if (
      kind === 'future' &&
      !ahead &&
      !YEARS_AHEAD.test(headings[index].words) &&
      !(year !== null && namesComingPlan(headings[index].words, year)) &&
      parts.length > 1 &&
      weighTense(paragraphs, from, to) > CLEARLY_DONE
    )
      kind = 'review'
    // the government's own house, seen before the plan
    else if (kind === 'self' && !ahead) kind = k === 0 ? 'review' : kind
    kinds.set(index, kind)
    if (kind === 'future' || (kind === 'review' && turnsToProblems(paragraphs, from, to))) ahead = true
  })
  return kinds
}

/** Whether so much stands before the first part that the review has no title of its own. */
function isReviewed(paragraphs: readonly Paragraph[], end: number): boolean {
  let size = 0
  for (let i = 0; i < end; i++) size += paragraphs[i].words.length
  return size > LONGEST_OPENING
}

const LONGEST_OPENING = 800

function speaksOfPlans(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  return weighTense(paragraphs, from, to) < -CLEARLY_DONE
}

function kindByWords(words: string, year: number | null): PartKind | null {
  if (hasSense(words, 'review')) return 'review'
  const plan = hasSense(words, 'plan') || hasSense(words, 'targets')
  if (!plan && hasSense(words, 'self')) return 'self'
  const named = year === null ? null : timeOf(words, year)
  if (named !== null) return named
  if (plan || hasSense(words, 'requirements') || OF_THE_FUTURE.test(words)) return 'future'
  return null
}

/** What the years in words say, five-year plans (“十一五”) among them; null when none is named or the plan is under way. */
function timeOf(words: string, year: number): PartKind | null {
  const years = [...words.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(found => Number(found[1]))
  for (const first of plansIn(words)) if (first + 4 < year || first >= year) years.push(first + 4)
  if (years.length === 0) return null
  return years.every(named => named < year) ? 'review' : 'future'
}

/** Whether one of the paragraphs opens with the headline targets. */
export function setsTargets(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { words, signs } = paragraphs[i]
    if ((signs & GOAL) === 0) continue
    if (hasSense(words.slice(0, 80), 'targets-lead')) return true
    const at = words.indexOf('预期目标', 60)
    if (at > 0 && hasSense(words.slice(at, at + 30), 'targets-lead')) return true
  }
  return false
}

/** Whether a review comes to what is not well, in its last third. */
function turnsToProblems(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  for (let i = to - 1; i > from + (to - from) * 0.6; i--) if (findProblems(paragraphs[i]) >= 0) return true
  return false
}

const PROBLEM_WORDS = outlinePattern('sees-problems')

/** Where in a paragraph the words turn to problems: the begin of that sentence, or −1. */
export function findProblems({ words, signs }: Paragraph): number {
  if ((signs & TROUBLE) === 0) return -1
  if (!PROBLEM_WORDS.test(words) && !words.includes('主要')) return -1
  for (let at = 0; at < words.length; ) {
    let end = words.indexOf('。', at)
    end = end < 0 ? words.length : end + 1
    if (hasSense(words.slice(at, Math.min(end, at + 200)), 'problems-lead')) return at
    at = end
  }
  return -1
}
