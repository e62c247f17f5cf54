import { type EditedText, PieceBuilder, unedited } from '../model/edited-text.ts'

/** Stands in extracted lines at both ends of the bold words that a line begins with. No XML holds it. */
const BOLD = '\u0001'

/** As Markdown writes bold words, which reading knows headings by: `**推进项目建设。**全年…`. */
export const STARS = '**'

/** Where more of a text is bold than this, bold says nothing. */
const MOST_BOLD = 0.5

/** Whether bold words stand out: so many characters of a text are bold. */
export const standsOut = (bold: number, all: number): boolean => bold <= all * MOST_BOLD

/** A stretch of a line, all of it bold or none. */
export type BoldRun = { readonly words: string; readonly bold: boolean }

/** With how many bold runs a line begins; blank ones are neither. Bold that goes over a line's or cell's end is none, nor words with stars of their own. */
export function boldHead(runs: readonly BoldRun[]): number {
  let count = 0
  for (let i = 0; i < runs.length && (runs[i].bold || runs[i].words.trim() === ''); i++) if (runs[i].bold) count = i + 1
  const head = wordsOf(runs.slice(0, count))
  return head.trim() === '' || /[\n\t*]/.test(head) ? 0 : count
}

const wordsOf = (runs: readonly BoldRun[]): string => runs.map(run => run.words).join('')

/** The words of a line with the bold ones that it begins with marked. */
export function markBold(runs: readonly BoldRun[]): string {
  const count = boldHead(runs)
  return count === 0 ? wordsOf(runs) : `${BOLD}${wordsOf(runs.slice(0, count))}${BOLD}${wordsOf(runs.slice(count))}`
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
