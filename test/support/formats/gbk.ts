/** GBK and GB18030 two-byte codes by character, made by decoding every one of them. */
const CODES = new Map<string, [number, number]>()
const decoder = new TextDecoder('gb18030')
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    if (second === 0x7f) continue
    const character = decoder.decode(Uint8Array.of(first, second))
    if (character.length === 1 && character !== '\ufffd' && !CODES.has(character)) CODES.set(character, [first, second])
  }
}

/** A text in GBK. Throws when a character has no code in it. */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code < 0x80) bytes.push(code)
    else {
      const pair = CODES.get(character)
      if (!pair) throw new Error(`not in GBK: ${character}`)
      bytes.push(...pair)
    }
  }
  return Uint8Array.from(bytes)
}

/** Whether GBK has every character of the text. */
export function isGbk(text: string): boolean {
  return [...text].every(c => c < '\u0080' || CODES.has(c))
}

/** A text in UTF-16, little end first unless told. */
export function encodeUtf16(text: string, bigEnd = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEnd)
  return bytes
}
