/**
 * The same text with full-width digits, letters and punctuation as their half-width forms, unit for unit, so that
 * rules are written once and offsets stay true: （１０％，增长） → (10%,增长). 　 and NBSP become a blank.
 */
export function foldWidth(text: string): string {
  const parts: string[] = []
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Han characters and ASCII, nearly all of a text
    if (code < 0xa0 || (code > 0x3000 && code < 0xfe6a)) continue
    const narrow = narrowOf(code)
    if (narrow === null) continue
    if (at > kept) parts.push(text.slice(kept, at))
    parts.push(narrow)
    kept = at + 1
  }
  if (kept === 0) return text
  parts.push(text.slice(kept))
  return parts.join('')
}

function narrowOf(code: number): string | null {
  if (code >= 0xff01 && code <= 0xff5e) return ASCII[code - 0xfee0]
  if (code === 0x3000 || code === 0xa0) return ' '
  return code === 0xfe6a ? '%' : null
}

const ASCII = Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code))
