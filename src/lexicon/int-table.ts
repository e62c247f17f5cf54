/** Numbers by numbers, looked up millions of times: open addressing in one array. 0 stands for none, so no 0 can be kept. */
export class IntTable {
  private slots = new Int32Array(32)
  private shift = 32 - 4
  private size = 0

  get(key: number): number {
    const { slots } = this
    const last = slots.length - 1
    for (let slot = (hashOf(key) >>> this.shift) << 1; ; slot = (slot + 2) & last) {
      const found = slots[slot + 1]
      if (found === 0 || slots[slot] === key) return found
    }
  }

  set(key: number, value: number): void {
    if (4 * this.size >= this.slots.length) this.widen()
    const { slots } = this
    let slot = (hashOf(key) >>> this.shift) << 1
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & (slots.length - 1)
    if (slots[slot + 1] === 0) this.size++
    slots[slot] = key
    slots[slot + 1] = value
  }

  private widen(): void {
    const old = this.slots
    this.slots = new Int32Array(2 * old.length)
    this.shift--
    this.size = 0
    for (let slot = 0; slot < old.length; slot += 2) if (old[slot + 1] !== 0) this.set(old[slot], old[slot + 1])
  }
}

/** 32 bits of which the highest are mixed best. */
export const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1)
