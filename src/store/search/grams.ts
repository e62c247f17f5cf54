/**
 * The overlapping pairs of characters of a folded text, joined by blanks: 营商环境 → 营商 商环 环境 境. The last character
 * before white space stands alone, so that no phrase reaches over the white space and each character is the head of a token.
 * `goesOn`: the last character only closes the pair before it. ASCII punctuation becomes full-width, so that no token holds a character that an engine's query language knows.
 */
export function gramsOf(folded: string, goesOn = false): string {
  const out: string[] = []
  let last = ''
  for (const char of folded) {
    const next = tokenChar(char)
    if (last !== '') out.push(last + next)
    last = next
  }
  if (last !== '' && !goesOn) out.push(last)
  return out.join(' ')
}

/** The pairs of a word that is looked for; one character stays one (then a prefix is asked for). */
export function gramsOfWord(folded: string): string[] {
  const chars = [...folded].map(tokenChar)
  if (chars.length < 2) return chars
  return chars.slice(1).map((char, i) => chars[i] + char)
}

/** What no word holds: white space, control characters, halves of a pair, and the mark of tags. */
export const SEPARATORS = /[\u0000-\u0020\u007f-\u00a0\ue000\p{Cs}]+/u

/** '' for a separator; `:` → `：`. */
function tokenChar(char: string): string {
  const code = char.charCodeAt(0)
  if (code <= 32 || (code >= 127 && code <= 160) || code === TAG) return ''
  if (char.length === 1 && code >= 0xd800 && code < 0xe000) return ''
  const plain = code > 127 || (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return plain ? char : String.fromCharCode(code + 0xfee0)
}

const TAG = 0xe000

/** A token that no text gives, for what a sentence is narrowed by: p2101 the place, k the kind, l the level, r the role, i an indicator. */
export function tagOf(mark: 'p' | 'k' | 'l' | 'r' | 'i', value: string): string {
  return String.fromCharCode(TAG) + mark + [...value].map(tokenChar).join('')
}
