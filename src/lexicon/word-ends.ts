type Ending<T> = { length: number; value: T }

/**
 * Words with values, found where they end in a text: every word that ends at a place, the longest first. The last two
 * code units tell which lengths to look up; a word is looked up only where its first code unit stands.
 */
export class WordEnds<T> {
  private readonly values = new Map<string, T>()
  private readonly firsts = new Set<number>()
  /** The lengths of the words that end in two characters, the greatest first: 总额 → 9, 8, 6. */
  private readonly lengths = new Map<number, number[]>()
  private readonly single = new Map<number, T>()

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) {
      if (word.length > 1) this.enter(word, value)
      else if (word !== '') this.single.set(word.charCodeAt(0), value)
    }
    for (const known of this.lengths.values()) known.sort((a, b) => b - a)
  }

  /** The words that end at `end` (not included), the longest first. */
  endingAt(text: string, end: number): readonly Ending<T>[] {
    if (end === 0) return NONE
    const single = this.single.get(text.charCodeAt(end - 1))
    const lengths = end === 1 ? undefined : this.lengths.get(pairBefore(text, end))
    if (single === undefined && lengths === undefined) return NONE
    const found: Ending<T>[] = []
    for (const length of lengths ?? NONE) {
      if (length > end || !this.firsts.has(text.charCodeAt(end - length))) continue
      const value = this.values.get(text.slice(end - length, end))
      if (value !== undefined) found.push({ length, value })
    }
    if (single !== undefined) found.push({ length: 1, value: single })
    return found
  }

  private enter(word: string, value: T): void {
    this.values.set(word, value)
    this.firsts.add(word.charCodeAt(0))
    const pair = pairBefore(word, word.length)
    const known = this.lengths.get(pair)
    if (!known) this.lengths.set(pair, [word.length])
    else if (!known.includes(word.length)) known.push(word.length)
  }
}

const NONE: readonly never[] = []

const pairBefore = (text: string, end: number): number => (text.charCodeAt(end - 1) << 16) | text.charCodeAt(end - 2)
