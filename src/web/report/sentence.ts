import type { Span } from './facts.ts'

/** No sentence that one reads is longer; of longer ones the part around the words. */
const BEFORE = 150
const WHOLE = 300

/** The sentence that a passage stands in, without blanks around it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start
  while (from > 0 && start - from < BEFORE && !STOPS.has(text[from - 1])) from--
  let to = Math.max(end, start + 1)
  while (to < text.length && to - from < WHOLE && !STOPS.has(text[to - 1])) to++
  while (from < start && text[from].trim() === '') from++
  while (to > end && text[to - 1].trim() === '') to--
  return { start: from, end: to }
}

const STOPS = new Set('\n。！？!?')
