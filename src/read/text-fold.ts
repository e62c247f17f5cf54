/**
 * The same text with full-width digits, letters and punctuation as their half-width forms, unit for unit, so that
 * rules are written once and offsets stay true: （１０％，增长） → (10%,增长). 　 and NBSP become a blank.
 */
export function foldWidth(text: string): string {
  const first = firstWide(text)
  if (first === text.length) return text
  const parts = [text.slice(0, first)]
  for (let start = first; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start)
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(start + i)
      buffer[i] = isPlain(code) ? code : folded(code)
    }
    parts.push(
      String.fromCharCode.apply(null, (length === CHUNK ? buffer : buffer.subarray(0, length)) as unknown as number[]),
    )
  }
  return parts.join('')
}

const CHUNK = 8192
const buffer = new Uint16Array(CHUNK)
const isPlain = (code: number): boolean => code < 0xa0 || (code > 0x3000 && code < 0xfe00)

function firstWide(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isPlain(code) && folded(code) !== code) return i
  }
  return text.length
}

function folded(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  if (code === 0x3000 || code === 0xa0) return 0x20
  return code === 0xfe6a ? 0x25 : code
}
