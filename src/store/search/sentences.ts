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

/** \n 。 ! ? ！ ？ */
export function isSentenceEnd(code: number): boolean {
  return code === 10 || code === 0x3002 || code === 33 || code === 63 || code === 0xff01 || code === 0xff1f
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false
  return true
}
