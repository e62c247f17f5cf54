/**
 * The same text for searching, unit for unit: full-width digits, letters and punctuation as half-width, Latin letters small.
 * ５Ｇ = 5G = 5g, ％ = %. Offsets stay true.
 */
export function foldSearch(text: string): string {
  return CHANGES.test(text) ? text.replace(CHANGES_ALL, folded) : text
}

/** Whether no other text is folded to this word: then it can be looked for in a text as it is. */
export function isUnfoldable(folded: string): boolean {
  return !FOLDED_TO.test(folded)
}

/** What finds a folded word in a text as it is, for `glob` and regular expressions alike: 5g基站 → `[５5][ＧｇGg]基站`. */
export function patternOf(folded: string): string {
  return folded.replace(/[!-~]/g, char => {
    const code = char.charCodeAt(0)
    const cases = code >= 97 && code <= 122 ? [code - 32, code] : [code]
    const wide = String.fromCharCode(...cases.map(it => it + 0xfee0)) + (char === '%' ? '\ufe6a' : '')
    const plain = char === '\\' ? '\\\\' : String.fromCharCode(...cases)
    // a bracket closes unless it comes first, and ^ stands for itself unless it does
    return char === ']' ? `[]${wide}]` : `[${wide}${plain}]`
  })
}

const FOLDED_TO = /[\u0020-\u007e]/
const CHANGES = /[A-Z\uff01-\uff5e\u3000\u00a0\ufe6a]/
const CHANGES_ALL = /[A-Z\uff01-\uff5e\u3000\u00a0\ufe6a]/g

function folded(char: string): string {
  const code = char.charCodeAt(0)
  if (code === 0xfe6a) return '%'
  if (code === 0x3000 || code === 0xa0) return ' '
  return String.fromCharCode(small(code > 0xff00 ? code - 0xfee0 : code))
}

function small(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code
}
