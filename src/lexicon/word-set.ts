/**
 * A set of words found in a text by longest match, forwards from a place or backwards to it.
 * Words are grouped by first (last) code unit and tried longest first: a lookup costs a few comparisons.
 */
export class WordSet {
  private readonly byFirst = new Map<number, string[]>()
  private readonly byLast = new Map<number, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue
      add(this.byFirst, word.charCodeAt(0), word)
      add(this.byLast, word.charCodeAt(word.length - 1), word)
    }
    for (const map of [this.byFirst, this.byLast]) for (const list of map.values()) list.sort((a, b) => b.length - a.length)
  }

  /** The longest word that begins at `at` and ends at or before `limit`, or null. */
  at(text: string, at: number, limit = text.length): string | null {
    const list = this.byFirst.get(text.charCodeAt(at))
    if (!list) return null
    for (const word of list) if (at + word.length <= limit && text.startsWith(word, at)) return word
    return null
  }

  /** The longest word that ends at `end` (not included) and begins at or after `limit`, or null. */
  endingAt(text: string, end: number, limit = 0): string | null {
    if (end <= limit) return null
    const list = this.byLast.get(text.charCodeAt(end - 1))
    if (!list) return null
    for (const word of list) if (end - word.length >= limit && text.startsWith(word, end - word.length)) return word
    return null
  }
}

function add(map: Map<number, string[]>, key: number, word: string): void {
  const list = map.get(key)
  if (list) list.push(word)
  else map.set(key, [word])
}
