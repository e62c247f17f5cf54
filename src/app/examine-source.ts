import { sha256Of } from '../store/source-folder.ts'
import type { SourceStore } from './kept.ts'

/**
 * Whether the kept bytes of a source still are those that were received, found out now. `found` is the SHA-256 they have now,
 * null when they are gone.
 */
export type SourceCheck = {
  sha256: string
  state: 'kept' | 'missing' | 'altered'
  found: string | null
  bytes: number | null
  checkedAt: string
}

/** Reads the bytes of a source again and computes their hash. `now`: milliseconds since 1970. */
export async function examineSource(sources: SourceStore, sha256: string, now: number): Promise<SourceCheck> {
  const bytes = await sources.get(sha256)
  const checkedAt = new Date(now).toISOString()
  if (bytes === null) return { sha256, state: 'missing', found: null, bytes: null, checkedAt }
  const found = sha256Of(bytes)
  return { sha256, state: found === sha256 ? 'kept' : 'altered', found, bytes: bytes.byteLength, checkedAt }
}
