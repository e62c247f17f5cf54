/**
 * The same text with full-width digits, letters and punctuation as their half-width forms, unit for unit, so that
 * rules are written once and offsets stay true. 　 and NBSP become a blank; ．between digits becomes '.'.
 */
export function foldWidth(text: string): string {
  if (!WIDE.test(text)) return text
  return text.replace(WIDE_ALL, c => FOLDED.get(c) ?? c)
}

const FOLDED = new Map<string, string>()
for (let code = 0xff01; code <= 0xff5e; code++) FOLDED.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0))
FOLDED.set('　', ' ')
FOLDED.set(' ', ' ')
FOLDED.set('﹪', '%')
const WIDE = /[！-～　 ﹪]/
const WIDE_ALL = /[！-～　 ﹪]/g
