import { decodeUtf8 } from '../bytes/utf8.ts'
import type { Reading } from '../model/reading.ts'

/** What a reading thread sent: one reading a chunk, as JSON. */
export function readingsOf(chunks: readonly Uint8Array[]): Reading[] {
  return chunks.map(chunk => JSON.parse(decodeUtf8(chunk)) as Reading)
}
