import type { Reading } from '../model/reading.ts'
import type { ReadFailure } from './failure.ts'
import type { FileToRead } from './list-files.ts'
import { readFiles } from './reading-pool.ts'
import { readingsOf } from './readings-of.ts'

/** A file that takes longer is given up. */
export const SECONDS_PER_FILE = 120

export type ReadingsOfFile = { readings: Reading[]; failures: ReadFailure[] }

/** The readings of files, in their order, read on other threads, so that files of any size leave this one free to answer. */
export async function* readOnThreads(
  worker: URL,
  files: readonly FileToRead[],
  workers: number,
): AsyncGenerator<ReadingsOfFile> {
  for await (const { chunks, failures } of readFiles(files, {
    worker,
    data: null,
    workers,
    secondsPerFile: SECONDS_PER_FILE,
  })) {
    yield { readings: readingsOf(chunks), failures }
  }
}
