import { bitsFor, hasBit, setBit } from './bits.ts'
import { codeAt, lengthOf } from './code-at.ts'
import { hashOf } from './word-tree.ts'

/**
 * Many words with numbers, found at the end of a text by the longest match. Two bits for the hash of every end of a word tell at once
 * which ends of a text may be words, and which may be ends of longer ones; only of the former the words themselves are looked at, of
 * which each lies in one row.
 */
export class WordTails {
  private readonly bits = bitsFor(BITS)
  /** Open addressing: the places of rows, by the hashes of their words. */
  private readonly slots: Int32Array
  /** Of each word: its number (two units), its length, its code units from the last to the first. Row 0 is none. */
  private readonly rows: Uint16Array
  private readonly most: number
  /** The ends of a text that may be words: their hashes and lengths. */
  private readonly hashes: Int32Array
  private readonly lengths: Int32Array
  private found = 0

  /** `numbers` are at least 0. */
  constructor(numbers: ReadonlyMap<string, number>) {
    const words = [...numbers.keys()]
    this.most = words.reduce((most, word) => Math.max(most, word.length), 0)
    this.hashes = new Int32Array(this.most)
    this.lengths = new Int32Array(this.most)
    this.slots = new Int32Array(1 << (33 - Math.clz32(words.length)))
    const rows = [0]
    for (const [word, number] of numbers) {
      let hash = START
      for (let at = word.length - 1; at >= 0; at--) {
        hash = onward(hash, codeAt(word, at))
        setBit(this.bits, placeOf(hash) + (at === 0 ? WORD : LONGER))
      }
      let slot = this.slotOf(hash)
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = rows.length
      rows.push(number & 0xffff, number >>> 16, word.length)
      for (let at = word.length - 1; at >= 0; at--) rows.push(codeAt(word, at))
    }
    this.rows = new Uint16Array(rows)
  }

  /** How long the word is that was found last. */
  get length(): number {
    return this.found
  }

  /** The number of the longest word of at most `room` code units that ends a text, or −1. */
  longest(text: string, room = lengthOf(text)): number {
    let count = 0
    let hash = START
    const most = Math.min(this.most, room)
    const end = lengthOf(text)
    for (let length = 1; length <= most; length++) {
      hash = onward(hash, codeAt(text, end - length))
      const place = placeOf(hash)
      if (hasBit(this.bits, place + WORD)) {
        this.hashes[count] = hash
        this.lengths[count++] = length
      }
      if (!hasBit(this.bits, place + LONGER)) break
    }
    while (--count >= 0) {
      const row = this.rowOf(text, this.hashes[count], this.lengths[count])
      if (row === 0) continue
      this.found = this.lengths[count]
      return this.rows[row] | (this.rows[row + 1] << 16)
    }
    return -1
  }

  /** The row of the word of a hash that ends a text, or 0. */
  private rowOf(text: string, hash: number, length: number): number {
    const { slots } = this
    for (let slot = this.slotOf(hash); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1))
      if (this.isRow(slots[slot], text, length)) return slots[slot]
    return 0
  }

  private isRow(row: number, text: string, length: number): boolean {
    if (this.rows[row + 2] !== length) return false
    const end = lengthOf(text)
    for (let i = 1; i <= length; i++) if (this.rows[row + 2 + i] !== codeAt(text, end - i)) return false
    return true
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1)
  }
}

const [WORD, LONGER] = [0, 1]
const BITS = 1 << 20
const START = 0x2545f491
const placeOf = (hash: number): number => (hash >>> (32 - 19)) * 2
const onward = (hash: number, code: number): number => hashOf(hash ^ code)
