const [ALONE, PAIR] = [1, 2]

/** Finds where words of at least one character may begin, by their first two characters: spares rules nearly all of a text. */
export class Triggers {
  /** By code unit: ALONE when it is a word, PAIR when it begins longer ones. */
  private readonly first = new Uint8Array(65536)
  /** By code unit: 1 when it is the second of a word. */
  private readonly second = new Uint8Array(65536)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      this.first[word.charCodeAt(0)] |= word.length === 1 ? ALONE : PAIR
      if (word.length > 1) this.second[word.charCodeAt(1)] = 1
    }
  }

  /** The first place from `at` on where one of the words may begin; −1: none does. */
  next(text: string, at: number): number {
    const { first, second } = this
    for (let i = at; i < text.length; i++) {
      const begins = first[text.charCodeAt(i)]
      if (begins === 0) continue
      if (begins !== PAIR || second[text.charCodeAt(i + 1)] === 1) return i
    }
    return -1
  }
}
