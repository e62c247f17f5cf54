import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import { parseOrdinal } from '../date.ts'

/** How a paragraph is marked: 第一部分, 一、, （一）, 1., （1）, ①, 第一， or 一是, ——. */
export type MarkKind = 'division' | 'comma' | 'paren' | 'arabic' | 'arabic-paren' | 'circled' | 'ordinal' | 'dash'

/** A list or heading mark at the beginning of a paragraph: `length` counts the blanks after it too; a dash has number 0. */
export type Mark = { kind: MarkKind; number: number; length: number }

type Rule = { kind: MarkKind; rule: RegExp }
const NUMBERS = '一二三四五六七八九十'

/** What a mark may be, by the sort of its first character. */
const RULES: readonly { heads: string; rules: readonly Rule[] }[] = [
  {
    heads: '第',
    rules: [
      { kind: 'division', rule: outlinePattern('division') },
      { kind: 'ordinal', rule: outlinePattern('ordinal') },
    ],
  },
  {
    heads: NUMBERS,
    rules: [
      { kind: 'comma', rule: outlinePattern('comma') },
      { kind: 'ordinal', rule: outlinePattern('ordinal-is') },
      { kind: 'paren', rule: outlinePattern('paren-closed') },
    ],
  },
  {
    heads: '(〔[',
    rules: [
      { kind: 'paren', rule: outlinePattern('paren') },
      { kind: 'arabic-paren', rule: /^[(〔[] ?(\d{1,2}) ?[)〕\]] ?[、.]? */ },
    ],
  },
  {
    heads: '0-9',
    rules: [
      { kind: 'arabic', rule: /^(\d{1,2}) ?[.、](?!\d) */ },
      { kind: 'arabic-paren', rule: /^(\d{1,2})\)[、.]? */ },
    ],
  },
  { heads: '其', rules: [{ kind: 'ordinal', rule: outlinePattern('ordinal-next') }] },
  { heads: '—–―─●•◆■▪※★·-', rules: [{ kind: 'dash', rule: /^(?:[—–―─-]{1,6}|[●•◆■▪※★·]) */ }] },
]

// ①–⑳ ⑴–⒇ ⒈–⒛ ㈠–㈩: one character stands for mark and number
const ENCLOSED: readonly (readonly [from: number, to: number, kind: MarkKind])[] = [
  [0x2460, 0x2473, 'circled'],
  [0x2474, 0x2487, 'arabic-paren'],
  [0x2488, 0x249b, 'arabic'],
  [0x3220, 0x3229, 'paren'],
]

// by the first character of a paragraph: 0 none has a mark, a row of RULES from 1 on, or ENCLOSED
const ENCLOSED_ONE = RULES.length + 1
const FIRST = charSorts([...RULES.map(({ heads }, i) => [heads, i + 1] as const), ['①-⒛㈠-㈩', ENCLOSED_ONE]])

/** The length of the mark that stands at `at` in folded text and ends at or before `limit`; 0: none. */
export function markLength(folded: string, at: number, limit: number): number {
  if (at >= limit || FIRST[codeAt(folded, at)] === 0) return 0
  return parseMark(folded.slice(at, Math.min(limit, at + LONGEST)))?.length ?? 0
}

const LONGEST = 12

/** The mark of a paragraph in folded text, or null when it bears none. */
export function parseMark(words: string): Mark | null {
  const code = codeAt(words, 0)
  const first = FIRST[code] | 0
  if (first === 0) return null
  if (first === ENCLOSED_ONE) return parseEnclosed(words, code)
  for (const { kind, rule } of RULES[first - 1].rules) {
    const found = rule.exec(words)
    if (!found) continue
    const number = found[1] === undefined ? 0 : parseOrdinal(found[1])
    if (number !== null) return { kind, number, length: found[0].length }
  }
  return null
}

function parseEnclosed(words: string, code: number): Mark | null {
  for (const [from, to, kind] of ENCLOSED) {
    if (code >= from && code <= to) return { kind, number: code - from + 1, length: /^.[、. ]*/.exec(words)![0].length }
  }
  return null
}
