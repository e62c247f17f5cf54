import { stat } from 'node:fs/promises'
import { sha256Of } from '../bytes/sha256.ts'
import { LIMITS } from '../formats/format.ts'
import type { ReadFailure } from './failure.ts'
import type { FileResult } from './file-result.ts'
import type { ImportTally } from './import-tally.ts'
import type { SourceStore, Store } from './kept.ts'
import { bytesOfFile, type FileToRead, systemMessage } from './list-files.ts'
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
  /** Of bytes that come several times, the later files: what becomes of the first becomes of them. */
  const copies = new Map<string, FileToRead[]>()
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
      const first = copies.get(it.sha256)
      if (known.has(it.sha256)) {
        tally.known++
        await step(it.file.name)
      } else if (first) first.push(it.file)
      else {
        fresh.push(it)
        copies.set(it.sha256, [])
      }
    }
  }
  const results = readFiles(
    fresh.map(it => it.file),
    { worker: options.worker, data: null, workers: options.workers },
  )
  let turn = 0
  let batch: Read[] = []
  let size = 0
  const flush = async () => {
    await keep(batch, tally, options, fail)
    for (const { of, result } of batch) {
      await step(result.name)
      for (const { name } of copies.get(of.sha256) ?? []) {
        if (result.readings > 0) tally.known++
        else if (result.failures.length > 0) await fail({ ...result.failures[0], name })
        await step(name)
      }
    }
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

/** So many bytes of files are brought to the source store side by side. */
const PUT_BYTES = 16_000_000

type Read = { of: Hashed; result: FileResult }

/** First the bytes, then the rows: no row ever lacks its source. A file in which nothing could be read is not kept. */
async function keep(
  batch: readonly Read[],
  tally: ImportTally,
  { store, sources, actor }: ImportOptions,
  fail: (failure: ReadFailure) => Promise<void>,
): Promise<void> {
  const files = []
  for (const some of sideBySide(batch.filter(({ result }) => result.readings > 0))) {
    const isPut = await Promise.all(some.map(({ of }) => putFile(sources, of)))
    for (const [i, { of, result }] of some.entries()) {
      const { name } = of.file
      if (isPut[i]) files.push({ sha256: of.sha256, name, bytes: of.bytes, readings: readingsOf(result.chunks) })
      else await fail({ name, code: 'file-unreadable', message: '导入时文件被改动，请重新导入。' })
    }
  }
  if (files.length > 0) tally.add(await store.saveFiles(files, actor))
}

/** Files in their order, as many together as may be held at once. */
function sideBySide(batch: readonly Read[]): Read[][] {
  const groups: Read[][] = []
  let size = PUT_BYTES
  for (const it of batch) {
    size += it.of.bytes
    if (size > PUT_BYTES) {
      groups.push([])
      size = it.of.bytes
    }
    groups[groups.length - 1].push(it)
  }
  return groups
}

/** Whether the bytes are still those that were hashed; then they are put. */
async function putFile(sources: SourceStore, { file, sha256 }: Hashed): Promise<boolean> {
  const bytes = await bytesOfFile(file).catch(() => null)
  if (bytes === null || sha256Of(bytes) !== sha256) return false
  await sources.put(bytes)
  return true
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
