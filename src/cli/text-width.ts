/**
 * Columns a text takes at a terminal: Chinese characters and full-width punctuation two, joining and invisible marks
 * none (the W and F ranges of Unicode's EastAsianWidth.txt; ambiguous ones such as “ count one, as terminals draw them).
 */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char.codePointAt(0)!)
  return width
}

/** The text cut to `width` columns, with … where something was cut. */
export function fitWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let kept = ''
  let used = 1
  for (const char of text) {
    used += charWidth(char.codePointAt(0)!)
    if (used > width) break
    kept += char
  }
  return `${kept}…`
}

/** The text cut or filled with blanks to exactly `width` columns. */
export function padWidth(text: string, width: number): string {
  const fitted = fitWidth(text, width)
  return fitted + ' '.repeat(Math.max(0, width - textWidth(fitted)))
}

/** The text without line ends, escape sequences and marks that turn its direction, so that it cannot steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
}

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

const NARROW_UNTIL = 0x1100

function charWidth(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0
  if (code < NARROW_UNTIL) return code >= 0x300 && code < 0x370 ? 0 : 1
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff) return 0
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}
