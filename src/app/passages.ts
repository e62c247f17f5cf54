import type { Explanation } from '../read/explain.ts'

/** What is worked out about a passage when somebody asks; a door may do it on another thread, because texts may be huge or hostile. */
export type Passages = {
  /** See `decodeSource`. */
  decode(bytes: Uint8Array, sha256: string): Promise<string | null>
  /** See `explainPlace`. */
  explain(text: string, place: string | null, year: number | null, start: number, end: number): Promise<Explanation>
}
