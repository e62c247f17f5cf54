import { sha256Of } from '../bytes/sha256.ts'
import type { Reading } from '../model/reading.ts'
import type { ReadFailure } from './failure.ts'
import type { SourceStore, Store } from './kept.ts'

/** How the bytes of one file become readings with origins; a door may do it on another thread. */
export type ReadUpload = (name: string, bytes: Uint8Array) => Promise<{ readings: Reading[]; failures: ReadFailure[] }>

/** What became of one text of an upload. */
export type UploadedEdition = {
  edition: number
  report: string | null
  outcome: 'new' | 'further' | 'not-a-report' | 'known'
  twin: string | null
}

/**
 * `known`: these bytes were there before. `failures`: entries that could not be read. `sha256` null: nothing could, so the file
 * was not kept.
 */
export type UploadOutcome = {
  sha256: string | null
  name: string
  known: boolean
  editions: UploadedEdition[]
  failures: ReadFailure[]
}

/**
 * Keeps one file that somebody hands in: its bytes, then what was read from it, in one transaction. A file in which nothing
 * can be read is not kept. The same bytes again do nothing.
 */
export async function uploadSource(
  { store, sources, read }: { store: Store; sources: SourceStore; read: ReadUpload },
  name: string,
  bytes: Uint8Array,
  actor: string,
): Promise<UploadOutcome> {
  const sha256 = sha256Of(bytes)
  const isKnown = (await store.knownFiles([sha256])).has(sha256) && (await sources.has(sha256))
  if (isKnown) {
    const { rows } = await store.list('editions', { source: sha256 }, { limit: 1000 })
    const editions = rows.map(({ id, report }) => ({ edition: id, report, outcome: 'known' as const, twin: null }))
    return { sha256, name, known: true, editions, failures: [] }
  }
  const { readings, failures } = await read(name, bytes)
  if (readings.length === 0) return { sha256: null, name, known: false, editions: [], failures }
  await sources.put(bytes)
  const [kept] = await store.saveFiles([{ sha256, name, bytes: bytes.byteLength, readings }], actor)
  // whoever undid an import of the same bytes in between took them away
  if (!(await sources.has(sha256))) await sources.put(bytes)
  return { sha256, name: kept.name, known: kept.known, editions: kept.editions, failures }
}
