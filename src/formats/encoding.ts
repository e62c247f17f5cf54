import { isUtf8 } from 'node:buffer'
import { decodeUtf8 } from '../bytes/utf8.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
export type Decoded = { text: string; encoding: Encoding }

/**
 * The characters of a text file, or null when the bytes are no text. What the file declares is not asked: most pages
 * that say GB2312 hold GBK or GB18030, some hold UTF-8. Order: byte order mark, UTF-16 by its zero bytes or its high
 * bytes, valid UTF-8, then whichever of GB18030, Big5 and damaged UTF-8 gives the most common characters.
 */
export function readText(bytes: Uint8Array): Decoded | null {
  if (hasUtf8Mark(bytes)) return decoded(bytes, 'utf-8')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  const wide = sniffUtf16(bytes)
  if (wide) return decoded(bytes, wide)
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8')
  return decoded(bytes, likeliest(bytes))
}

/** The character string of bytes known to be in this encoding, without a byte order mark; a byte that is wrong in it becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') return decodeUtf8(hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes)
  return new TextDecoder(encoding).decode(bytes)
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function decoded(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const text = decodeBytes(bytes, encoding)
  return looksLikeText(text) ? { text, encoding } : null
}

const SAMPLE = 65_536

/** Chinese UTF-16 has its high bytes 4E–9F, 00 (ASCII), 30 (、。) and FF (，) on one side only. */
function sniffUtf16(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length & ~1, SAMPLE)
  if (end < 4 || !bytes.subarray(0, end).includes(0)) return null
  let even = 0
  let odd = 0
  let evenZeros = 0
  let oddZeros = 0
  for (let i = 0; i < end; i += 2) {
    if (isHighByte(bytes[i])) even++
    if (isHighByte(bytes[i + 1])) odd++
    if (bytes[i] === 0) evenZeros++
    if (bytes[i + 1] === 0) oddZeros++
  }
  const most = (end / 2) * 0.95
  if (odd >= most && (even < most * 0.85 || oddZeros > evenZeros * 10)) return 'utf-16le'
  if (even >= most && (odd < most * 0.85 || evenZeros > oddZeros * 10)) return 'utf-16be'
  return null
}

function isHighByte(byte: number): boolean {
  return byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)
}

function likeliest(bytes: Uint8Array): Encoding {
  const head = bytes.subarray(0, SAMPLE)
  let best: Encoding = 'gb18030'
  let most = Number.NEGATIVE_INFINITY
  for (const encoding of ['gb18030', 'utf-8', 'big5'] as const) {
    const text = decodeBytes(head, encoding)
    const score = commonness(text)
    if (score > text.length * CLEAR) return encoding
    if (score > most) {
      best = encoding
      most = score
    }
  }
  return best
}

/** Chinese reports score 0.88 a character and more when decoded rightly, under 0 when not; markup lowers it. */
const CLEAR = 0.3

// The twenty characters and marks that make up a seventh of any Chinese text, simplified and traditional.
const COMMON = new Set('的一是在了和有大这中人国年、，。工作发建设全业展经政府市這國發業經設為个個')

/** Characters that running text is made of, minus characters that only wrong decoding yields. */
function commonness(text: string): number {
  let score = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) score -= 3
    else if (code > 127 && COMMON.has(text[i])) score += 4
    else if (code >= 0x4e00 && code < 0xa000) score += 0.1
  }
  return score
}

/** At most one character in twenty that no text holds (controls, U+FFFD), in the first 64 K. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  return !STRANGE.test(sample) || strangers(sample) * 20 <= sample.length
}

const STRANGE = /[\0-\x08\x0e-\x19\x1b-\x1f\udc00-\udfff\ufffd]/

function strangers(text: string): number {
  let bad = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) bad++
    else if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11 && code !== 0x1a) bad++
    else if (code >= 0xdc00 && code < 0xe000 && !isLead(text.charCodeAt(i - 1))) bad++
  }
  return bad
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}
