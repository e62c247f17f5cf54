import { IDENTITY_WORDS } from '../../lexicon/identity.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { Draft } from '../../model/draft.ts'
import { foldWidth } from '../text-fold.ts'

/** What stands above a report: its lines as written (folded, without marks), the same without blanks, and all in one. */
export type Head = { lines: string[]; tight: string[]; flat: string }

const LONGEST_HEAD = 6000
const cut = (text: string) =>
  text.length <= LONGEST_HEAD ? text : `${text.slice(0, LONGEST_HEAD / 2)}\n${text.slice(-LONGEST_HEAD / 2)}`
const ADDRESS = /^.{0,6}(?:各位|同志们|主席)/
const MARKS = /<!--|-->|\*\*|^\s*#+\s*|^\s*[-*>|]\s+|\[\^\d+\]:?/g
const PAGE_WORDS = new WordSet(IDENTITY_WORDS.pageWords)

/** "title: **2 0 1 7  年政府工作报告**" → 2017年政府工作报告. Of a head longer than 6,000 characters the first and last half of them count. */
export function readHead(draft: Draft, text: string): Head {
  const all = [(draft.title ?? '').slice(0, 500), cut(draft.head), headInBody(text)].join('\n')
  const lines: string[] = []
  for (const raw of foldWidth(all).split('\n')) {
    const line = raw
      .replace(MARKS, '')
      .replace(/^(title|标题):\s*/i, '')
      .trim()
    if (line !== '' && !/^(source|link|url):/i.test(line)) lines.push(line)
  }
  const tight = lines.map(withoutBlanks)
  return { lines, tight, flat: tight.join('') }
}

/** A text without a form of address begins with its head: the short lines down to the first part (一、) or paragraph. */
function headInBody(text: string): string {
  const lines = text.slice(0, 1500).split('\n', 12)
  const end = lines.findIndex(
    line => line.length > 100 || ADDRESS.test(line) || /^[^\p{L}]*(?:第?[一1][、.章]|[(（]一)|回顾/u.test(line),
  )
  return lines.slice(0, Math.max(end, 0)).join('\n')
}

/** Whether a line belongs to the page: "2022年02月18日来源:沈河区人民政府办公室". */
export function isPageLine(tight: string): boolean {
  return PAGE_WORDS.isIn(tight)
}

export function withoutBlanks(words: string): string {
  return words.replace(/\s+/g, '')
}
