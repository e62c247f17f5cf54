/**
 * A set of words found in a text by longest match, forwards from a place or backwards to it.
 * Words are grouped by their first (last) two code units and tried longest first; a table of first (last) code units
 * refuses most places at once.
 */
export class WordSet {
  private readonly heads = new Side()
  private readonly tails = new Side()

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue
      const last = word.length - 1
      this.heads.add(word, word.charCodeAt(0), last > 0 ? word.charCodeAt(1) : -1)
      this.tails.add(word, word.charCodeAt(last), last > 0 ? word.charCodeAt(last - 1) : -1)
    }
  }

  /** The longest word that begins at `at` and ends at or before `limit`, or null. */
  at(text: string, at: number, limit = text.length): string | null {
    if (at >= limit) return null
    const first = text.charCodeAt(at)
    const sort = this.heads.sorts[first]
    if (sort === 0) return null
    if ((sort & LONGER) !== 0) {
      const list = this.heads.pairs.get((first << 16) | text.charCodeAt(at + 1))
      if (list) for (const word of list) if (at + word.length <= limit && text.startsWith(word, at)) return word
    }
    return (sort & ALONE) !== 0 ? text[at] : null
  }

  /** The longest word that ends at `end` (not included) and begins at or after `limit`, or null. */
  endingAt(text: string, end: number, limit = 0): string | null {
    if (end <= limit) return null
    const last = text.charCodeAt(end - 1)
    const sort = this.tails.sorts[last]
    if (sort === 0) return null
    if ((sort & LONGER) !== 0 && end >= 2) {
      const list = this.tails.pairs.get((last << 16) | text.charCodeAt(end - 2))
      if (list)
        for (const word of list) if (end - word.length >= limit && text.startsWith(word, end - word.length)) return word
    }
    return (sort & ALONE) !== 0 ? text[end - 1] : null
  }
}

const ALONE = 1
const LONGER = 2

class Side {
  /** by code unit: whether it is a word alone, begins (ends) a longer one */
  readonly sorts = new Uint8Array(65536)
  readonly pairs = new Map<number, string[]>()

  add(word: string, code: number, beside: number): void {
    this.sorts[code] |= beside < 0 ? ALONE : LONGER
    if (beside < 0) return
    const key = (code << 16) | beside
    const list = this.pairs.get(key)
    if (!list) this.pairs.set(key, [word])
    else {
      list.push(word)
      list.sort((a, b) => b.length - a.length)
    }
  }
}
