import type { Filter } from '../filter.ts'
import { StoreError } from '../store.ts'
import { foldSearch } from './fold.ts'
import { gramsOfWord, SEPARATORS, tagOf } from './grams.ts'
import { keysOfYears } from './keys.ts'
import { endInside } from './sentences.ts'

/** A word looked for: its pairs of characters, and whether it is one character alone. */
export type Term = { folded: string; grams: string[]; alone: boolean }

/**
 * What a search asks of the index: all terms and, of each group of tags, one. `[from, to)` are keys. `across` is set when a word reaches over the end of
 * a sentence (发展。加快): then `terms` hold the pieces of it that may stand in the first sentence, and the text itself decides.
 */
export type IndexQuery = { terms: Term[]; tags: string[][]; from: number; to: number; words: string[]; across: boolean }

/** The words as they are compared with a folded text. */
export function parseWords(text: string): string[] {
  const words = foldSearch(text)
    .split(SEPARATORS)
    .filter(word => word !== '')
  if (words.length === 0) throw new StoreError('query-empty', '请输入要检索的词句。')
  return words
}

export function indexQuery(text: string, filter: Filter): IndexQuery {
  const words = parseWords(text)
  const heads = words.map(headOf)
  const [from, to] = keysOfYears(filter.yearFrom, filter.yearTo)
  return {
    words,
    across: heads.some((head, i) => head !== words[i]),
    terms: heads.map(folded => {
      const grams = gramsOfWord(folded)
      return { folded, grams, alone: grams.length === 1 && [...folded].length === 1 }
    }),
    tags: tagsOfFilter(filter),
    from,
    to,
  }
}

/** 发展。加快 → 发展。加: what the sentence where the word begins holds of it, with the character after its end (see sentence-rows). */
function headOf(word: string): string {
  const at = endInside(word)
  return at < 0 ? word : word.slice(0, at + 1) + String.fromCodePoint(word.codePointAt(at + 1) ?? 0)
}

function tagsOfFilter(filter: Filter): string[][] {
  const groups: string[][] = []
  const area = filter.place === undefined ? '' : areaOf(filter.place)
  if (area !== '') groups.push([tagOf('p', area)])
  if (filter.levels) groups.push(filter.levels.map(level => tagOf('l', level)))
  if (filter.kinds) groups.push(filter.kinds.map(kind => tagOf('k', kind)))
  if (filter.roles) groups.push(filter.roles.map(role => tagOf('r', role)))
  if (filter.indicators) groups.push(filter.indicators.map(indicator => tagOf('i', indicator)))
  return groups
}

/** The digits that the codes of an area share: 210000 → 21, 210100 → 2101, 210103 → 210103, 000000 → ''. */
export function areaOf(code: string): string {
  if (code === '000000') return ''
  return code.endsWith('0000') ? code.slice(0, 2) : code.endsWith('00') ? code.slice(0, 4) : code
}
