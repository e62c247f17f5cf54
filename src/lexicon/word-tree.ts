import { codeAt } from './code-at.ts'
import { keyOf, type WordNode, WordNodes } from './word-nodes.ts'

/**
 * Words with values as a tree, read forwards (`step` 1) or backwards (−1) and entered by two code units. A few bits refuse most
 * places, and what only one word goes on with lies in a row: reading is fast as long as what it looks up stays in the cache, so a tree
 * is one array of numbers. No word holds U+0000, which stands for what is outside a text.
 */
export class WordTree<T> {
  private readonly step: 1 | -1
  /**
   * Two bits for the hash of every first code unit (a word of one unit, a longer one); a bit for the hash of every two units in front; the
   * nodes in front and those below, by open addressing; the rests of words.
   */
  private readonly row: Int32Array
  private readonly unitShift: number
  private readonly pairs: number
  private readonly pairShift: number
  private readonly roots: number
  private readonly rootShift: number
  private readonly children: number
  private readonly childShift: number
  private readonly rests: number
  private readonly values: readonly (T | null)[]

  constructor(words: Iterable<readonly [word: string, value: T]>, step: 1 | -1) {
    const { short, roots, children, rests, values } = new WordNodes(words, step)
    const front = [...short, ...roots]
    this.step = step
    this.values = values
    const units = widthFor((short.length + roots.length) * 4, 4)
    const pairs = widthFor(roots.length * 8, 5)
    const rootWidth = widthFor(front.length * 2, 1)
    const childWidth = widthFor(children.length * 2, 1)
    this.unitShift = 32 - units
    this.pairs = (2 << units) / 32
    this.pairShift = 32 - pairs
    this.roots = align(this.pairs + (1 << pairs) / 32)
    this.rootShift = 32 - rootWidth
    this.children = this.roots + (SIZE << rootWidth)
    this.childShift = 32 - childWidth
    this.rests = this.children + (SIZE << childWidth)
    this.row = new Int32Array(this.rests + rests.length)
    this.row.set(rests, this.rests)
    for (const { key } of short) this.mark(key, ALONE)
    for (const { key } of roots) {
      this.mark(key >>> 16, LONGER)
      const pair = hashOf(key) >>> this.pairShift
      this.row[this.pairs + (pair >>> 5)] |= 1 << pair
    }
    for (const node of front) this.add(node, this.roots, this.rootShift)
    for (const node of children) this.add(node, this.children, this.childShift)
  }

  /** The value of the longest word that begins (read backwards: ends) at `at` and has at most `room` code units, or null. */
  longest(text: string, at: number, room: number): T | null {
    if (room < 1) return null
    const first = codeAt(text, at)
    const place = hashOf(first) >>> this.unitShift
    const sorts = this.row[place >>> 4] >>> ((place & 15) * 2)
    return (sorts & (ALONE | LONGER)) === 0 ? null : this.find(text, at, room, first, sorts)
  }

  private find(text: string, at: number, room: number, first: number, sorts: number): T | null {
    const { row } = this
    let found = 0
    if (room > 1 && (sorts & LONGER) !== 0) {
      let place = at + this.step
      const key = keyOf(first, codeAt(text, place))
      const pair = hashOf(key) >>> this.pairShift
      if ((row[this.pairs + (pair >>> 5)] & (1 << pair)) !== 0) {
        let slot = this.slotOf(key, this.roots, this.rootShift)
        for (let left = room - 2; slot >= 0; left--) {
          found = row[slot + VALUE] || found
          place += this.step
          const rest = row[slot + REST]
          if (rest !== 0) found = this.valueOf(rest, text, place, left) || found
          const node = row[slot + NODE]
          if (left <= 0 || node === 0) break
          slot = this.slotOf(keyOf(node, codeAt(text, place)), this.children, this.childShift)
        }
      }
    }
    if (found === 0 && (sorts & ALONE) !== 0) {
      const slot = this.slotOf(first, this.roots, this.rootShift)
      if (slot >= 0) found = row[slot + VALUE]
    }
    return found === 0 ? null : this.values[found]
  }

  /** The number of the value of a word whose rest stands at a place, or 0. */
  private valueOf(rest: number, text: string, at: number, room: number): number {
    const { row, step } = this
    const from = this.rests + rest
    const length = row[from + 1]
    if (length > room) return 0
    for (let i = 0; i < length; i++) if (row[from + 2 + i] !== codeAt(text, at + step * i)) return 0
    return row[from]
  }

  /** The slot of a key among nodes, or −1. */
  private slotOf(key: number, nodes: number, shift: number): number {
    const { row } = this
    for (let slot = nodes + (hashOf(key) >>> shift) * SIZE; ; slot = after(slot, nodes, shift)) {
      if (row[slot] === key) return slot
      if (row[slot] === 0) return -1
    }
  }

  private mark(unit: number, sort: number): void {
    const place = hashOf(unit) >>> this.unitShift
    this.row[place >>> 4] |= sort << ((place & 15) * 2)
  }

  private add({ key, node, value, rest }: WordNode, nodes: number, shift: number): void {
    const { row } = this
    let slot = nodes + (hashOf(key) >>> shift) * SIZE
    while (row[slot] !== 0) slot = after(slot, nodes, shift)
    row[slot] = key
    row[slot + NODE] = node
    row[slot + VALUE] = value
    row[slot + REST] = rest
  }
}

/** After the key of a node: the number of the node below, of the value of the word that ends here, of the one rest that follows (0: none). */
const [NODE, VALUE, REST, SIZE] = [1, 2, 3, 4]
const [ALONE, LONGER] = [1, 2]

const after = (slot: number, nodes: number, shift: number): number =>
  nodes + ((slot - nodes + SIZE) & ((SIZE << (32 - shift)) - 1))

const align = (at: number): number => (at + SIZE - 1) & -SIZE

/** How many bits number `count` places, at least `least`. */
const widthFor = (count: number, least: number): number => Math.max(least, 32 - Math.clz32(count))

/** 32 bits of which the highest are mixed best. */
export const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1)
