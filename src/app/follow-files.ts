import type { Reading } from '../model/reading.ts'
import type { ReadFailure } from './failure.ts'
import { type Held, heldOf, type ReadingSource } from './follow-source.ts'
import { bytesOfFile, type FileToRead } from './list-files.ts'
import { readBytes } from './read-bytes.ts'
import type { PoolOptions } from './reading-pool.ts'
import { readFiles } from './reading-pool.ts'
import { Recent } from './recent.ts'

/** Files with what each holds: enough to read again only those that are asked for. */
export type FileIndex = { files: { file: FileToRead; held: Held[] }[]; failures: ReadFailure[] }

/** Reads every file once, on several threads, for what it holds. The worker writes `heldOf` of each reading as JSON. */
export async function indexFiles(files: readonly FileToRead[], options: PoolOptions): Promise<FileIndex> {
  const index: FileIndex = { files: [], failures: [] }
  let at = 0
  for await (const { chunks, failures } of readFiles(files, options)) {
    const held = chunks.map(chunk => JSON.parse(Buffer.from(chunk).toString('utf8')) as Held)
    index.files.push({ file: files[at++], held })
    index.failures.push(...failures)
  }
  return index
}

/** What a worker of the index writes of a reading. */
export function encodeHeld(reading: Reading): string {
  return JSON.stringify(heldOf(reading))
}

/** A source that reads the files of a place and year when they are asked for, and keeps those of the last two years. */
export function fileSource(index: FileIndex): ReadingSource {
  const recent = new Recent<string, Reading[]>(KEPT)
  return {
    held: index.files.flatMap(it => it.held),
    async readingsOf(code, year) {
      const isAsked = (it: Pick<Held, 'place' | 'year'>) => it.place?.code === code && it.year === year
      const readings: Reading[] = []
      for (const { file, held } of index.files) {
        if (!held.some(isAsked)) continue
        readings.push(...(await recent.get(file.name, () => readAll(file))).filter(isAsked))
      }
      return readings
    },
  }
}

const KEPT = 6

async function readAll(file: FileToRead): Promise<Reading[]> {
  const { readings } = await readBytes(file.name, await bytesOfFile(file), { origins: false })
  return [...readings]
}
