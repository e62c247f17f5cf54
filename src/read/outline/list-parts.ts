import { outlinePattern } from '../../lexicon/outline.ts'
import { parseOrdinal } from '../date.ts'

const COUNTED = outlinePattern('counted-things', 'g')

/** Every number of things said: 全面完成15项24件省级实事: 15, 24. */
export function countsOf(words: string): number[] {
  return [...words.matchAll(COUNTED)].map(([, number]) => parseOrdinal(number) ?? 0).filter(count => count > 0)
}

/** The parts of a stretch of words between marks, those inside brackets not counted as such. */
export function splitParts(words: string, from: number, to: number, mark: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let start = from
  let depth = 0
  for (let at = from; at < to; at++) {
    if (words[at] === '(') depth++
    else if (words[at] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && mark.test(words[at])) {
      parts.push({ start, end: at })
      start = at + 1
    }
  }
  if (words.slice(start, to).trim() !== '') parts.push({ start, end: to })
  return parts
}
