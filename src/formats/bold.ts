import { type EditedText, PieceBuilder, unedited } from '../model/edited-text.ts'

/** Stands in extracted lines at both ends of the bold words that a line begins with. No XML holds it. */
export const BOLD = '\u0001'

/** As Markdown writes bold words, which reading knows headings by: `**推进项目建设。**全年…`. */
export const STARS = '**'

/** Where more of a text is bold than this, bold says nothing. */
const MOST_BOLD = 0.5

/** Whether bold words stand out: so many characters of a text are bold. */
export const standsOut = (bold: number, all: number): boolean => bold <= all * MOST_BOLD

/** Words of which the first are bold, marked; blank ones are neither. Bold that goes over a line's end is none. */
export function markBold(words: readonly string[], bold: readonly boolean[]): string {
  let end = 0
  for (let i = 0; i < words.length && (bold[i] || words[i].trim() === ''); i++) if (bold[i]) end = i + 1
  const first = words.slice(0, end).join('')
  if (first.trim() === '' || /[\n\t*]/.test(first)) return words.join('')
  return `${BOLD}${first}${BOLD}${words.slice(end).join('')}`
}

/** The text of marked lines, and the same with bold words as Markdown has them. */
export function unmarkBold(marked: string): { decoded: string; content: EditedText } {
  const parts = marked.split(BOLD)
  const decoded = parts.join('')
  let bold = 0
  for (let i = 1; i < parts.length; i += 2) bold += parts[i].length
  if (parts.length === 1 || !standsOut(bold, decoded.length)) return { decoded, content: unedited(decoded) }
  const builder = new PieceBuilder(unedited(decoded))
  let at = 0
  parts.forEach((part, i) => {
    if (i > 0) builder.insert(STARS)
    builder.keep(at, at + part.length)
    at += part.length
  })
  return { decoded, content: builder.finish() }
}
