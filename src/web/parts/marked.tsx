import { shownText } from './shown-text.ts'

/** Sentences longer than this are shown around their first mark. */
const LONGEST = 220
const AROUND = 90

type Range = readonly [start: number, end: number]

type MarkedProps = { sentence: string; start: number; ranges: readonly Range[]; whole?: boolean }

/** A sentence that begins at `start` of its text, with the ranges of that text marked; a long one is cut around the marks unless wanted `whole`. */
export function Marked({ sentence, start, ranges, whole = false }: MarkedProps) {
  const marks = withoutOverlaps(ranges.map(([from, to]) => [from - start, to - start] as const))
  const [from, to] = whole ? [0, sentence.length] : stretchOf(sentence, marks)
  const parts = []
  let at = from
  for (const [begin, end] of marks.filter(([begin, end]) => begin >= from && end <= to)) {
    parts.push(shownText(sentence.slice(at, begin)))
    parts.push(<mark key={begin}>{shownText(sentence.slice(begin, end))}</mark>)
    at = end
  }
  return (
    <span lang="zh-CN">
      {from > 0 && '…'}
      {parts}
      {shownText(sentence.slice(at, to))}
      {to < sentence.length && '…'}
    </span>
  )
}

function withoutOverlaps(ranges: readonly Range[]): Range[] {
  const found: Range[] = []
  for (const [begin, end] of ranges) {
    const last = found.at(-1)
    if (!last || begin >= last[1]) found.push([begin, end])
    else if (end > last[1]) found[found.length - 1] = [last[0], end]
  }
  return found
}

/** From a little before the first mark to a little behind the last that is near. */
function stretchOf(sentence: string, marks: readonly Range[]): Range {
  if (sentence.length <= LONGEST) return [0, sentence.length]
  const [first, last] = [marks[0]?.[0] ?? 0, marks.at(-1)?.[1] ?? 0]
  const from = Math.max(0, first - AROUND)
  const near = Math.max(Math.min(last, from + LONGEST), marks[0]?.[1] ?? 0)
  return [from, Math.min(sentence.length, Math.max(near + AROUND, from + LONGEST))]
}
