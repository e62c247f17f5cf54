import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/formats/encoding.ts'
import { encodeGbk, encodeUtf16, isGbk } from '../support/formats/gbk.ts'
import { PARAGRAPHS, utf8 } from '../support/formats/report.ts'

const TEXT = PARAGRAPHS.join('\n')

/** 臺北市政府施政報告，各位議員：市民的安全是我們的 */
const BIG5 = Uint8Array.from(
  'bb4fa55fa5abac46a9b2ac49ac46b3f8a769a141a655a6ecc4b3adfba147a5aba5c1aabaa677a5feac4fa7daadccaaba'
    .match(/../g)!
    .map(h => Number.parseInt(h, 16)),
)

describe('readText', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(TEXT)), 'utf-8'],
    ['GBK', encodeGbk(TEXT), 'gb18030'],
    ['UTF-16 little end first, with a mark', Uint8Array.of(0xff, 0xfe, ...encodeUtf16(TEXT)), 'utf-16le'],
    ['UTF-16 big end first, with a mark', Uint8Array.of(0xfe, 0xff, ...encodeUtf16(TEXT, true)), 'utf-16be'],
    ['UTF-16 little end first', encodeUtf16(TEXT), 'utf-16le'],
    ['UTF-16 big end first', encodeUtf16(TEXT, true), 'utf-16be'],
    ['UTF-16 of Latin letters', encodeUtf16('gdp grows by six per cent\n'), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    const expected = encoding === 'utf-16le' && bytes.length < 60 ? 'gdp grows by six per cent\n' : TEXT
    expect(readText(bytes)).toEqual({ text: expected, encoding })
  })

  it('reads four-byte GB18030: 㐅 is 81 39 EF 34 there', () => {
    expect(readText(Uint8Array.of(0xb5, 0xc4, 0x81, 0x39, 0xef, 0x34, 0xb5, 0xc4))?.text).toBe('的㐅的')
  })

  it('reads Big5, which would decode as GBK without an error', () => {
    expect(readText(BIG5)).toEqual({ text: '臺北市政府施政報告，各位議員：市民的安全是我們的', encoding: 'big5' })
  })

  it('reads a text cut inside a character', () => {
    expect(readText(utf8(TEXT).slice(0, 1000))?.encoding).toBe('utf-8')
    expect(readText(encodeGbk(TEXT).slice(0, 601))?.encoding).toBe('gb18030')
  })

  it('reads UTF-8 with a stray byte as UTF-8', () => {
    expect(readText(Uint8Array.of(...utf8(TEXT), 0xb5, ...utf8(TEXT)))?.encoding).toBe('utf-8')
  })

  it.each([
    ['zeros', new Uint8Array(1000)],
    [
      'a PNG',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0, 0, 0, 1),
    ],
  ])('is null for %s', (_, bytes) => expect(readText(bytes)).toBeNull())

  it('gives back any report of common characters in GBK', () => {
    const characters = fc.constantFrom(...'各位代表现在我市人民政府工作报告，。：、“”增长发展建设年的了是1234567890%')
    fc.assert(
      fc.property(fc.array(characters, { minLength: 30, maxLength: 300 }), list => {
        const text = list.join('')
        fc.pre(isGbk(text) && /[，。的了是]/.test(text))
        expect(readText(encodeGbk(text))?.text).toBe(text)
      }),
      { numRuns: 100 },
    )
  })
})
