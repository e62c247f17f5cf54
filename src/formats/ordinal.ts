const HAN = '〇一二三四五六七八九'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A number as Word draws it in a numbering format (ECMA-376 part 1, 17.18.59). Unknown formats are drawn as digits. */
export function renderOrdinal(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return renderHan(n)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(n)].map(d => HAN[Number(d)] ?? d).join('')
    case 'ideographTraditional':
      return STEMS[n - 1] ?? String(n)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2460 + n - 1) : String(n)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(n)].map(d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('')
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'upperLetter':
      return renderLetter(n)
    case 'lowerLetter':
      return renderLetter(n).toLowerCase()
    case 'upperRoman':
      return renderRoman(n)
    case 'lowerRoman':
      return renderRoman(n).toLowerCase()
    default:
      return String(n)
  }
}

/** 1 一, 10 十, 12 十二, 20 二十, 105 一百〇五. */
function renderHan(n: number): string {
  if (n < 0 || n > 999) return String(n)
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor(n / 10) % 10
  const ones = n % 10
  const head = hundreds > 0 ? `${HAN[hundreds]}百` : ''
  const ten = tens > 1 || (tens === 1 && hundreds > 0) ? `${HAN[tens]}十` : tens === 1 ? '十' : ''
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '〇' : ''
  return head + ten + gap + (ones > 0 || n === 0 ? HAN[ones] : '')
}

function renderLetter(n: number): string {
  if (n < 1) return String(n)
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(8, Math.ceil(n / 26)))
}

function renderRoman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let words = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      words += letters
      rest -= value
    }
  }
  return words
}
