import { LIST_END } from '../../lexicon/commitments.ts'
import type { Span } from '../../model/span.ts'
import { findListMarks } from '../outline/list-marks.ts'
import { countsOf } from '../outline/livelihood-list.ts'

/**
 * The items of a list of livelihood projects (今年，我们还要办好16件民生实事：一是…；二是…), each without its mark and final
 * punctuation: those between the marks of the list, else its lines, those between its semicolons, or as many sentences as it announces. Empty when it is no list. `folded` is
 * the folded text, `span` the list with the words that announce it.
 */
export function findLivelihoodItems(folded: string, span: Span): Span[] {
  const list = folded.slice(span.start, span.end)
  return findItems(list).map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
}

function findItems(list: string): Span[] {
  const marked = findMarked(list)
  if (marked.length >= 2) return marked
  const colon = list.indexOf(':')
  // 办好3件实事。…。…。…。
  const stop = list.indexOf('。')
  if (stop >= 0 && (colon < 0 || stop < colon)) {
    const counts = countsOf(list.slice(0, stop))
    const apart = splitAt(list, stop + 1, list.length, '。')
    if (apart.length >= 2 && counts.includes(apart.length)) return apart
    // 办成十件民生实事。…；…；…。, or 办好“十件实事”。“十件实事”是：…；…。
    const from = colon > 0 && colon - stop < 20 ? colon : stop
    const between = splitAt(list, from + 1, endOfSentence(list, from + 1), ';')
    return between.length >= 2 && counts.includes(between.length) ? between : []
  }
  if (colon < 0) return []
  // 十件实事： and a line for each
  const line = list.indexOf('\n', colon)
  if (line >= 0 && list.slice(colon + 1, line).trim() === '') {
    const lines = splitAt(list, line + 1, list.length, '\n')
    return lines.length >= 2 ? lines : []
  }
  const end = endOfSentence(list, colon)
  const items = splitAt(list, colon + 1, end, ';')
  if (items.length >= 2) return items
  // 重点办好3件实事：…。…。…。, or between commas
  const counts = countsOf(list.slice(0, colon + 1))
  for (const parts of [
    splitAt(list, colon + 1, list.length, '。'),
    splitAt(list, colon + 1, end, ','),
    splitAt(list, colon + 1, end, '、'),
  ])
    if (parts.length >= 2 && counts.includes(parts.length)) return parts
  return []
}

function endOfSentence(list: string, from: number): number {
  const stop = list.indexOf('。', from)
  return stop < 0 ? list.length : stop
}

/** The items between ascending marks; after a list another may follow (在提升城市品质方面安排4项民生实事：一是…). */
function findMarked(folded: string): Span[] {
  const items: Span[] = []
  for (let from = 0, lists = 0; lists < MOST_LISTS; lists++) {
    const marks = findListMarks(folded, { start: from, end: folded.length })
    if (marks.length < 2) break
    const inner = marks.slice(0, -1).some((mark, i) => hasInnerStop(folded, mark.end, marks[i + 1].start))
    for (let i = 0; i < marks.length; i++) {
      const end = i + 1 < marks.length ? marks[i + 1].start : lastEnd(folded, marks[i].end, inner)
      items.push(...trimItem(folded, marks[i].end, end))
      from = end
    }
  }
  return items
}

/** A report's projects stand in a few groups at most. */
const MOST_LISTS = 12

/** Whether an item holds a full stop before its end: then the last item too may hold several sentences. */
function hasInnerStop(folded: string, start: number, end: number): boolean {
  const stop = folded.indexOf('。', start)
  return stop >= 0 && stop < end && folded.slice(stop + 1, end).trim() !== ''
}

/** The end of the last item: its first stop, or where its paragraph ends or turns away from the list (我们要说到做到…). */
function lastEnd(folded: string, start: number, inner: boolean): number {
  const line = folded.indexOf('\n', start)
  const paragraph = line < 0 ? folded.length : line
  for (let stop = folded.indexOf('。', start); stop >= 0 && stop < paragraph; stop = folded.indexOf('。', stop + 1)) {
    LIST_END.lastIndex = stop + 1
    if (!inner || LIST_END.test(folded)) return stop
  }
  return paragraph
}

function splitAt(folded: string, start: number, end: number, separator: string): Span[] {
  const items: Span[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && folded[i] !== separator) continue
    items.push(...trimItem(folded, from, i))
    from = i + 1
  }
  return items
}

function trimItem(folded: string, start: number, end: number): Span[] {
  let from = start
  let to = end
  while (from < to && /[\s:,]/.test(folded[from])) from++
  while (to > from && /[\s。;,、.]/.test(folded[to - 1])) to--
  return to - from >= 4 ? [{ start: from, end: to }] : []
}
