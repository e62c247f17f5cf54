/**
 * Words with values as a tree, read forwards (`step` 1) or backwards (−1), entered by their first two code units.
 * Branches lie in typed arrays; branch 0 is none. Most places are refused by one look into a table of code units that
 * many trees share, a bit each, so that asking several trees about one place touches one line of memory.
 */
export class WordTree<T> {
  private readonly step: 1 | -1
  private readonly firsts: Int32Array
  private readonly bit: number
  /** Open addressing: key, branch, key, branch … */
  private readonly slots: Int32Array
  private readonly shift: number
  private alone = false
  private codes = new Uint16Array(64)
  private children = new Int32Array(64)
  private siblings = new Int32Array(64)
  private readonly values: (T | null)[] = [null]

  constructor(words: ReadonlyMap<string, T>, step: 1 | -1) {
    this.step = step
    const share = shareOf(step)
    this.firsts = share.firsts
    this.bit = share.bit
    const bits = Math.ceil(Math.log2(4 * words.size + 2))
    this.slots = new Int32Array(2 << bits)
    this.shift = 32 - bits
    for (const [word, value] of words) if (word !== '') this.enter(word, value)
  }

  /** The value of the longest word that begins (ends, when read backwards) at `at` and has at most `room` code units. */
  find(text: string, at: number, room: number): T | null {
    if (room < 1 || (this.firsts[text.charCodeAt(at)] & this.bit) === 0) return null
    return this.longest(text, at, room)
  }

  private longest(text: string, at: number, room: number): T | null {
    const first = text.charCodeAt(at)
    let found = this.alone ? this.values[this.root(first)] : null
    if (room < 2) return found
    let place = at + this.step
    let branch = this.root((first << 16) | text.charCodeAt(place))
    for (let left = room - 2; branch !== 0; left--) {
      const value = this.values[branch]
      if (value !== null) found = value
      if (left === 0) break
      place += this.step
      branch = this.child(branch, text.charCodeAt(place))
    }
    return found
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

  private child(branch: number, code: number): number {
    let child = this.children[branch]
    while (child !== 0 && this.codes[child] !== code) child = this.siblings[child]
    return child
  }

  private enter(word: string, value: T): void {
    const code = (i: number) => word.charCodeAt(this.step > 0 ? i : word.length - 1 - i)
    this.firsts[code(0)] |= this.bit
    if (word.length === 1) this.alone = true
    let branch = this.plant(word.length === 1 ? code(0) : (code(0) << 16) | code(1))
    for (let i = 2; i < word.length; i++) {
      const known = this.child(branch, code(i))
      const grown = known === 0 ? this.grow(code(i), this.children[branch]) : known
      if (known === 0) this.children[branch] = grown
      branch = grown
    }
    this.values[branch] = value
  }

  /** The branch of a first pair (or of a code unit that is a word alone), grown when there is none. */
  private plant(key: number): number {
    const known = this.root(key)
    if (known !== 0) return known
    let slot = this.slotOf(key)
    while (this.slots[slot + 1] !== 0) slot = (slot + 2) & (this.slots.length - 1)
    this.slots[slot] = key
    this.slots[slot + 1] = this.grow(0, 0)
    return this.slots[slot + 1]
  }

  private grow(code: number, sibling: number): number {
    const branch = this.values.push(null) - 1
    if (branch === this.codes.length) this.widen(2 * branch)
    this.codes[branch] = code
    this.siblings[branch] = sibling
    return branch
  }

  private widen(size: number): void {
    this.codes = widened(this.codes, new Uint16Array(size))
    this.children = widened(this.children, new Int32Array(size))
    this.siblings = widened(this.siblings, new Int32Array(size))
  }
}

function widened<A extends Uint16Array | Int32Array>(old: A, wide: A): A {
  wide.set(old)
  return wide
}

type Share = { firsts: Int32Array; taken: number }
const shares = new Map<number, Share>()

/** The next free bit of the tables of code units with which words begin (end). */
function shareOf(step: 1 | -1): { firsts: Int32Array; bit: number } {
  let share = shares.get(step)
  if (share === undefined || share.taken === 32) shares.set(step, (share = { firsts: new Int32Array(65536), taken: 0 }))
  return { firsts: share.firsts, bit: 1 << share.taken++ }
}
