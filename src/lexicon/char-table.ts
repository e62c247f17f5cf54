import { codeAt, lengthOf } from './code-at.ts'

/** The characters that `\s` matches. */
export const BLANKS = '\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** A table of code units: 1 for the characters given, of which `一-龥` is a stretch. Looked up where a rule would be tried at every place. */
export function charTable(chars: string): Uint8Array {
  return charSorts([[chars, 1]])
}

/** A table of code units with several sorts of characters; one that is of several has the bits of all. */
export function charSorts<T extends Uint8Array | Uint16Array = Uint8Array>(
  sorts: Iterable<readonly [chars: string, sort: number]>,
  table = new Uint8Array(65536) as T,
): T {
  for (const [chars, sort] of sorts) {
    for (let at = 0; at < chars.length; at++) {
      const first = codeAt(chars, at)
      const isStretch = chars[at + 1] === '-' && at + 2 < chars.length
      if (isStretch) at += 2
      for (let code = first; code <= codeAt(chars, at); code++) table[code] |= sort
    }
  }
  return table
}

/** The first place in `[from, to)` whose character is of some sort, or `to`. */
export function nextOf(table: Uint8Array, text: string, from = 0, to = lengthOf(text)): number {
  let at = from
  while (at < to && table[codeAt(text, at)] === 0) at++
  return at
}

/** Whether a character of some sort stands in a text. */
export const holds = (table: Uint8Array, text: string): boolean => nextOf(table, text) < lengthOf(text)

/** The sorts of all characters of a text together. */
export function sortsOf(table: Uint8Array, text: string): number {
  let sorts = 0
  const end = lengthOf(text)
  for (let at = 0; at < end; at++) sorts |= table[codeAt(text, at)]
  return sorts
}

/**
 * Sorts by which a walk finds words of two characters at least: `sort` for what is second in one, and `ahead` bits further for what begins
 * one. A place where the second of a word follows what begins one may hold a word; no other does.
 */
export function pairSorts(words: Iterable<string>, sort: number, ahead: number): [chars: string, sort: number][] {
  return Array.from(words).flatMap((word): [string, number][] => [
    [word[0], sort << ahead],
    [word[1], sort],
  ])
}

/** The characters that words begin with, as a table takes them. */
export const headsOf = (words: Iterable<string>): string => Array.from(words, word => word[0]).join('')

/** The characters that words end with. */
export const endsOf = (words: Iterable<string>): string => Array.from(words, word => word.slice(-1)).join('')
