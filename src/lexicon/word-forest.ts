import { codeAt } from './code-at.ts'

/**
 * Of each node: its code unit (16 bits) with the number of its next sibling (16 bits), its first child, the sets (a bit each) that
 * have the word ending here, and those that have a longer one.
 */
const [LINK, CHILD, SETS, BELOW, SIZE] = [0, 1, 2, 3, 4]

/**
 * The words of up to 32 sets as one tree, read forwards (`step` 1) or backwards (−1) and entered by two code units. It
 * lies in few typed arrays: reading is fast as long as what it looks up stays in the cache. Node 0 is none.
 */
export class WordForest {
  private readonly step: 1 | -1
  /** By code unit: the sets with a word that begins (ends) with it, then those with it as a word; refuses most places at one look. */
  readonly firsts = new Int32Array(2 * 65536)
  /** Open addressing: two code units, their node, two code units … A word of one unit has itself alone as key. */
  private slots = new Int32Array(1024)
  private shift = 32 - 9
  private roots = 0
  private nodes = new Int32Array(1024)
  private count = 1

  constructor(step: 1 | -1) {
    this.step = step
  }

  /** The node of the longest word of a set that begins (read backwards: ends) at `at`, of at most `room` code units; 0: none. */
  longest(text: string, at: number, room: number, set: number): number {
    const { nodes, step } = this
    const first = codeAt(text, at) | 0
    let place = at + step
    let node = room < 2 ? 0 : this.root((first << 16) | codeAt(text, place))
    let found = 0
    for (let left = room - 2; node !== 0; left--) {
      if ((nodes[node + SETS] & set) !== 0) found = node
      if (left === 0 || (nodes[node + BELOW] & set) === 0) break
      place += step
      node = this.child(node, codeAt(text, place) | 0)
    }
    return found !== 0 || (this.firsts[2 * first + 1] & set) === 0 ? found : this.root(first)
  }

  /** Adds a word to a set; its node. */
  plant(word: string, set: number): number {
    const code = (i: number) => codeAt(word, this.step > 0 ? i : word.length - 1 - i)
    this.firsts[2 * code(0)] |= set
    if (word.length === 1) this.firsts[2 * code(0) + 1] |= set
    let node = this.plantRoot(word.length === 1 ? code(0) : (code(0) << 16) | code(1))
    for (let i = 2; i < word.length; i++) {
      this.nodes[node + BELOW] |= set
      let child = this.child(node, code(i))
      if (child === 0) {
        child = this.grow(code(i), this.nodes[node + CHILD])
        this.nodes[node + CHILD] = child
      }
      node = child
    }
    this.nodes[node + SETS] |= set
    return node
  }

  private child(node: number, code: number): number {
    const { nodes } = this
    let child = nodes[node + CHILD]
    while (child !== 0 && nodes[child + LINK] >>> 16 !== code) child = SIZE * (nodes[child + LINK] & 0xffff)
    return child
  }

  private root(key: number): number {
    const { slots } = this
    for (let slot = this.slotOf(key); ; slot = (slot + 2) & (slots.length - 1)) {
      if (slots[slot] === key) return slots[slot + 1]
      if (slots[slot + 1] === 0) return 0
    }
  }

  private slotOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> this.shift) << 1
  }

  private plantRoot(key: number): number {
    const known = this.root(key)
    if (known !== 0) return known
    if (++this.roots * 4 > this.slots.length) this.widenSlots()
    const root = this.grow(0, 0)
    this.enter(key, root)
    return root
  }

  private enter(key: number, root: number): void {
    let slot = this.slotOf(key)
    while (this.slots[slot + 1] !== 0) slot = (slot + 2) & (this.slots.length - 1)
    this.slots[slot] = key
    this.slots[slot + 1] = root
  }

  private widenSlots(): void {
    const old = this.slots
    this.slots = new Int32Array(2 * old.length)
    this.shift--
    for (let slot = 0; slot < old.length; slot += 2) if (old[slot + 1] !== 0) this.enter(old[slot], old[slot + 1])
  }

  private grow(code: number, sibling: number): number {
    if (this.count > 0xffff) throw new RangeError('a forest has room for 65,535 nodes')
    const node = SIZE * this.count++
    if (node === this.nodes.length) {
      const wide = new Int32Array(2 * node)
      wide.set(this.nodes)
      this.nodes = wide
    }
    this.nodes[node + LINK] = (code << 16) | (sibling / SIZE)
    return node
  }
}

/** A set of words in a forest: its bit, and the value of each of its words by the number of its node. */
export type Planted<T> = { readonly forest: WordForest; readonly set: number; readonly values: readonly (T | null)[] }

type Bed = { forest: WordForest; sets: number; words: (string | null)[] }
const latest = new Map<number, Bed>()

function bedFor(step: 1 | -1): Bed {
  let bed = latest.get(step)
  if (bed === undefined || bed.sets === 32)
    latest.set(step, (bed = { forest: new WordForest(step), sets: 0, words: [] }))
  return bed
}

/** Plants words with values where there is room for a set more. */
export function plantValues<T>(words: ReadonlyMap<string, T>, step: 1 | -1): Planted<T> {
  return plant(bedFor(step), words, [])
}

/** Plants words; what is found is the word itself. All sets of a forest share these values. */
export function plantWords(words: Iterable<string>, step: 1 | -1): Planted<string> {
  const bed = bedFor(step)
  return plant(bed, new Map(Array.from(words, word => [word, word])), bed.words)
}

function plant<T>(bed: Bed, words: ReadonlyMap<string, T>, values: (T | null)[]): Planted<T> {
  const { forest } = bed
  const set = 1 << bed.sets++
  for (const [word, value] of words) {
    if (word === '') continue
    const place = forest.plant(word, set) / SIZE
    while (values.length <= place) values.push(null)
    values[place] = value
  }
  return { forest, set, values }
}

/** The value of the longest of planted words that begins (ends) at `at` and has at most `room` code units, or null. */
export function longestOf<T>({ forest, set, values }: Planted<T>, text: string, at: number, room: number): T | null {
  if (room < 1 || (forest.firsts[2 * (codeAt(text, at) | 0)] & set) === 0) return null
  const node = forest.longest(text, at, room, set)
  return node === 0 ? null : values[node / SIZE]
}
