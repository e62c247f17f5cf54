import { framePattern } from '../../lexicon/genres.ts'
import type { Frame } from './frame.ts'

const MATTER = /^title: ?/
const TELLING = framePattern('title-tells')

/** The lines of a head or tail as they stand, one a line. */
export function headOf(frame: Frame, from: number, to: number): string {
  const lines: string[] = []
  for (let i = from; i < to; i++) lines.push(wordsOf(frame, i))
  return lines.join('\n')
}

/**
 * The title among the lines above a report: the first that has the form of one and names a place or year, else the
 * front matter's, else the label of the table row, else the bare 政府工作报告, else the first line.
 */
export function titleOf(frame: Frame, from: number, to: number, label: string | null): string | null {
  let plain: string | null = null
  let matter: string | null = null
  let any: string | null = null
  for (let i = from; i < to; i++) {
    const words = wordsOf(frame, i)
    if (MATTER.test(words)) {
      matter ??= words.replace(MATTER, '')
    } else if (frame.isTitle(i)) {
      if (TELLING.test(words)) return words
      plain ??= words
    } else if (!frame.isFurniture(i) && words.length <= 80) any ??= words
  }
  return matter ?? label ?? plain ?? any
}

/** The words of a line, with one blank where blanks and marks stand. */
function wordsOf(frame: Frame, i: number): string {
  const { start, end, loose } = frame.lines[i]
  const words = frame.text.slice(start, end)
  return loose ? words.replace(/[\s\u0002-\u0004]+/g, ' ').trim() : words
}
