/** string → UTF-8, for long texts in half the time of `Buffer.from`. Halves of a pair become U+FFFD. */
export function encodeUtf8(text: string): Buffer {
  if (text.length > room.length / 3) room = new Uint8Array(text.length * 3)
  return Buffer.from(room.subarray(0, encoder.encodeInto(text, room).written))
}

const encoder = new TextEncoder()
let room = new Uint8Array(1 << 16)
