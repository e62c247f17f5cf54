import type { Frame } from './frame.ts'

const MATTER = /^title: ?/
const TELLING = /\d{4}|[〇○零一二三四五六七八九]{4}年|[省市县区州旗盟]/

/** The lines of a head or tail as they stand, one a line. */
export function headOf(frame: Frame, from: number, to: number): string {
  const lines: string[] = []
  for (let i = from; i < to; i++) lines.push(clean(frame.text.slice(frame.lines[i].start, frame.lines[i].end)))
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
    const words = clean(frame.text.slice(frame.lines[i].start, frame.lines[i].end))
    if (MATTER.test(words)) {
      matter ??= words.replace(MATTER, '')
    } else if (frame.isTitle(i)) {
      if (TELLING.test(words)) return words
      plain ??= words
    } else if (!frame.isFurniture(i) && words.length <= 80) any ??= words
  }
  return matter ?? label ?? plain ?? any
}

function clean(words: string): string {
  return words.replace(/[\s\u0002\u0003\u3000]+/g, ' ').trim()
}
