import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../src/bytes/utf8.ts'
import { decodeBytes } from '../../src/formats/encoding.ts'

const MARK = [0xef, 0xbb, 0xbf]
const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Any bytes, and such as nearly are UTF-8: whole characters, bytes that begin or go on with one, marks. */
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }).map(text => new TextEncoder().encode(text)),
  fc.array(fc.integer({ min: 0x80, max: 0xff }), { maxLength: 4 }),
  fc.constantFrom(MARK, [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe4, 0xb8], [0xf0, 0x9f, 0x98]),
)
const bytes = fc.array(piece, { maxLength: 8 }).map(pieces => Uint8Array.from(pieces.flatMap(it => [...it])))

describe('UTF-8 by way of UTF-16', () => {
  it('is what a fatal TextDecoder gives, or has U+FFFD where that refuses', () => {
    fc.assert(
      fc.property(bytes, given => {
        let wanted: string | null = null
        try {
          wanted = fatal.decode(given)
        } catch {
          // no UTF-8
        }
        const text = decodeUtf8(given)
        if (wanted === null) expect(text).toContain('\ufffd')
        else expect(text).toBe(wanted)
      }),
      { numRuns: 2000 },
    )
  })

  it('is unit for unit what a TextDecoder gives, as a whole and as a part of a buffer', () => {
    fc.assert(
      fc.property(bytes, fc.nat(3), (given, before) => {
        const part = Uint8Array.from([...MARK.slice(0, before), ...given, ...MARK]).subarray(
          before,
          before + given.length,
        )
        expect(decodeUtf8(part)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(given))
        expect(decodeBytes(part, 'utf-8')).toBe(new TextDecoder('utf-8').decode(given))
        expect(decodeBytes(Uint8Array.from([...MARK, ...given]), 'utf-8')).toBe(
          new TextDecoder('utf-8').decode(Uint8Array.from([...MARK, ...given])),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('holds for texts of more than a megabyte', () => {
    const text = '市政府工作报告🚄abc'.repeat(200_000)
    expect(decodeUtf8(new TextEncoder().encode(text)) === text).toBe(true)
    expect(decodeUtf8(new TextEncoder().encode('x'.repeat(3_000_000))) === 'x'.repeat(3_000_000)).toBe(true)
  })
})
