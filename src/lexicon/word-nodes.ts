import { codeAt } from './code-at.ts'

/** A node of a tree of words: the number of the node below, of the value of the word that ends here, of the one rest that follows (0: none). */
export type WordNode = { key: number; node: number; value: number; rest: number }

type Planted<T> = readonly [word: string, value: T]

/** The key of a node: the first two code units of its words, or the number of the node above and a code unit. */
export const keyOf = (high: number, low: number): number => (high << 16) | low

/** Words as the nodes of a tree, read forwards (`step` 1) or backwards (−1). */
export class WordNodes<T> {
  /** Words of one code unit, by it. */
  readonly short: WordNode[] = []
  /** Nodes by the first two code units of longer words. */
  readonly roots: WordNode[] = []
  /** Nodes by the number of the node above and a code unit. */
  readonly children: WordNode[] = []
  /** Of each rest of a word: the number of its value, its length, its code units. */
  readonly rests: number[] = [0]
  readonly values: (T | null)[] = [null]
  private readonly step: 1 | -1
  private count = 0

  constructor(words: Iterable<Planted<T>>, step: 1 | -1) {
    this.step = step
    const planted = Array.from(words).filter(([word]) => word !== '')
    for (const [first, alike] of this.alikeIn(planted, 0)) {
      const short = alike.filter(([word]) => word.length === 1)
      if (short.length > 0) this.plant(this.short, first, short, 1)
      const long = alike.filter(([word]) => word.length > 1)
      for (const [second, longer] of this.alikeIn(long, 1)) this.plant(this.roots, keyOf(first, second), longer, 2)
    }
    if (this.count > 0xffff) throw new RangeError('a tree has room for 65,535 nodes')
  }

  private codeOf(word: string, i: number): number {
    return codeAt(word, this.step > 0 ? i : word.length - 1 - i)
  }

  private alikeIn(words: readonly Planted<T>[], depth: number): Map<number, Planted<T>[]> {
    const alike = new Map<number, Planted<T>[]>()
    for (const word of words) {
      const code = this.codeOf(word[0], depth)
      const known = alike.get(code)
      if (known === undefined) alike.set(code, [word])
      else known.push(word)
    }
    return alike
  }

  /** Plants words that are the same up to `depth`. */
  private plant(nodes: WordNode[], key: number, words: readonly Planted<T>[], depth: number): void {
    const own = words.find(([word]) => word.length === depth)
    const longer = words.filter(it => it !== own)
    const value = own === undefined ? 0 : this.values.push(own[1]) - 1
    if (longer.length < 2) {
      nodes.push({ key, node: 0, value, rest: longer.length === 0 ? 0 : this.rest(longer[0], depth) })
      return
    }
    const node = ++this.count
    nodes.push({ key, node, value, rest: 0 })
    for (const [code, alike] of this.alikeIn(longer, depth))
      this.plant(this.children, keyOf(node, code), alike, depth + 1)
  }

  private rest([word, value]: Planted<T>, depth: number): number {
    const place = this.rests.length
    this.rests.push(this.values.push(value) - 1, word.length - depth)
    for (let i = depth; i < word.length; i++) this.rests.push(this.codeOf(word, i))
    return place
  }
}
