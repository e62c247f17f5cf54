import { WordTree } from './word-tree.ts'

export type Ending<T> = { readonly length: number; readonly value: T }

/** Words with values, found where they end in a text: every word that ends at a place, the longest first. */
export class WordEnds<T> {
  private readonly words: WordTree<readonly Ending<T>[]>

  constructor(words: Iterable<readonly [string, T]>) {
    const values = new Map(words)
    const endings = new Map<string, Ending<T>[]>()
    for (const word of values.keys()) {
      const found: Ending<T>[] = []
      for (let at = 0; at < word.length; at++) {
        const value = values.get(word.slice(at))
        if (value !== undefined) found.push({ length: word.length - at, value })
      }
      endings.set(word, found)
    }
    this.words = new WordTree(endings, -1)
  }

  /** The words that end at `end` (not included), the longest first. */
  endingAt(text: string, end: number): readonly Ending<T>[] {
    return this.words.longest(text, end - 1, end) ?? NONE
  }
}

const NONE: readonly never[] = []
