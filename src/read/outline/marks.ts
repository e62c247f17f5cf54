import { charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { parseOrdinal } from '../identity/date.ts'

/** How a paragraph is marked: 第一部分, 一、, （一）, 1., （1）, ①, 第一， or 一是, ——. */
export type MarkKind = 'division' | 'comma' | 'paren' | 'arabic' | 'arabic-paren' | 'circled' | 'ordinal' | 'dash'

/** A list or heading mark at the beginning of a paragraph: `length` counts the blanks after it too; a dash has number 0. */
export type Mark = { kind: MarkKind; number: number; length: number }

const RULES: readonly (readonly [kind: MarkKind, rule: RegExp])[] = [
  ['division', /^第([一二三四五六七八九十]{1,3})(?:部分|章|篇)[、:. ]*/],
  ['comma', /^([一二三四五六七八九十]{1,3}) ?[、.] */],
  ['paren', /^[(〔[] ?([一二三四五六七八九十]{1,3}) ?[)〕\]] ?[、.]? */],
  ['arabic', /^(\d{1,2}) ?[.、](?!\d) */],
  ['arabic-paren', /^[(〔[] ?(\d{1,2}) ?[)〕\]] ?[、.]? */],
  ['arabic-paren', /^(\d{1,2})\)[、.]? */],
  ['ordinal', /^第([一二三四五六七八九十]{1,3}) ?[,、:是] */],
  ['ordinal', /^([一二三四五六七八九十]{1,3})(?:是|要)[,: ]*/],
  ['ordinal', /^其([一二三四五六七八九十]{1,3})[,:] */],
  ['dash', /^(?:[—–―─-]{1,6}|[●•◆■▪※★·]) */],
]

// ①–⑳ ⑴–⒇ ⒈–⒛ ㈠–㈩: one character stands for mark and number
const ENCLOSED: readonly (readonly [from: number, to: number, kind: MarkKind])[] = [
  [0x2460, 0x2473, 'circled'],
  [0x2474, 0x2487, 'arabic-paren'],
  [0x2488, 0x249b, 'arabic'],
  [0x3220, 0x3229, 'paren'],
]

// a paragraph without one of these first characters has no mark: spares the rules most paragraphs
const FIRST = charTable('第一二三四五六七八九十其(〔[0-9—–―─●•◆■▪※★·①-⒛㈠-㈩-')

/** The length of the mark that stands at `at` in folded text and ends at or before `limit`; 0: none. */
export function markLength(folded: string, at: number, limit: number): number {
  if (at >= limit || FIRST[codeAt(folded, at)] !== 1) return 0
  return parseMark(folded.slice(at, Math.min(limit, at + LONGEST)))?.length ?? 0
}

const LONGEST = 12

/** The mark of a paragraph in folded text, or null when it bears none. */
export function parseMark(words: string): Mark | null {
  const code = codeAt(words, 0)
  if (FIRST[code] !== 1) return null
  for (const [from, to, kind] of ENCLOSED) {
    if (code >= from && code <= to) return { kind, number: code - from + 1, length: /^.[、. ]*/.exec(words)![0].length }
  }
  for (const [kind, rule] of RULES) {
    const found = rule.exec(words)
    if (!found) continue
    const number = found[1] === undefined ? 0 : parseOrdinal(found[1])
    if (number !== null) return { kind, number, length: found[0].length }
  }
  return null
}
