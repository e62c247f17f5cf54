import { findListMarks } from './list-marks.ts'
import type { Items } from './livelihood-list.ts'
import type { Paragraph } from './paragraphs.ts'

/**
 * The items of a list in the paragraphs from one on up to `to`, the next part or section: those that bear the marks 1, 2, 3 …, or those
 * all in the first, or groups of them that come to the greatest of the numbers announced (抓好就业。（1）…（2）…⏎方便出行。（3）…).
 */
export function countItemsBelow(
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  counts: readonly number[],
): Items {
  const first = paragraphs[from]
  if (first === undefined) return { count: 0, size: 0, groups: 0 }
  const kind = first.mark?.kind
  const inOne = findListMarks(first.words, { start: 0, end: first.words.length }).length
  const groups = counts.length === 0 ? 0 : countGroups(paragraphs, from, to, Math.max(...counts))
  if (inOne > 1) return { count: inOne, size: first.words.length, groups }
  let count = 0
  let size = 0
  let pending = 0
  for (let i = from; i < to; i++) {
    const { mark, words } = paragraphs[i]
    pending += words.length
    if (mark?.kind !== kind || mark?.number !== count + 1) continue
    size += pending
    pending = 0
    count++
  }
  return { count, size, groups }
}

/** How many paragraphs hold just so many items, numbered on through them or anew in each; 0: they do not. */
function countGroups(paragraphs: readonly Paragraph[], from: number, to: number, announced: number): number {
  let count = 0
  for (let i = from; i < to && count < announced; i++) {
    const { words } = paragraphs[i]
    const anew = findListMarks(words, { start: 0, end: words.length }).length
    const held = anew > 1 ? anew : countOn(words, count)
    if (held === 0) return 0
    count += held
    if (count === announced) return i - from > 0 ? i - from + 1 : 0
  }
  return 0
}

/** How many of the marks （n+1）, （n+2） … stand in words. */
function countOn(words: string, n: number): number {
  let held = 0
  for (let at = 0; ; held++) {
    at = words.indexOf(`(${n + held + 1})`, at)
    if (at < 0) return held
  }
}
