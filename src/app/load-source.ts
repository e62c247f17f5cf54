import { sha256Of } from '../bytes/sha256.ts'
import type { SourceStore } from './kept.ts'

/** The bytes of a source, checked against their hash; or that they are gone, or no longer those that were received. */
export async function loadSource(sources: SourceStore, sha256: string): Promise<Uint8Array | 'missing' | 'altered'> {
  const bytes = await sources.get(sha256)
  if (bytes === null) return 'missing'
  return sha256Of(bytes) === sha256 ? bytes : 'altered'
}
