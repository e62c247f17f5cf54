const encoder = new TextEncoder()
let room = new Uint8Array(1 << 16)

/** string → UTF-8, for long texts in half the time of `Buffer.from`. Halves of a pair become U+FFFD. */
export function encodeUtf8(text: string): Buffer {
  if (text.length > room.length / 3) room = new Uint8Array(text.length * 3)
  return Buffer.from(room.subarray(0, encoder.encodeInto(text, room).written))
}

/** Lines as UTF-8, each with its end, as bytes of their own: faster than to join them first. */
export function encodeLines(lines: readonly string[], end: string): Uint8Array {
  const last = encoder.encode(end)
  let at = 0
  for (const line of lines) {
    const needed = at + line.length * 3 + last.length
    if (needed > room.length) {
      const more = new Uint8Array(needed * 2)
      more.set(room.subarray(0, at))
      room = more
    }
    at += encoder.encodeInto(line, room.subarray(at)).written
    for (const byte of last) room[at++] = byte
  }
  return room.slice(0, at)
}
