/**
 * The bytes as received, never changed, named by their SHA-256: a folder (`openSourceFolder`) or a bucket (`openSourceBucket`).
 */
export type SourceStore = {
  readonly location: string
  /** Keeps the bytes; returns their SHA-256. Whole or not at all; the same bytes again do nothing. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes, or null when they are not there. They are not checked here: see `checkSource`. */
  get(sha256: string): Promise<Uint8Array | null>
  has(sha256: string): Promise<boolean>
  /** Another word as soon as the bytes may have changed (times and size of the file, tag of the object); null when they are not there. */
  stamp(sha256: string): Promise<string | null>
  /** Takes the bytes away; none there: does nothing. Only for what no kept file names any more. */
  remove(sha256: string): Promise<void>
}

/** kept: there and unaltered; missing: not there; altered: there, but their hash is another. */
export type SourceState = 'kept' | 'missing' | 'altered'
