import { codeAt } from './code-at.ts'
import { hashOf, IntTable } from './int-table.ts'

/**
 * Words with values as a tree, read forwards (`step` 1) or backwards (−1) and entered by two code units. A few bits refuse most
 * places: reading is fast as long as what it looks up stays in the cache. No word holds U+0000, which stands for what is outside a text.
 */
export class WordTree<T> {
  private readonly step: 1 | -1
  /** A bit for every code unit that a word begins (ends) with, for every word of one unit, for the hash of every two units in front. */
  private readonly firsts = bitsFor(0x10000)
  private readonly shorts = bitsFor(0x10000)
  private readonly pairs = bitsFor(PAIRS)
  /** The nodes by two code units; words of one unit by it alone. */
  private readonly roots = new IntTable()
  /** The nodes by the number of the node above and a code unit. */
  private readonly children = new IntTable()
  private readonly values: (T | null)[] = [null]

  constructor(words: Iterable<readonly [string, T]>, step: 1 | -1) {
    this.step = step
    for (const [word, value] of words) if (word !== '') this.plant(word, value)
  }

  /** The value of the longest word that begins (read backwards: ends) at `at` and has at most `room` code units, or null. */
  longest(text: string, at: number, room: number): T | null {
    const first = codeAt(text, at) | 0
    return hasBit(this.firsts, first) ? this.find(text, at, room, first) : null
  }

  /** Whether a word may begin (end) at `at`; seldom true where none does. */
  may(text: string, at: number): boolean {
    const first = codeAt(text, at) | 0
    if (!hasBit(this.firsts, first)) return false
    return hasBit(this.pairs, spread(pairOf(first, codeAt(text, at + this.step)))) || hasBit(this.shorts, first)
  }

  private find(text: string, at: number, room: number, first: number): T | null {
    let place = at + this.step
    const pair = pairOf(first, codeAt(text, place))
    let found: T | null = null
    if (room > 1 && hasBit(this.pairs, spread(pair))) {
      let node = this.roots.get(pair)
      for (let left = room - 2; node !== 0; left--) {
        found = this.values[node >>> 1] ?? found
        if (left === 0 || (node & LONGER) === 0) break
        place += this.step
        node = this.children.get(pairOf(node >>> 1, codeAt(text, place)))
      }
    }
    return found === null && room > 0 && hasBit(this.shorts, first) ? this.values[this.roots.get(first) >>> 1] : found
  }

  private plant(word: string, value: T): void {
    const code = (i: number) => codeAt(word, this.step > 0 ? i : word.length - 1 - i)
    const first = code(0)
    const isShort = word.length === 1
    let key = isShort ? first : pairOf(first, code(1))
    setBit(this.firsts, first)
    if (isShort) setBit(this.shorts, first)
    else setBit(this.pairs, spread(key))
    let table = this.roots
    let node = this.nodeAt(table, key)
    for (let i = 2; i < word.length; i++) {
      table.set(key, node | LONGER)
      key = pairOf(node >>> 1, code(i))
      table = this.children
      node = this.nodeAt(table, key)
    }
    this.values[node >>> 1] = value
  }

  private nodeAt(table: IntTable, key: number): number {
    let node = table.get(key)
    if (node === 0) {
      if (this.values.length > 0xffff) throw new RangeError('a tree has room for 65,535 nodes')
      node = this.values.length << 1
      this.values.push(null)
      table.set(key, node)
    }
    return node
  }
}

/** A node is its number twice, and one more when longer words go on from it. */
const LONGER = 1
const PAIRS = 1 << 13
const pairOf = (high: number, low: number): number => (high << 16) | low
const spread = (pair: number): number => hashOf(pair) >>> (32 - 13)

const bitsFor = (count: number): Int32Array => new Int32Array(count / 32)
const hasBit = (bits: Int32Array, at: number): boolean => (bits[at >>> 5] & (1 << at)) !== 0
const setBit = (bits: Int32Array, at: number): void => {
  bits[at >>> 5] |= 1 << at
}
