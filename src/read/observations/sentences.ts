/** Sentences of a text, one call each; a paragraph end ends a sentence too. `first`: it opens its paragraph. */
export function eachSentence(text: string, visit: (start: number, end: number, first: boolean) => void): void {
  let start = 0
  let first = true
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10
    if (code !== 10 && code !== 0x3002 && code !== 33 && code !== 63 && code !== 0xff01 && code !== 0xff1f) continue
    const end = code === 10 ? at : at + 1
    if (end > start) {
      visit(start, end, first)
      first = false
    }
    if (code === 10) first = true
    start = at + 1
  }
}
