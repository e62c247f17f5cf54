import { inflateRawSync } from 'node:zlib'
import { decodeBytes } from './encoding.ts'
import { Refusal } from './refusal.ts'

export type ZipEntry = {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly packedBytes: number
  readonly bytes: number
  readonly headerAt: number
}

/** What is left of the bytes that may still be unpacked; shared by an archive and all within it. */
export type Allowance = { bytes: number; entries: number; readonly ratio: number }

export type Zip = {
  readonly entries: readonly ZipEntry[]
  readonly names: readonly string[]
  /** The unpacked bytes of an entry. Throws a `Refusal` when it is encrypted, broken or over the allowance. */
  open(entry: ZipEntry): Uint8Array
  /** The entry of exactly this name, unpacked, or null. */
  find(name: string): Uint8Array | null
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** An archive by its central directory (PKWARE APPNOTE 4.3), or null when there is none. Unpacks nothing yet. */
export function readZip(bytes: Uint8Array, allowance: Allowance): Zip | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const entries = readDirectory(bytes, view, end)
  if (entries.length !== view.getUint16(end + 10, true)) return null
  const byName = new Map(entries.map(e => [e.name, e]))
  const open = (entry: ZipEntry) => unpack(bytes, view, entry, allowance)
  return {
    entries,
    names: entries.map(e => e.name),
    open,
    find(name) {
      const entry = byName.get(name)
      return entry ? open(entry) : null
    },
  }
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const raw = bytes.subarray(at + 46, at + 46 + nameLength)
    entries.push({
      name: entryName(raw, (flags & 0x800) !== 0),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + rest
  }
  return entries
}

/** Chinese Windows writes names in GBK and leaves the UTF-8 flag unset; some packers write UTF-8 and leave it unset too. */
function entryName(raw: Uint8Array, flagged: boolean): string {
  const utf8 = decodeBytes(raw, 'utf-8')
  const name = flagged || !utf8.includes('\ufffd') ? utf8 : decodeBytes(raw, 'gb18030')
  return name.replaceAll('\\', '/')
}

function unpack(bytes: Uint8Array, view: DataView, entry: ZipEntry, allowance: Allowance): Uint8Array {
  if (entry.encrypted) throw new Refusal('file-encrypted')
  const at = entry.headerAt
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw new Refusal('file-broken')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + entry.packedBytes > bytes.length) throw new Refusal('file-broken')
  const packed = bytes.subarray(from, from + entry.packedBytes)
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry, allowance)
  allowance.bytes -= unpacked.length
  allowance.entries--
  if (allowance.bytes < 0 || allowance.entries < 0) throw new Refusal('archive-too-large')
  return unpacked
}

const SMALL = 16 * 1024 * 1024

function inflate(packed: Uint8Array, entry: ZipEntry, allowance: Allowance): Uint8Array {
  if (entry.method !== 8) throw new Refusal('file-broken', '压缩包用了少见的压缩方法')
  const most = Math.min(Math.max(allowance.bytes, 1), Math.max(SMALL, packed.length * allowance.ratio))
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') throw new Refusal('file-broken')
    if (most === allowance.bytes) allowance.bytes = -1
    throw new Refusal('archive-too-large')
  }
}
