import { describe, expect, it } from 'vitest'
import { LIMITS, readSource } from '../../src/formats/index.ts'
import { encodeGbk } from '../support/formats/gbk.ts'
import { makeDocx } from '../support/formats/office.ts'
import { PARAGRAPHS, utf8 } from '../support/formats/report.ts'
import { makeZip, renameEntries } from '../support/formats/zip.ts'

const TEXT = PARAGRAPHS.join('\n')
const codes = async (bytes: Uint8Array, limits = LIMITS) =>
  (await readSource('a.zip', bytes, limits)).failures.map(f => [f.name, f.code])

describe('a ZIP archive', () => {
  it('gives a document an entry, named after both, with the hash of the entry', async () => {
    const zip = makeZip({
      '2024/某市.docx': makeDocx(PARAGRAPHS),
      '2024/某县.txt': TEXT,
      '__MACOSX/._x': 'x',
      '2024/.DS_Store': 'x',
    })
    const { documents, failures } = await readSource('a.zip', zip)
    expect(failures).toEqual([])
    expect(documents.map(d => d.source.name)).toEqual(['a.zip/2024/某市.docx', 'a.zip/2024/某县.txt'])
    const alone = await readSource('x', utf8(TEXT))
    expect(documents[1].source.sha256).toBe(alone.documents[0].source.sha256)
    expect(documents.map(d => d.parts[0].content.text)).toEqual([TEXT, TEXT])
  })

  it('reads names in GBK', async () => {
    const name = encodeGbk('某市政府工作报告.txt')
    const zip = renameEntries(makeZip({ ['a'.repeat(name.length)]: TEXT }), [name])
    expect((await readSource('a.zip', zip)).documents[0].source.name).toBe('a.zip/某市政府工作报告.txt')
  })

  it('refuses entries that leave their folder and reads the others', async () => {
    const zip = makeZip({
      '../a.txt': TEXT,
      '/etc/b.txt': TEXT,
      'C:\\c.txt': TEXT,
      'd\\..\\..\\e.txt': TEXT,
      'f..txt': TEXT,
    })
    const { documents, failures } = await readSource('a.zip', zip)
    expect(failures.map(f => f.code)).toEqual(Array(4).fill('archive-entry-outside'))
    expect(documents.map(d => d.source.name)).toEqual(['a.zip/f..txt'])
  })

  it('opens archives in archives up to the limit', async () => {
    let zip = makeZip({ 'a.txt': TEXT })
    for (let i = 1; i < LIMITS.depth; i++) zip = makeZip({ 'in.zip': zip })
    expect((await readSource('a.zip', zip)).documents).toHaveLength(1)
    expect(await codes(makeZip({ 'in.zip': zip }))).toEqual([['a.zip/in.zip/in.zip/in.zip', 'archive-too-deep']])
  })

  it('unpacks no bomb: ratio, sum of bytes, number of entries', async () => {
    const bomb = makeZip({ 'zeros.txt': new Uint8Array(64 * 1024 * 1024).fill(49) })
    expect(await codes(bomb)).toEqual([['a.zip/zeros.txt', 'archive-too-large']])
    const three = makeZip({ a: TEXT, b: TEXT, c: TEXT })
    const bytes = utf8(TEXT).length
    expect(await codes(three, { ...LIMITS, unpackedBytes: bytes + 10 })).toEqual([['a.zip/b', 'archive-too-large']])
    expect(await codes(three, { ...LIMITS, entries: 2 })).toEqual([['a.zip/c', 'archive-too-large']])
  })

  it('names the entries it cannot read', async () => {
    const locked = makeZip({ 'a.txt': TEXT })
    for (const mark of [0x04034b50, 0x02014b50]) setEncrypted(locked, mark)
    expect(
      await codes(makeZip({ 'in.zip': locked, 'p.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'e.txt': '' })),
    ).toEqual([
      ['a.zip/in.zip/a.txt', 'file-encrypted'],
      ['a.zip/p.png', 'type-unknown'],
      ['a.zip/e.txt', 'file-empty'],
    ])
  })
})

function setEncrypted(zip: Uint8Array, mark: number): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at + 46 < zip.length; at++)
    if (view.getUint32(at, true) === mark) zip[at + (mark === 0x04034b50 ? 6 : 8)] |= 1
}
