import { bitsFor, hasBit, setBit } from './bits.ts'
import { codeAt } from './code-at.ts'
import { hashOf, WordSlots } from './word-slots.ts'

type Planted<T> = readonly [word: string, value: T]

/**
 * Words with values as a tree, read forwards (`step` 1) or backwards (−1) and entered by two code units. A few bits refuse most
 * places, and what only one word goes on with lies in a row: reading is fast as long as what it looks up stays in the cache.
 * No word holds U+0000, which stands for what is outside a text.
 */
export class WordTree<T> {
  private readonly step: 1 | -1
  /** A bit for every code unit that a word begins (ends) with, for every word of one unit, for the hash of every two units in front. */
  private readonly firsts = bitsFor(0x10000)
  private readonly shorts = bitsFor(0x10000)
  private readonly pairs = bitsFor(PAIRS)
  /** The nodes by two code units; words of one unit by it alone. */
  private readonly roots = new WordSlots()
  /** The nodes by the number of the node above and a code unit. */
  private readonly children = new WordSlots()
  private nodes = 0
  /** Of each rest of a word: the number of its value, its length, its code units. */
  private readonly rests: Uint16Array
  private readonly values: (T | null)[] = [null]

  constructor(words: Iterable<Planted<T>>, step: 1 | -1) {
    this.step = step
    const rests = [0]
    const planted = Array.from(words).filter(([word]) => word !== '')
    const isShort = ([word]: Planted<T>): boolean => word.length === 1
    for (const [first, alike] of this.alikeIn(planted, 0)) {
      setBit(this.firsts, first)
      const short = alike.filter(isShort)
      if (short.length > 0) {
        setBit(this.shorts, first)
        this.plant(this.roots, first, short, 1, rests)
      }
      for (const [second, longer] of this.alikeIn(
        alike.filter(it => !isShort(it)),
        1,
      )) {
        const pair = pairOf(first, second)
        setBit(this.pairs, spread(pair))
        this.plant(this.roots, pair, longer, 2, rests)
      }
    }
    if (this.nodes > 0xffff || this.values.length > 0xffff) throw new RangeError('a tree has room for 65,535 words')
    this.rests = Uint16Array.from(rests)
  }

  /** The value of the longest word that begins (read backwards: ends) at `at` and has at most `room` code units, or null. */
  longest(text: string, at: number, room: number): T | null {
    if (room < 1) return null
    const first = codeAt(text, at)
    return hasBit(this.firsts, first) ? this.find(text, at, room, first) : null
  }

  private find(text: string, at: number, room: number, first: number): T | null {
    let found = 0
    if (room > 1) {
      let place = at + this.step
      const pair = pairOf(first, codeAt(text, place))
      if (hasBit(this.pairs, spread(pair))) {
        let nodes = this.roots
        let slot = nodes.find(pair)
        for (let left = room - 2; slot >= 0; left--) {
          found = nodes.valueIn(slot) || found
          place += this.step
          const rest = nodes.restIn(slot)
          if (rest !== 0) found = this.valueOf(rest, text, place, left) || found
          const node = nodes.nodeIn(slot)
          if (left <= 0 || node === 0) break
          nodes = this.children
          slot = nodes.find(pairOf(node, codeAt(text, place)))
        }
      }
    }
    if (found === 0 && hasBit(this.shorts, first)) found = this.roots.valueIn(this.roots.find(first))
    return this.values[found]
  }

  /** The number of the value of a word whose rest stands at a place, or 0. */
  private valueOf(rest: number, text: string, at: number, room: number): number {
    const { rests, step } = this
    const length = rests[rest + 1]
    if (length > room) return 0
    for (let i = 0; i < length; i++) if (rests[rest + 2 + i] !== codeAt(text, at + step * i)) return 0
    return rests[rest]
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
  private plant(nodes: WordSlots, key: number, words: readonly Planted<T>[], depth: number, rests: number[]): void {
    const own = words.find(([word]) => word.length === depth)
    const longer = words.filter(it => it !== own)
    const value = own === undefined ? 0 : this.values.push(own[1]) - 1
    if (longer.length < 2) {
      nodes.add(key, 0, value, longer.length === 0 ? 0 : this.rest(longer[0], depth, rests))
      return
    }
    const node = ++this.nodes
    nodes.add(key, node, value, 0)
    for (const [code, alike] of this.alikeIn(longer, depth))
      this.plant(this.children, pairOf(node, code), alike, depth + 1, rests)
  }

  private rest([word, value]: Planted<T>, depth: number, rests: number[]): number {
    const place = rests.length
    rests.push(this.values.push(value) - 1, word.length - depth)
    for (let i = depth; i < word.length; i++) rests.push(this.codeOf(word, i))
    return place
  }
}

const PAIRS = 1 << 13
const pairOf = (high: number, low: number): number => (high << 16) | low
const spread = (pair: number): number => hashOf(pair) >>> (32 - 13)
