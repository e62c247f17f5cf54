import { PieceBuilder as Builder, type EditedText, type PieceBuilder, unedited } from '../model/edited-text.ts'

const ODD_BREAK = /[\r\f\v\u0085\u2028\u2029]/
const BREAKS = /\r\n|[\r\f\v\u0085\u2028\u2029]/g

/** The text with every kind of line end as one '\n'. Linear. */
export function withPlainBreaks(text: string): EditedText {
  if (!ODD_BREAK.test(text)) return unedited(text)
  const builder = new Builder(unedited(text))
  keepPlainBreaks(builder, text, 0, text.length)
  return builder.finish()
}

/** Keeps `[start, end)` of a source text, every kind of line end as one '\n'. */
export function keepPlainBreaks(builder: PieceBuilder, source: string, start: number, end: number): void {
  const stretch = start === 0 && end === source.length ? source : source.slice(start, end)
  let at = start
  for (const match of stretch.matchAll(BREAKS)) {
    const from = start + match.index
    builder.keep(at, from)
    at = from + match[0].length
    if (match[0] === '\r\n') builder.keep(at - 1, at)
    else builder.insert('\n')
  }
  builder.keep(at, end)
}
