import type { ReadFailure } from './failure.ts'

/** What came of one file: the readings as bytes ready to be written, how many, and what could not be read. */
export type FileResult = { name: string; chunks: Uint8Array[]; readings: number; failures: ReadFailure[] }

/** What a reading worker says: that it stands, then one result a file, in the order the files came. */
export type WorkerAnswer = 'ready' | FileResult
