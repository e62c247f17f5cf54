/** The sentence around a place of a text: what stands before the place, the place, what stands after. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): [before: string, words: string, after: string] {
  let from = start
  while (from > 0 && start - from < MOST && !ENDS.test(text[from - 1])) from--
  let to = end
  while (to < text.length && to - end < MOST && !ENDS.test(text[to])) to++
  if (text[to] !== '\n' && to < text.length) to++
  return [text.slice(from, start), text.slice(start, end), text.slice(end, to)]
}

/** A hostile text may be one sentence of five million characters. */
const MOST = 1500
const ENDS = /[。！？!?\n]/
