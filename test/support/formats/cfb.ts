const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff
const FAT = 0xfffffffd

/** A compound file with one stream of this name and 4,096 zero bytes: what an encrypted or an old Excel file looks like. */
export function makeCfb(name: string): Uint8Array {
  const bytes = new Uint8Array(SECTOR * 11)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, END, true)
  view.setUint32(68, END, true)
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i === 0 ? 0 : FREE, true)
  const chain = [FAT, END, 3, 4, 5, 6, 7, 8, 9, END]
  for (let i = 0; i < 128; i++) view.setUint32(SECTOR + i * 4, chain[i] ?? FREE, true)
  addEntry(view, SECTOR * 2, 'Root Entry', 5, END, 0)
  addEntry(view, SECTOR * 2 + 128, name, 2, 2, 4096)
  return bytes
}

function addEntry(view: DataView, at: number, name: string, type: number, start: number, size: number): void {
  for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true)
  view.setUint16(at + 64, name.length * 2 + 2, true)
  view.setUint8(at + 66, type)
  view.setUint32(at + 116, start, true)
  view.setUint32(at + 120, size, true)
}
