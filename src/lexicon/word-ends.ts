type Ending<T> = { length: number; value: T }

/**
 * Words with values, found where they end in a text: every word that ends at a place, the longest first. The words are a
 * tree read backwards, entered by their last two code units, and lie close together in memory. Branch 0 is none.
 */
export class WordEnds<T> {
  private readonly singles = new Map<number, T>()
  private readonly pairs = new Map<number, number>()
  private codes = new Uint16Array(64)
  private children = new Int32Array(64)
  private siblings = new Int32Array(64)
  private readonly values: (T | undefined)[] = [undefined]

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) {
      if (word.length > 1) this.enter(word, value)
      else if (word !== '') this.singles.set(word.charCodeAt(0), value)
    }
  }

  /** The words that end at `end` (not included), the longest first. */
  endingAt(text: string, end: number): readonly Ending<T>[] {
    if (end === 0) return NONE
    const single = this.singles.get(text.charCodeAt(end - 1))
    let branch = end === 1 ? 0 : (this.pairs.get(pairBefore(text, end)) ?? 0)
    if (single === undefined && branch === 0) return NONE
    const found: Ending<T>[] = []
    if (single !== undefined) found.push({ length: 1, value: single })
    for (let length = 2; branch !== 0; length++) {
      const value = this.values[branch]
      if (value !== undefined) found.push({ length, value })
      branch = length === end ? 0 : this.child(branch, text.charCodeAt(end - length - 1))
    }
    return found.reverse()
  }

  private child(branch: number, code: number): number {
    let child = this.children[branch]
    while (child !== 0 && this.codes[child] !== code) child = this.siblings[child]
    return child
  }

  private enter(word: string, value: T): void {
    const pair = pairBefore(word, word.length)
    let branch = this.pairs.get(pair) ?? 0
    if (branch === 0) this.pairs.set(pair, (branch = this.grow(0, 0)))
    for (let i = word.length - 3; i >= 0; i--) {
      const code = word.charCodeAt(i)
      const known = this.child(branch, code)
      const grown = known === 0 ? this.grow(code, this.children[branch]) : known
      if (known === 0) this.children[branch] = grown
      branch = grown
    }
    this.values[branch] = value
  }

  private widen(size: number): void {
    this.codes = widened(this.codes, new Uint16Array(size))
    this.children = widened(this.children, new Int32Array(size))
    this.siblings = widened(this.siblings, new Int32Array(size))
  }

  private grow(code: number, sibling: number): number {
    const branch = this.values.push(undefined) - 1
    if (branch === this.codes.length) this.widen(2 * branch)
    this.codes[branch] = code
    this.siblings[branch] = sibling
    return branch
  }
}

function widened<A extends Uint16Array | Int32Array>(old: A, wide: A): A {
  wide.set(old)
  return wide
}

const NONE: readonly never[] = []

const pairBefore = (text: string, end: number): number => (text.charCodeAt(end - 1) << 16) | text.charCodeAt(end - 2)
