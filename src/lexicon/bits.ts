/** A table of bits, none of them set. */
export const bitsFor = (count: number): Int32Array => new Int32Array(count / 32)

export const hasBit = (bits: Int32Array, at: number): boolean => (bits[at >>> 5] & (1 << at)) !== 0

export const setBit = (bits: Int32Array, at: number): void => {
  bits[at >>> 5] |= 1 << at
}
