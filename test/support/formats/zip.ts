import { strToU8, zipSync } from 'fflate'

/** A ZIP archive of these entries, in order. */
export function makeZip(entries: Record<string, Uint8Array | string>): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries(entries))
    files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files, { level: 6 })
}

/** The archive with the names of its entries as these bytes and the UTF-8 flag unset, as Chinese Windows writes them. */
export function renameEntries(zip: Uint8Array, names: readonly Uint8Array[]): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  let local = 0
  let central = 0
  for (let at = 0; at + 30 < bytes.length; at++) {
    const mark = view.getUint32(at, true)
    if (mark === 0x04034b50) rename(at + 6, at + 30, names[local++])
    if (mark === 0x02014b50) rename(at + 8, at + 46, names[central++])
  }
  return bytes

  function rename(flags: number, at: number, name: Uint8Array): void {
    view.setUint16(flags, view.getUint16(flags, true) & ~0x800, true)
    bytes.set(name, at)
  }
}

export function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
