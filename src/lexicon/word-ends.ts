/** Words with values, found where they end in a text: every word that ends at a place, the longest first. */
export class WordEnds<T> {
  private readonly values = new Map<string, T>()
  /** The lengths of the words that end in a character, the greatest first: 额 → 9, 8, 7, 6. */
  private readonly lengths = new Map<number, number[]>()

  constructor(words: Iterable<readonly [string, T]>) {
    const lengths = new Map<number, Set<number>>()
    for (const [word, value] of words) {
      if (word === '') continue
      this.values.set(word, value)
      const last = word.charCodeAt(word.length - 1)
      const known = lengths.get(last)
      if (known) known.add(word.length)
      else lengths.set(last, new Set([word.length]))
    }
    for (const [last, known] of lengths)
      this.lengths.set(
        last,
        [...known].sort((a, b) => b - a),
      )
  }

  /** The words that end at `end` (not included), the longest first. */
  endingAt(text: string, end: number): { length: number; value: T }[] {
    const found: { length: number; value: T }[] = []
    const lengths = end > 0 ? this.lengths.get(text.charCodeAt(end - 1)) : undefined
    for (const length of lengths ?? []) {
      const value = length > end ? undefined : this.values.get(text.slice(end - length, end))
      if (value !== undefined) found.push({ length, value })
    }
    return found
  }
}
