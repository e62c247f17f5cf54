import { nextOf } from './char-table.ts'
import { longestOf, type Planted, plantValues, plantWords } from './word-forest.ts'

/** Words with values, found in a text by longest match, forwards from a place or backwards to it. */
export class WordMap<T> {
  private readonly heads: Planted<T>
  private readonly tails: Planted<T>
  private readonly words: readonly string[]
  /** A table of the code units that words begin with, made for `next`. */
  private firsts: Uint8Array | null = null

  constructor(words: readonly string[], heads: Planted<T>, tails: Planted<T>) {
    this.words = words
    this.heads = heads
    this.tails = tails
  }

  static of<T>(words: ReadonlyMap<string, T>): WordMap<T> {
    return new WordMap([...words.keys()], plantValues(words, 1), plantValues(words, -1))
  }

  /** The value of the longest word that begins at `at` and ends at or before `limit`, or null. */
  at(text: string, at: number, limit = text.length): T | null {
    return longestOf(this.heads, text, at, limit - at)
  }

  /** The value of the longest word that ends at `end` (not included) and begins at or after `limit`, or null. */
  endingAt(text: string, end: number, limit = 0): T | null {
    return longestOf(this.tails, text, end - 1, end - limit)
  }

  /** The first place in `[from, to)` where a word begins that ends there too, or −1. */
  next(text: string, from = 0, to = text.length): number {
    const firsts = (this.firsts ??= firstsOf(this.words))
    let at = nextOf(firsts, text, from, to)
    while (at < to && this.at(text, at, to) === null) at = nextOf(firsts, text, at + 1, to)
    return at < to ? at : -1
  }

  /** Whether a word stands anywhere in `[from, to)`. */
  isIn(text: string, from = 0, to = text.length): boolean {
    return this.next(text, from, to) >= 0
  }
}

/** A set of words: what is found is the word itself. */
export class WordSet extends WordMap<string> {
  constructor(words: Iterable<string>) {
    const all = [...words]
    super(all, plantWords(all, 1), plantWords(all, -1))
  }
}

function firstsOf(words: readonly string[]): Uint8Array {
  const firsts = new Uint8Array(65536)
  for (const word of words) if (word !== '') firsts[word.charCodeAt(0)] = 1
  return firsts
}
