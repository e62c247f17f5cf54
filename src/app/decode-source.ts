import { LIMITS, readSource } from '../formats/index.ts'

/**
 * Decodes the document of this SHA-256 in a kept file again (the file itself, or an entry of an archive): its characters as a
 * reading's origins count them. Null when the file holds no such document or it cannot be read.
 */
export async function decodeSource(bytes: Uint8Array, sha256: string): Promise<string | null> {
  const { documents } = await readSource('', bytes, LIMITS, sha256)
  return documents[0]?.decoded ?? null
}
