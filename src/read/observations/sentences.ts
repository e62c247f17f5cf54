const STOPS = ['\n', '。', '!', '?', '！', '？']
/** The longest sentence of 26 million characters of reports has 955; what is longer is a list without stops, or no text. */
const LONGEST = 2000

/** Sentences of a text, one call each; a paragraph end ends a sentence too. `first`: it opens its paragraph. */
export function eachSentence(text: string, visit: (start: number, end: number, first: boolean) => void): void {
  const nexts = STOPS.map(stop => text.indexOf(stop))
  let first = true
  for (let start = 0; start < text.length; ) {
    let line = true
    let at = text.length
    for (let k = 0; k < STOPS.length; k++) {
      if (nexts[k] >= 0 && nexts[k] < start) nexts[k] = text.indexOf(STOPS[k], start)
      if (nexts[k] < 0 || nexts[k] >= at) continue
      at = nexts[k]
      line = STOPS[k] === '\n'
    }
    if (at - start > LONGEST) {
      const cut = lastPause(text, start, start + LONGEST)
      visit(start, cut, first)
      first = false
      start = cut
      continue
    }
    const end = line ? at : at + 1
    if (end > start) visit(start, end, first)
    first = line || (first && end === start)
    start = at + 1
  }
}

/** Where a sentence that is too long is cut: after its last pause before `limit`. */
function lastPause(text: string, start: number, limit: number): number {
  const words = text.slice(start, limit)
  const pause = Math.max(words.lastIndexOf(';'), words.lastIndexOf(','))
  return pause < 0 ? limit : start + pause + 1
}
