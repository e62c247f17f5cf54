import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { FORMATS, LIMITS, readSource } from '../../src/formats/index.ts'
import { FORMAT_CODES } from '../../src/model/document.ts'
import { makeCfb } from '../support/formats/cfb.ts'
import { encodeGbk, encodeUtf16 } from '../support/formats/gbk.ts'
import { makeOfd } from '../support/formats/ofd.ts'
import { makeDocx, makeXlsx } from '../support/formats/office.ts'
import { makeCsv, makeHtmlPage } from '../support/formats/page.ts'
import { makeRawPdf } from '../support/formats/raw-pdf.ts'
import { codesOf, PARAGRAPHS, TITLE, utf8 } from '../support/formats/report.ts'
import { makeZip } from '../support/formats/zip.ts'

const TEXT = PARAGRAPHS.join('\n')

/** One file of every format. */
const FILES: Record<string, Uint8Array> = {
  docx: makeDocx(PARAGRAPHS),
  xlsx: makeXlsx([
    ['标题', '正文'],
    [TITLE, TEXT.repeat(5)],
  ]),
  ofd: makeOfd(PARAGRAPHS),
  zip: makeZip({ 'a.txt': TEXT }),
  doc: readFileSync('test/fixtures/report.doc'),
  pdf: makeRawPdf('BT /F1 12 Tf 72 700 Td (GDP) Tj ET'),
  rtf: readFileSync('test/fixtures/report.rtf'),
  html: makeHtmlPage(TITLE, PARAGRAPHS),
  csv: utf8(
    makeCsv([
      ['标题', '正文'],
      [TITLE, TEXT],
    ]),
  ),
  markdown: utf8(`---\ntitle: ${TITLE}\n---\n\n**一、回顾**\n\n${TEXT}`),
  text: encodeGbk(TEXT),
}

beforeAll(() => readSource('warm', FILES.pdf))

describe('FORMATS', () => {
  it('has a test file for every format', () => expect(Object.keys(FILES).sort()).toEqual(FORMATS.map(f => f.id).sort()))

  it.each(FORMATS.filter(f => f.id !== 'zip'))('knows $id by its bytes', async ({ id, mediaType }) => {
    const { documents } = await readSource('没有扩展名', FILES[id])
    expect(documents.map(d => d.source.mediaType)).toEqual([mediaType])
    expect(documents[0].source).toMatchObject({
      name: '没有扩展名',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      line: null,
    })
  })
})

describe('a file that cannot be read is refused with its code and a Chinese sentence', () => {
  it.each([
    ['no byte', new Uint8Array(0), 'file-empty'],
    ['blanks only', utf8(' \n　\n'), 'file-empty'],
    ['a Word document without words', makeDocx(['']), 'file-empty'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72), 'type-unknown'],
    ['an MP4', Uint8Array.of(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x70, 0x34, 0x32, 0, 0, 0, 0), 'type-unknown'],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0), 'type-unknown'],
    ['an old Excel workbook', makeCfb('Workbook'), 'type-unknown'],
    ['a presentation', makeZip({ 'ppt/presentation.xml': '<p/>' }), 'type-unknown'],
    ['an encrypted Office file', makeCfb('EncryptedPackage'), 'file-encrypted'],
    ['a cut Word document', FILES.docx.slice(0, 600), 'file-broken'],
    ['a cut old Word document', FILES.doc.slice(0, 3000), 'file-broken'],
    ['a PDF of which only the head is left', FILES.pdf.slice(0, 20), 'file-broken'],
  ])('%s', async (_, bytes, code) => {
    const { documents, failures } = await readSource('某文件', bytes)
    expect(documents).toEqual([])
    expect(failures.map(f => [f.name, f.code])).toEqual([['某文件', code]])
    expect(failures[0].message).toMatch(/\p{Script=Han}.*；请.*。$/u)
    expect(FORMAT_CODES).toHaveProperty(code)
  })

  it('a file over the limit', async () => {
    const { failures } = await readSource('a', FILES.text, { ...LIMITS, fileBytes: 10 })
    expect(failures.map(f => f.code)).toEqual(['file-too-large'])
  })
})

describe('any bytes end in documents or coded failures', () => {
  const settles = async (bytes: Uint8Array) => {
    const { documents, failures } = await readSource('a', bytes)
    expect(documents.length + failures.length).toBeGreaterThan(0)
    for (const { code } of failures) expect(FORMAT_CODES).toHaveProperty(code)
    for (const { decoded, parts } of documents) {
      for (const { content } of parts) {
        for (const [start, source, length] of content.pieces) {
          expect(content.text.slice(start, start + length)).toBe(decoded.slice(source, source + length))
        }
      }
    }
  }

  it('random bytes', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 600 }), settles), { numRuns: 300 }))

  it.each(Object.keys(FILES))('%s cut anywhere, and with bytes changed', { timeout: 30_000 }, async id => {
    const whole = FILES[id]
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length }), changes, fc.boolean(), async (end, list, cut) => {
        const bytes = cut ? whole.slice(0, end) : whole.slice()
        for (const [at, byte] of list) if (at < bytes.length) bytes[at] = byte
        await settles(bytes)
      }),
      { numRuns: id === 'pdf' ? 60 : 150 },
    )
  })
})

describe('time grows with length, for hostile text too', () => {
  const MEGABYTES = 5_000_000
  it.each([
    ['1', '1'],
    ['commas', ','],
    ['quoted cells', '"",'],
    ['quotation marks', '"'],
    ['blanks', ' '],
    ['wide blanks', '　'],
    ['returns', '\r'],
    ['open tags', '<b>'],
    ['paragraphs never closed', '<p>一，'],
    ['less-than signs', '<'],
    ['entities', '<p>&ldquo;'],
    ['RTF groups', '{\\rtf1 {'],
    ['stray closing tags', '<p>一</div>'],
    ['table rows', '<tr><td>一，</td><td>二</td>'],
  ])('5 MB of %s', { timeout: 20_000 }, async (_, unit) => {
    const bytes = utf8(unit.repeat(Math.ceil(MEGABYTES / unit.length)).slice(0, MEGABYTES))
    const began = performance.now()
    const { documents, failures } = await readSource('a', bytes)
    expect(documents.length + failures.length).toBe(1)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('UTF-16 is known without a mark', async () => {
    expect(await codesOf(encodeUtf16(TEXT))).toEqual([])
  })
})
