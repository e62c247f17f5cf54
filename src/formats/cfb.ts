import { decodeBytes } from './encoding.ts'

/** A compound file ([MS-CFB]): the container of .doc, .xls, .wps and of encrypted Office files. */
export type Cfb = { readonly names: readonly string[]; stream(name: string): Uint8Array | null }

type Entry = { name: string; type: number; start: number; size: number }

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const LAST_SECTOR = 0xfffffffa
const HEADER_DIFAT = 109
const ROOT = 5

/** The compound file in the bytes, or null when they hold none. Chains that loop or leave the file are cut. */
export function readCfb(bytes: Uint8Array): Cfb | null {
  if (bytes.length < 512 || !MAGIC.every((b, i) => bytes[i] === b)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift < 7 || shift > 16) return null
  const file = new Sectors(bytes, 1 << shift, 1 << shift)
  const fat = readFat(view, file)
  const directory = file.chain(view.getUint32(48, true), fat)
  const entries = readEntries(directory)
  const root = entries.find(e => e.type === ROOT)
  const mini = new Sectors(root ? file.chain(root.start, fat) : new Uint8Array(0), 64, 0)
  const miniFat = toNumbers(file.chain(view.getUint32(60, true), fat))
  const cutoff = view.getUint32(56, true)
  return {
    names: entries.map(e => e.name),
    stream(name) {
      const entry = entries.find(e => e.name === name && e.type === 2)
      if (!entry) return null
      const whole = entry.size < cutoff ? mini.chain(entry.start, miniFat) : file.chain(entry.start, fat)
      return whole.subarray(0, Math.min(entry.size, whole.length))
    },
  }
}

/** Equal pieces of a file or of the mini stream. */
class Sectors {
  private readonly bytes: Uint8Array
  private readonly size: number
  private readonly offset: number

  constructor(bytes: Uint8Array, size: number, offset: number) {
    this.bytes = bytes
    this.size = size
    this.offset = offset
  }

  sector(n: number): Uint8Array {
    const at = this.offset + n * this.size
    return this.bytes.subarray(at, at + this.size)
  }

  /** The sectors of a chain as one; each at most once, so that a loop ends. */
  chain(first: number, fat: ArrayLike<number>): Uint8Array {
    const parts: Uint8Array[] = []
    const seen = new Set<number>()
    for (
      let n = first;
      n < LAST_SECTOR && !seen.has(n) && this.offset + n * this.size < this.bytes.length;
      n = fat[n] ?? LAST_SECTOR
    ) {
      seen.add(n)
      parts.push(this.sector(n))
    }
    return join(parts)
  }
}

function readFat(view: DataView, file: Sectors): Uint32Array {
  const sectors: number[] = []
  for (let i = 0; i < HEADER_DIFAT; i++) sectors.push(view.getUint32(76 + i * 4, true))
  const seen = new Set<number>()
  for (let next = view.getUint32(68, true); next < LAST_SECTOR && !seen.has(next); ) {
    seen.add(next)
    const more = toNumbers(file.sector(next))
    if (more.length === 0) break
    for (let i = 0; i < more.length - 1; i++) sectors.push(more[i])
    next = more[more.length - 1]
  }
  return toNumbers(join(sectors.filter(n => n < LAST_SECTOR).map(n => file.sector(n))))
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true))
    if (length < 2) continue
    const name = decodeBytes(directory.subarray(at, at + length - 2), 'utf-16le')
    entries.push({
      name,
      type: directory[at + 66],
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length >> 2)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getUint32(i * 4, true)
  return numbers
}
