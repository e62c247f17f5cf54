/**
 * The same text with full-width digits, letters and punctuation as their half-width forms, unit for unit, so that
 * rules are written once and offsets stay true: （１０％，增长） → (10%,增长). 　 and NBSP become a blank.
 */
export function foldWidth(text: string): string {
  return text.replace(WIDE, narrowOf)
}

const WIDE = /[\uff01-\uff5e\u3000\xa0\ufe6a]/g

function narrowOf(wide: string): string {
  const code = wide.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return ASCII[code - 0xfee0]
  return code === 0xfe6a ? '%' : ' '
}

const ASCII = Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code))
