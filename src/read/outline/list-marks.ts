import { endsList } from '../../lexicon/commitments.ts'
import type { Span } from '../../model/span.ts'
import { type Mark, type MarkKind, parseMark } from './marks.ts'
import { sentenceEnd } from './paragraphs.ts'

/** One way to mark the items of a list, and how its nth mark is written in folded text. */
type Style = { kind: MarkKind; write: (n: number) => string[] }

const CHINESE = '一二三四五六七八九'

/** 12 → 十二, from 1 to 99. */
export function chinese(n: number): string {
  if (n <= 9) return CHINESE[n - 1]
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? CHINESE[tens - 1] : ''}十${n % 10 === 0 ? '' : CHINESE[(n % 10) - 1]}`
}

const enclosed = (from: number) => (n: number) => (n <= 20 ? [String.fromCharCode(from + n)] : [])

const STYLES: readonly Style[] = [
  { kind: 'ordinal', write: n => [`${chinese(n)}是`, `第${chinese(n)},`] },
  { kind: 'paren', write: n => [`(${chinese(n)})`] },
  { kind: 'comma', write: n => [`${chinese(n)}、`] },
  { kind: 'arabic-paren', write: n => [`(${n})`] },
  { kind: 'arabic', write: n => [`${n}.`, `${n}、`] },
  { kind: 'circled', write: enclosed(0x245f) },
  { kind: 'arabic-paren', write: enclosed(0x2473) },
]

/** The ascending marks of a list in a stretch of folded text, of the style whose first mark comes first; none or one: no list. */
export function findListMarks(folded: string, span: Span): Span[] {
  let best: Span[] = []
  for (const style of STYLES) {
    const marks = findMarks(folded, span, style)
    if (marks.length >= 2 && (best.length === 0 || marks[0].start < best[0].start)) best = marks
  }
  return best
}

/**
 * Where the last item of a list ends: at its first stop, or, where items hold several sentences or stand in paragraphs of their own,
 * where its paragraph ends or turns away from the list (我们要说到做到…).
 */
export function endOfList(folded: string, marks: readonly Span[]): number {
  const start = marks[marks.length - 1].end
  const line = folded.indexOf('\n', start)
  const paragraph = line < 0 ? folded.length : line
  const several = marks.some(
    (mark, i) => folded[mark.start - 1] === '\n' || (i > 0 && hasInnerStop(folded, marks[i - 1].end, mark.start)),
  )
  for (let stop = folded.indexOf('。', start); stop >= 0 && stop < paragraph; stop = folded.indexOf('。', stop + 1)) {
    if (!several || endsList(folded.slice(stop + 1, sentenceEnd(folded, stop + 1, paragraph)))) return stop
  }
  return paragraph
}

/** Whether an item holds a full stop before its end. */
function hasInnerStop(folded: string, start: number, end: number): boolean {
  const stop = folded.indexOf('。', start)
  return stop >= 0 && stop < end && folded.slice(stop + 1, end).trim() !== ''
}

/** Whether the mark before a mark stands in folded words: (5) when (6) opens the next paragraph. */
export function holdsMarkBefore(words: string, { kind, number }: Mark): boolean {
  return STYLES.some(style => style.kind === kind && nextMark(words, 0, words.length, style.write(number - 1)) !== null)
}

/** Marks 1, 2, 3 … of one style, each at the begin of a line or after punctuation; where they begin anew another list stands. */
function findMarks(folded: string, span: Span, style: Style): Span[] {
  const marks: Span[] = []
  const first = nextMark(folded, span.start, span.end, style.write(1))
  let next = first
  const anew = first === null ? null : nextMark(folded, first.end, span.end, style.write(1))
  const limit = anew?.start ?? span.end
  for (let n = 2; next !== null && n <= 100; n++) {
    marks.push(next)
    next = nextMark(folded, next.end, limit, style.write(n))
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
