import { LIST_BASIS, LIST_TAIL } from '../../lexicon/commitments.ts'
import type { Span } from '../../model/span.ts'
import { endOfList, findListMarks } from '../outline/list-marks.ts'
import { countsOf, splitParts } from '../outline/list-parts.ts'
import { COMMAS, INTRODUCES } from '../outline/livelihood-list.ts'
import { findNamedProjects } from '../outline/named-projects.ts'
import { findTopicItems } from '../outline/topic-items.ts'

/**
 * The items of a list of livelihood projects (今年，我们还要办好16件民生实事：一是…；二是…), each without its mark and final
 * punctuation: those between the marks of the list, else its lines, those between its semicolons, or as many sentences as it announces;
 * after a list another may be announced. Empty when it is no list. `folded` is the folded text, `span` the list with the words that announce it.
 */
export function findLivelihoodItems(folded: string, span: Span): Span[] {
  const list = folded.slice(span.start, span.end)
  return findItems(list).map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
}

function findItems(list: string): Span[] {
  const items: Span[] = []
  for (let from = 0, lists = 0; lists < MOST_LISTS; lists++) {
    const marked = findMarked(list, from)
    if (marked.length >= 2) return [...items, ...marked]
    const unmarked = findUnmarked(list, from)
    const last = unmarked.at(-1)
    if (last === undefined) break
    items.push(withoutBasis(list, unmarked[0]), ...unmarked.slice(1, -1), withoutTail(list, last))
    from = last.end + 1
  }
  return items
}

/** 在落实省十件实事基础上,|开工建设保障房1500套: the words that lead over to all items are of none. */
function withoutBasis(list: string, { start, end }: Span): Span {
  const basis = LIST_BASIS.exec(list.slice(start, end))
  return { start: start + (basis?.[0].length ?? 0), end }
}

/** 健全社区体育设施|等9方面内容 */
function withoutTail(list: string, { start, end }: Span): Span {
  const tail = LIST_TAIL.exec(list.slice(start, end))
  return { start, end: tail ? start + tail.index : end }
}

function findUnmarked(list: string, from: number): Span[] {
  const named = findNamedProjects(list.slice(from, endOfSentence(list, from)))
  if (named.length > 0) return named.map(({ start, end }) => ({ start: from + start, end: from + end }))
  const colon = list.indexOf(':', from)
  // 办好3件实事。…。…。…。
  const stop = list.indexOf('。', from)
  if (stop >= 0 && (colon < 0 || stop < colon)) {
    const counts = countsOf(list.slice(from, stop))
    const topics = topicItems(list, stop + 1, counts)
    if (topics.length > 0) return topics
    const apart = itemsBetween(list, stop + 1, list.length, /。/)
    if (apart.length >= 2 && counts.includes(apart.length)) return apart
    // 办成十件民生实事。…；…；…。, or 办好“十件实事”。“十件实事”是：…；…。
    const introduced = INTRODUCES.test(list.slice(stop + 1, stop + 12))
    const begin = colon > 0 && (introduced || colon - stop < 20) ? colon : stop
    const between = itemsBetween(list, begin + 1, endOfSentence(list, begin + 1), /;/)
    return between.length >= 2 && (introduced || counts.includes(between.length)) ? between : []
  }
  if (colon < 0) return []
  // 十件实事： and a line for each
  const line = list.indexOf('\n', colon)
  if (line >= 0 && list.slice(colon + 1, line).trim() === '') {
    const lines = itemsBetween(list, line + 1, list.length, /\n/)
    return lines.length >= 2 ? lines : []
  }
  const end = endOfSentence(list, colon)
  const items = itemsBetween(list, colon + 1, end, /;/)
  if (items.length >= 2) return items
  // 重点办好3件实事：…。…。…。, or between commas
  const counts = countsOf(list.slice(from, colon + 1))
  const topics = topicItems(list, colon + 1, counts)
  if (topics.length > 0) return topics
  for (const parts of [
    itemsBetween(list, colon + 1, list.length, /。/),
    ...COMMAS.map(comma => itemsBetween(list, colon + 1, end, comma)),
  ])
    if (parts.length >= 2 && counts.includes(parts.length)) return parts
  return []
}

function endOfSentence(list: string, from: number): number {
  const stop = list.indexOf('。', from)
  return stop < 0 ? list.length : stop
}

/** The items between ascending marks; after a list another may follow (在提升城市品质方面安排4项民生实事：一是…). */
function findMarked(folded: string, begin: number): Span[] {
  const items: Span[] = []
  for (let from = begin, lists = 0; lists < MOST_LISTS; lists++) {
    const marks = findListMarks(folded, { start: from, end: folded.length })
    if (marks.length < 2) break
    for (let i = 0; i < marks.length; i++) {
      const end = i + 1 < marks.length ? endBefore(folded, marks[i], marks[i + 1]) : endOfList(folded, marks)
      items.push(...trimItem(folded, marks[i].end, end))
      from = end
    }
  }
  return items
}

/** A report's projects stand in a few groups at most. */
const MOST_LISTS = 12

/** Where an item ends before the next mark: with its paragraph, when that mark stands inside another (改善居住条件。（4）…). */
function endBefore(folded: string, mark: Span, next: Span): number {
  if (folded[next.start - 1] === '\n') return next.start
  const line = folded.indexOf('\n', mark.end)
  return line < 0 ? next.start : Math.min(line, next.start)
}

/** 加快实施安居工程。筹措资金8.75亿元，…。优先发展教育。… */
function topicItems(list: string, from: number, counts: readonly number[]): Span[] {
  const line = list.indexOf('\n', from)
  return findTopicItems(list, from, line < 0 ? list.length : line, counts).flatMap(({ start, end }) =>
    trimItem(list, start, end),
  )
}

function itemsBetween(folded: string, start: number, end: number, mark: RegExp): Span[] {
  return splitParts(folded, start, end, mark).flatMap(part => trimItem(folded, part.start, part.end))
}

function trimItem(folded: string, start: number, end: number): Span[] {
  let from = start
  let to = end
  while (from < to && /[\s:,]/.test(folded[from])) from++
  while (to > from && /[\s。;,、.]/.test(folded[to - 1])) to--
  return to - from >= 4 ? [{ start: from, end: to }] : []
}
