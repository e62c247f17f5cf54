import { LIST_END } from '../../lexicon/commitments.ts'
import type { Span } from '../../model/span.ts'
import { countItems } from '../outline/livelihood-list.ts'
import { type MarkKind, parseMark } from '../outline/marks.ts'

/** One way to mark the items of a list, and how its nth mark is written in folded text. */
type Style = { kind: MarkKind; write: (n: number) => string[] }

const CHINESE = '一二三四五六七八九'

function chinese(n: number): string {
  if (n <= 9) return CHINESE[n - 1]
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? CHINESE[tens - 1] : ''}十${n % 10 === 0 ? '' : CHINESE[(n % 10) - 1]}`
}

const STYLES: readonly Style[] = [
  { kind: 'ordinal', write: n => [`${chinese(n)}是`, `第${chinese(n)},`] },
  { kind: 'paren', write: n => [`(${chinese(n)})`] },
  { kind: 'comma', write: n => [`${chinese(n)}、`] },
  { kind: 'arabic-paren', write: n => [`(${n})`] },
  { kind: 'arabic', write: n => [`${n}.`, `${n}、`] },
  { kind: 'circled', write: n => (n <= 20 ? [String.fromCharCode(0x245f + n)] : []) },
]

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
  const marked = findMarked(list, { start: 0, end: list.length })
  if (marked.length >= 2) return marked
  const colon = list.indexOf(':')
  // 办好3件实事。…。…。…。
  const stop = list.indexOf('。')
  if (stop >= 0 && (colon < 0 || stop < colon)) {
    const apart = splitAt(list, stop + 1, list.length, '。')
    if (apart.length >= 2 && apart.length === countItems(list.slice(0, stop))) return apart
  }
  if (colon < 0) return []
  // 十件实事： and a line for each
  const line = list.indexOf('\n', colon)
  if (line >= 0 && list.slice(colon + 1, line).trim() === '') {
    const lines = splitAt(list, line + 1, list.length, '\n')
    return lines.length >= 2 ? lines : []
  }
  const end = list.indexOf('。', colon)
  const items = splitAt(list, colon + 1, end < 0 ? list.length : end, ';')
  if (items.length >= 2) return items
  // 重点办好3件实事：…。…。…。
  const sentences = splitAt(list, colon + 1, list.length, '。')
  return sentences.length >= 2 && sentences.length === countItems(list.slice(0, colon + 1)) ? sentences : []
}

/** The items between ascending marks of the style whose first mark comes first. */
function findMarked(folded: string, span: Span): Span[] {
  let best: { at: number; marks: Span[] } | null = null
  for (const style of STYLES) {
    const marks = findMarks(folded, span, style)
    if (marks.length >= 2 && (best === null || marks[0].start < best.at)) best = { at: marks[0].start, marks }
  }
  if (best === null) return []
  const { marks } = best
  const inner = marks.slice(0, -1).some((mark, i) => hasInnerStop(folded, mark.end, marks[i + 1].start))
  return marks.flatMap((mark, i) => {
    const end = i + 1 < marks.length ? marks[i + 1].start : lastEnd(folded, mark.end, span.end, inner)
    return trimItem(folded, mark.end, end)
  })
}

/** Marks 1, 2, 3 … of one style in a stretch; each at the begin of a line or after punctuation. */
function findMarks(folded: string, span: Span, style: Style): Span[] {
  const marks: Span[] = []
  let at = span.start
  for (let n = 1; n <= 100; n++) {
    const next = nextMark(folded, at, span.end, style.write(n))
    if (next === null) break
    marks.push(next)
    at = next.end
  }
  return marks
}

function nextMark(folded: string, from: number, limit: number, written: readonly string[]): Span | null {
  let best: Span | null = null
  for (const words of written) {
    for (let at = folded.indexOf(words, from); at >= 0 && at < limit; at = folded.indexOf(words, at + 1)) {
      if (best !== null && at >= best.start) break
      if (at > 0 && !/[\s。;:,!”)]/.test(folded[at - 1])) continue
      if (/\d\.$/.test(words) && /\d/.test(folded[at + words.length] ?? '')) continue
      const mark = parseMark(folded.slice(at, at + 12))
      best = { start: at, end: at + (mark?.length ?? words.length) }
      break
    }
  }
  return best
}

/** Whether an item holds a full stop before its end: then the last item too may hold several sentences. */
function hasInnerStop(folded: string, start: number, end: number): boolean {
  const stop = folded.indexOf('。', start)
  return stop >= 0 && stop < end && folded.slice(stop + 1, end).trim() !== ''
}

/** The end of the last item: its first stop, or where its paragraph ends or turns away from the list (我们要说到做到…). */
function lastEnd(folded: string, start: number, limit: number, inner: boolean): number {
  const line = folded.indexOf('\n', start)
  const paragraph = line < 0 || line > limit ? limit : line
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
