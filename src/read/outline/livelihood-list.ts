import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import { MENTION, MENTIONS } from '../signs.ts'
import { endOfList, findListMarks, holdsMarkBefore } from './list-marks.ts'
import { countsOf, splitParts } from './list-parts.ts'
import { parseMark } from './marks.ts'
import { findNamedProjects } from './named-projects.ts'
import { type Paragraph, sentenceEnd } from './paragraphs.ts'
import { findTopicItems } from './topic-items.ts'

/**
 * The items in the paragraphs after one: how many there are in order from the first, how long they are together, and in how many
 * paragraphs they stand in groups without a mark of their own.
 */
export type Items = { count: number; size: number; groups: number }

/** Where a list of livelihood projects ends in the paragraph that announces it, and how many paragraphs without mark below belong to it. */
type ListEnd = { end: number; below: number }

/**
 * Where in a paragraph the list of livelihood projects ends that its sentence `[at, end)` announces: in itself (办好3件实事：…；…。),
 * before its number (办好…、…、…等3件实事。), after it (办好26件实事。1.继续…), in as many sentences or parts of one as it says (办好3件实事。…。…。…。), or in the paragraphs below.
 * Null when no list follows. `next` is the paragraph after this, `below` tells of those, given the numbers announced.
 */
export function endOfLivelihood(
  words: string,
  at: number,
  end: number,
  next: Paragraph | undefined,
  below: (counts: readonly number[]) => Items,
): ListEnd | null {
  const head = words.slice(at, Math.min(end, at + 120))
  const sentence = words.slice(at, end)
  const named = findNamedProjects(sentence).length
  if (named > 0 && findListMarks(words, { start: end, end: words.length }).length !== named) return here(end)
  const lead = hasSense(head, 'livelihood-lead')
  if (!lead && !namesList(sentence)) return null
  const counts = countsOf(head)
  // items are a sentence or two; longer ones in another number than announced are the sections of the plan itself
  const believes = (count: number, size: number) =>
    counts.includes(count) || size <= count * LONGEST_ITEM || (lead && counts.length === 0)
  const from = startOfItems(words, at, end)
  if (from !== null) {
    const marks = findListMarks(words, { start: from, end: words.length })
    if (marks.length < 2) return here(words.length)
    const last = endOfMarked(words, marks)
    return believes(marks.length, last - marks[0].start) ? here(last) : null
  }
  const follow = findListMarks(words, { start: end, end: words.length })
  // 实施“十项民生工程”。预计投入396亿元。一是…
  if (counts.includes(follow.length) && follow[0].start - end < LONGEST_BETWEEN) return here(endOfMarked(words, follow))
  // 推进民生实事项目。今年的重点是：
  const rest = words.slice(end)
  if (rest === '' || (rest.length <= LONGEST_REST && rest.endsWith(':'))) {
    const { count, size, groups } = below(counts)
    if (next?.mark?.number === 1) return believes(count, size) ? here(words.length) : null
    if (groups > 0) return { end: words.length, below: groups }
  }
  if (/:$|;[^;]+;/.test(sentence)) return { end, below: sentence.endsWith(':') ? (counts[0] ?? 0) : 0 }
  const second = sentenceEnd(words, end)
  // 实施一批民生实事。包括：…；…；…。
  if (INTRODUCES.test(rest) && /;[^;]+;/.test(words.slice(end, second))) return here(second)
  if (counts.length === 0) return null
  if (NAMED_LAST.test(sentence)) {
    // only where the paragraph is of it alone: ten sentences may stand after any mention of ten projects
    if (at === 0 && hasParts(words, end, words.length, /。/, counts)) return here(words.length)
    if (hasParts(words, end, second, /;/, counts)) return here(second)
    const topics = findTopicItems(words, end, words.length, counts)
    if (topics.length > 0) return here(topics[topics.length - 1].end)
  }
  const colon = sentence.indexOf(':') + 1
  if (colon === 0) return null
  const topics = findTopicItems(words, at + colon, words.length, counts)
  if (topics.length > 0) return here(topics[topics.length - 1].end)
  if (hasParts(words, at, words.length, /。/, counts)) return here(words.length)
  return COMMAS.some(comma => hasParts(words, at + colon, end, comma, counts)) ? here(end) : null
}

const here = (end: number): ListEnd => ({ end, below: 0 })

/** The end of a list's last item with its stop. */
function endOfMarked(words: string, marks: readonly { start: number; end: number }[]): number {
  return sentenceEnd(words, endOfList(words, marks))
}

/** Whether a sentence names livelihood projects at its end (继续实施民生实事。) or before the colon in it. */
function namesList(sentence: string): boolean {
  const colon = sentence.indexOf(':') + 1
  return (
    hasSense(sentence.slice(-LAST_WORDS), 'livelihood-named') ||
    (colon > 0 && hasSense(sentence.slice(Math.max(0, colon - LAST_WORDS), colon), 'livelihood-named'))
  )
}

const LAST_WORDS = 40
const LONGEST_ITEM = 110
/** A sentence or two may stand between the announcement and the list. */
const LONGEST_BETWEEN = 160
const LONGEST_REST = 40

/** The last place where a paragraph mentions livelihood projects, −1 when it does not: no list begins after it. */
export function lastMention({ words, signs }: Paragraph): number {
  return (signs & MENTION) === 0 ? -1 : Math.max(...MENTIONS.map(mention => words.lastIndexOf(mention)))
}

/** Whether items of an announced list stand in the paragraphs after it: all, or the rest of them (…(5)改造小区。⏎(6)推进…). */
export function itemsFollow(words: string, next: Paragraph | undefined): boolean {
  const mark = next?.mark ?? null
  if (words.endsWith(':') || mark === null || mark.number <= 1) return words.endsWith(':') || mark?.number === 1
  return holdsMarkBefore(words.slice(parseMark(words)?.length ?? 0), mark)
}

/** Where the marked items begin in a paragraph: in the sentence, after it, or after 主要是：; null when none do. A mark the sentence itself bears is none. */
function startOfItems(words: string, at: number, end: number): number | null {
  const own = at + (parseMark(words.slice(at, at + 12))?.length ?? 0)
  if (LIST_MARK.test(words.slice(own, end))) return own
  return FIRST_ITEM.test(words.slice(end, end + 12)) ? end : null
}

/** What parts of a sentence a list may be of, tried in this order. */
export const COMMAS = [/,/, /、/, /[,、]/]

/** Whether a stretch holds just so many sentences or parts as announced. */
function hasParts(words: string, from: number, to: number, mark: RegExp, counts: readonly number[]): boolean {
  const found = splitParts(words, from, to, mark).length
  return found > 1 && counts.includes(found)
}

/** The first words of a sentence that is a list: 包括：…；… */
export const INTRODUCES = outlinePattern('introduces-list')
const NAMED_LAST = outlinePattern('projects-last')
const FIRST_ITEM = outlinePattern('first-item')
const LIST_MARK = outlinePattern('list-mark')
