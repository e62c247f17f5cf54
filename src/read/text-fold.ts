const WIDE = /[\u00a0\u3000\ufe6a\uff01-\uff5e]/g

/**
 * The same text with full-width digits, letters and punctuation as their half-width forms, unit for unit, so that
 * rules are written once and offsets stay true: （１０％，增长） → (10%,增长). 　 and NBSP become a blank.
 */
export function foldWidth(text: string): string {
  WIDE.lastIndex = 0
  if (!WIDE.test(text)) return text
  const parts: string[] = []
  let kept = 0
  do {
    const at = WIDE.lastIndex - 1
    if (at > kept) parts.push(text.slice(kept, at))
    parts.push(narrow(text.charCodeAt(at)))
    kept = at + 1
  } while (WIDE.test(text))
  parts.push(text.slice(kept))
  return parts.join('')
}

function narrow(code: number): string {
  if (code === 0x3000 || code === 0xa0) return ' '
  return code === 0xfe6a ? '%' : ASCII[code - 0xfee0]
}

const ASCII = Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code))
