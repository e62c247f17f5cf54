/** A sentence longer than this is cut for the index; words that stand across such a cut are not found. */
export const LONGEST_SENTENCE = 65_536
/** Only so much of one text is indexed: its places must fit into 23 bits of a key. */
export const LONGEST_TEXT = 2 ** 23

/**
 * The sentences of a text that search finds, in order: each ends with 。！？ or its paragraph; white space alone is none.
 * Closing quotes and brackets after the end mark begin the next one. Linear.
 */
export function* sentencesOf(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0
  const length = Math.min(text.length, LONGEST_TEXT)
  for (let at = 0; at < length; at++) {
    if (isSentenceEnd(text.charCodeAt(at)) || at + 1 - start === LONGEST_SENTENCE || at + 1 === length) {
      if (!isBlank(text, start, at + 1)) yield [start, text.charCodeAt(at) === 10 ? at : at + 1]
      start = at + 1
    }
  }
}

/** The sentence of `sentencesOf` in which a place lies, found from there; null where none is. */
export function sentenceAround(text: string, at: number): readonly [start: number, end: number] | null {
  if (at >= Math.min(text.length, LONGEST_TEXT)) return null
  const floor = Math.max(0, at - LONGEST_SENTENCE + 1)
  let start = at
  while (start > floor && !isSentenceEnd(text.charCodeAt(start - 1))) start--
  // so long a sentence is cut, and only from its beginning one sees where
  if (start === floor && floor > 0) return cutSentence(text, at)
  const end = Math.min(endOfSentence(text, start), LONGEST_TEXT)
  return isBlank(text, start, end) ? null : [start, end]
}

function cutSentence(text: string, at: number): readonly [start: number, end: number] | null {
  for (const found of sentencesOf(text)) if (found[1] > at) return found[0] <= at ? found : null
  return null
}

/** Where the sentence that begins at `start` ends. */
export function endOfSentence(text: string, start: number): number {
  const last = Math.min(text.length, start + LONGEST_SENTENCE)
  for (let at = start; at < last; at++) {
    const code = text.charCodeAt(at)
    if (isSentenceEnd(code)) return code === 10 && at > start ? at : at + 1
  }
  return last
}

/** \n 。 ! ? ！ ？ */
export function isSentenceEnd(code: number): boolean {
  return code === 10 || code === 0x3002 || code === 33 || code === 63 || code === 0xff01 || code === 0xff1f
}

/** Where in a word a sentence ends, other than at its own end: 发展。加快 → 2; -1 where none does. */
export function endInside(word: string): number {
  for (let at = 0; at < word.length - 1; at++) if (isSentenceEnd(word.charCodeAt(at))) return at
  return -1
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false
  return true
}
