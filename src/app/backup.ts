import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { DumpChunk } from '../store/store.ts'
import type { SourceStore, Store } from './kept.ts'

const FORMAT = 'jiannuo/backup/1'

/** A line of a backup: its head, the bytes of a source (base64), rows of a table, and the count of lines at its end. */
type Line = { backup: string } | { source: string; bytes: string } | DumpChunk | { lines: number }

type Kept = { store: Store; sources: SourceStore }

/** A backup that is not whole, or not one, or that cannot be put where it should. */
export class BackupError extends Error {}

/** Writes everything kept into one file: JSON Lines, gzipped, the same from either engine. The file is whole or not there. */
export async function writeBackup(kept: Kept, path: string): Promise<{ sources: number; missing: string[] }> {
  const count = { sources: 0, missing: [] as string[] }
  const there = await stat(path).catch(() => null)
  if (there && !there.isFile()) throw new BackupError('这不是普通文件，不能用备份替换。')
  const beside = `${path}.${process.pid}`
  try {
    await pipeline(
      Readable.from(backupLines(kept, count)),
      createGzip({ level: 6 }),
      createWriteStream(beside, { flags: 'wx' }),
    )
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  return count
}

async function* backupLines(
  { store, sources }: Kept,
  count: { sources: number; missing: string[] },
): AsyncGenerator<string> {
  let lines = 0
  const line = (it: Line) => {
    lines++
    return `${JSON.stringify(it)}\n`
  }
  yield line({ backup: FORMAT })
  for await (const rows of store.stream('sources')) {
    for (const { sha256, name } of rows) {
      const bytes = await sources.get(sha256)
      if (bytes === null) count.missing.push(name)
      else {
        count.sources++
        yield line({
          source: sha256,
          bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
        })
      }
    }
  }
  for await (const chunk of store.dump()) yield line(chunk)
  yield `${JSON.stringify({ lines: lines + 1 })}\n`
}

/** Fills an empty store from a backup. A backup that is cut off leaves the store empty. Throws a `BackupError` or store-not-empty. */
export async function restoreBackup({ store, sources }: Kept, path: string): Promise<{ sources: number }> {
  const count = { sources: 0 }
  await store.load(chunksOf(path, sources, count))
  await store.tidy()
  return count
}

async function* chunksOf(path: string, sources: SourceStore, count: { sources: number }): AsyncGenerator<DumpChunk> {
  let lines = 0
  let whole = false
  for await (const line of backupRows(path)) {
    lines++
    if (lines === 1 && !('backup' in line && line.backup === FORMAT)) throw new BackupError('这不是践诺的备份文件。')
    if ('source' in line) {
      const sha256 = await sources.put(Buffer.from(line.bytes, 'base64'))
      if (sha256 !== line.source) throw new BackupError(`备份里的来源文件已损坏：${line.source}`)
      count.sources++
    } else if ('table' in line) yield line
    else if ('lines' in line) whole = line.lines === lines
  }
  if (!whole) throw new BackupError('备份文件不完整。')
}

async function* backupRows(path: string): AsyncGenerator<Line> {
  const file = createReadStream(path)
  const unzipped = createGunzip()
  file.on('error', error => unzipped.destroy(error))
  const decoder = new TextDecoder()
  let parts: string[] = []
  try {
    for await (const chunk of file.pipe(unzipped) as AsyncIterable<Buffer>) {
      const [first, ...rest] = decoder.decode(chunk, { stream: true }).split('\n')
      parts.push(first)
      for (const next of rest) {
        yield JSON.parse(parts.join('')) as Line
        parts = [next]
      }
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (error instanceof SyntaxError || code?.startsWith('Z_')) throw new BackupError('备份文件不完整或已损坏。')
    throw error
  } finally {
    file.destroy()
  }
}
