import { readFile, stat } from 'node:fs/promises'
import { LIMITS } from '../formats/format.ts'
import { sha256Of } from '../store/source-folder.ts'
import type { ReadFailure } from './failure.ts'
import type { FileResult } from './file-result.ts'
import type { ImportTally } from './import-tally.ts'
import type { SourceStore, Store } from './kept.ts'
import { StoreError } from './kept.ts'
import { type FileToRead, systemMessage } from './list-files.ts'
import { readFiles } from './reading-pool.ts'
import { readingsOf } from './readings-of.ts'

export type ImportOptions = {
  store: Store
  sources: SourceStore
  /** The module of the reading threads, and how many. */
  worker: URL
  workers: number
  actor: string
  /** Called as files are done with: how many of all, and the last one's name. */
  progress: (done: number, name: string) => Promise<void>
  failed: (failure: ReadFailure) => Promise<void>
}

/** So many bytes of readings, or files, are written in one transaction. */
const BATCH_BYTES = 8_000_000
const BATCH_FILES = 16
const SECONDS_PER_FILE = 120

type Hashed = { file: FileToRead; sha256: string; bytes: number }

/**
 * Reads files on all cores and keeps them. What is finished is finished: each transaction holds whole files, their bytes lie in the
 * source store before it ends, and a file that is there already is not read again. So an import that was cut off is resumed by
 * starting it again. Throws a `StoreError` when the store cannot go on (disk full, server gone, another writer).
 */
export async function importFiles(
  files: readonly FileToRead[],
  tally: ImportTally,
  options: ImportOptions,
): Promise<void> {
  let done = 0
  const step = async (name: string) => options.progress(++done, name)
  const fail = async (failure: ReadFailure) => {
    tally.failed++
    await options.failed(failure)
  }
  const fresh: Hashed[] = []
  const seen = new Set<string>()
  for (let at = 0; at < files.length; at += 200) {
    const hashed: Hashed[] = []
    for (const file of files.slice(at, at + 200)) {
      const found = await hashFile(file)
      if ('sha256' in found) hashed.push(found)
      else {
        await fail(found)
        await step(file.name)
      }
    }
    const known = await options.store.knownFiles(hashed.map(it => it.sha256))
    for (const it of hashed) {
      if (!known.has(it.sha256) && !seen.has(it.sha256)) fresh.push(it)
      else {
        tally.known++
        await step(it.file.name)
      }
      seen.add(it.sha256)
    }
  }
  const results = readFiles(
    fresh.map(it => it.file),
    { worker: options.worker, data: null, workers: options.workers, secondsPerFile: SECONDS_PER_FILE },
  )
  let turn = 0
  let batch: { of: Hashed; result: FileResult }[] = []
  let size = 0
  const flush = async () => {
    await keep(batch, tally, options, fail)
    for (const { result } of batch) await step(result.name)
    batch = []
    size = 0
  }
  for await (const result of results) {
    batch.push({ of: fresh[turn++], result })
    for (const failure of result.failures) await fail(failure)
    for (const chunk of result.chunks) size += chunk.byteLength
    if (size >= BATCH_BYTES || batch.length >= BATCH_FILES) await flush()
  }
  await flush()
}

/** First the bytes, then the rows: no row ever lacks its source. A file in which nothing could be read is not kept. */
async function keep(
  batch: readonly { of: Hashed; result: FileResult }[],
  tally: ImportTally,
  { store, sources, actor }: ImportOptions,
  fail: (failure: ReadFailure) => Promise<void>,
): Promise<void> {
  const files = []
  const from = new Map<string, FileToRead>()
  for (const { of, result } of batch) {
    if (result.readings === 0) continue
    const readings = readingsOf(result.chunks)
    const changed = { name: of.file.name, code: 'file-unreadable', message: '导入时文件被改动，请重新导入。' } as const
    const bytes = await bytesOfFile(of.file)
    if (sha256Of(bytes) !== of.sha256) {
      await fail(changed)
      continue
    }
    await putSource(sources, bytes)
    from.set(of.sha256, of.file)
    files.push({ sha256: of.sha256, name: of.file.name, bytes: of.bytes, readings })
  }
  if (files.length > 0) tally.add(await store.saveFiles(files, actor))
  // whoever undid an import of the same bytes in between took them away
  for (const [sha256, file] of from) if (!(await sources.has(sha256))) await putSource(sources, await bytesOfFile(file))
}

/** A full disk is told as the store tells it. */
export async function putSource(sources: SourceStore, bytes: Uint8Array): Promise<void> {
  try {
    await sources.put(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    throw new StoreError('store-full', '磁盘已满，来源文件未能保存；已导入的报告不受影响。', error)
  }
}

async function hashFile(file: FileToRead): Promise<Hashed | ReadFailure> {
  const { name, path } = file
  try {
    if (file.bytes === null && (await stat(Buffer.from(path))).size > LIMITS.fileBytes) {
      return {
        name,
        code: 'file-too-large',
        message: `文件超过 ${LIMITS.fileBytes / 1024 / 1024} MB；请拆分后再导入。`,
      }
    }
    const bytes = await bytesOfFile(file)
    return { file, sha256: sha256Of(bytes), bytes: bytes.byteLength }
  } catch (error) {
    return { name, code: 'file-unreadable', message: systemMessage(error) }
  }
}

/** The bytes of a file to be read. */
export async function bytesOfFile({ bytes, path }: FileToRead): Promise<Uint8Array> {
  return bytes ?? (await readFile(Buffer.from(path)))
}
