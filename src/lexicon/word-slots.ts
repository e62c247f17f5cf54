const [NODE, VALUE, REST, SIZE] = [1, 2, 3, 4]

/**
 * Nodes of a tree of words by keys of 32 bits: open addressing, all of a node in one line of the cache. Beside its key a slot holds the
 * number of the node below, of the value of the word that ends here, of the one rest that follows (0: none), never none of all.
 */
export class WordSlots {
  private slots = new Int32Array(SIZE * 16)
  private shift = 32 - 4
  private count = 0

  /** The slot of a key, or −1. */
  find(key: number): number {
    const { slots } = this
    for (let slot = this.first(key); isTaken(slots, slot); slot = this.after(slot)) if (slots[slot] === key) return slot
    return -1
  }

  nodeIn(slot: number): number {
    return this.slots[slot + NODE]
  }

  valueIn(slot: number): number {
    return this.slots[slot + VALUE]
  }

  restIn(slot: number): number {
    return this.slots[slot + REST]
  }

  /** Adds a key that is not there. */
  add(key: number, node: number, value: number, rest: number): void {
    if (++this.count * 2 * SIZE > this.slots.length) this.widen()
    let slot = this.first(key)
    while (isTaken(this.slots, slot)) slot = this.after(slot)
    this.slots[slot] = key
    this.slots[slot + NODE] = node
    this.slots[slot + VALUE] = value
    this.slots[slot + REST] = rest
  }

  private first(key: number): number {
    return (hashOf(key) >>> this.shift) * SIZE
  }

  private after(slot: number): number {
    return (slot + SIZE) & (this.slots.length - 1)
  }

  private widen(): void {
    const old = this.slots
    this.slots = new Int32Array(2 * old.length)
    this.shift--
    this.count = 1
    for (let slot = 0; slot < old.length; slot += SIZE)
      if (isTaken(old, slot)) this.add(old[slot], old[slot + NODE], old[slot + VALUE], old[slot + REST])
  }
}

const isTaken = (slots: Int32Array, slot: number): boolean =>
  (slots[slot + NODE] | slots[slot + VALUE] | slots[slot + REST]) !== 0

/** 32 bits of which the highest are mixed best. */
export const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1)
