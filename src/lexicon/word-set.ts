import { charSorts } from './char-table.ts'
import { codeAt, lengthOf } from './code-at.ts'
import { WordTree } from './word-tree.ts'

/** Words with values, found in a text by longest match, forwards from a place or backwards to it. */
export class WordMap<T> {
  private readonly values: ReadonlyMap<string, T>
  private heads: WordTree<T> | null = null
  private tails: WordTree<T> | null = null
  /** What the code units of words are in them, made for `next`. */
  private places: Uint8Array | null = null

  constructor(values: ReadonlyMap<string, T>) {
    this.values = values
  }

  /** The words themselves. */
  get words(): Iterable<string> {
    return this.values.keys()
  }

  /** The value of the longest word that begins at `at` and ends at or before `limit`, or null. */
  at(text: string, at: number, limit = lengthOf(text)): T | null {
    return (this.heads ??= new WordTree(this.values, 1)).longest(text, at, limit - at)
  }

  /** The value of the longest word that ends at `end` (not included) and begins at or after `limit`, or null. */
  endingAt(text: string, end: number, limit = 0): T | null {
    return (this.tails ??= new WordTree(this.values, -1)).longest(text, end - 1, end - limit)
  }

  /** The first place in `[from, to)` where a word begins that ends there too, or −1. */
  next(text: string, from = 0, to = lengthOf(text)): number {
    const places = (this.places ??= placesOf(this.values.keys()))
    for (let at = from; at < to; at++) {
      const place = places[codeAt(text, at)]
      if ((place & FIRST) === 0) continue
      const next = at + 1 < to ? places[codeAt(text, at + 1)] : 0
      if (((place & ALONE) | (next & SECOND)) !== 0 && this.at(text, at, to) !== null) return at
    }
    return -1
  }

  /** Whether a word stands anywhere in `[from, to)`. */
  isIn(text: string, from = 0, to = lengthOf(text)): boolean {
    return this.next(text, from, to) >= 0
  }
}

/** A set of words: what is found is the word itself. */
export class WordSet extends WordMap<string> {
  constructor(words: Iterable<string>) {
    super(new Map(Array.from(words, word => [word, word])))
  }

  /** Whether words are one of the set. */
  has(words: string): boolean {
    return this.at(words, 0)?.length === words.length
  }
}

const [FIRST, SECOND, ALONE] = [1, 2, 4]

/** A table of the code units that words begin with, that stand second in them, or that are a word. */
function placesOf(words: Iterable<string>): Uint8Array {
  return charSorts(
    Array.from(words).flatMap(word =>
      word.length === 1
        ? [[word, FIRST | ALONE] as const]
        : word === ''
          ? []
          : [[word[0], FIRST] as const, [word[1], SECOND] as const],
    ),
  )
}
