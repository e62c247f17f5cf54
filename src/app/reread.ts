import { sha256Of } from '../bytes/sha256.ts'
import type { ReadFailure } from './failure.ts'
import type { DecisionRow, SourceStore, Store } from './kept.ts'
import type { FileToRead } from './list-files.ts'
import { readFiles } from './reading-pool.ts'
import { readingsOf } from './readings-of.ts'

export type RereadOptions = {
  store: Store
  sources: SourceStore
  worker: URL
  workers: number
  actor: string
  progress: (done: number, all: number, name: string) => Promise<void>
}

/** `skipped`: files whose bytes are gone, altered or no longer readable; what was read from them stays as it is. */
export type RereadTally = {
  files: number
  editions: number
  anchored: number
  lost: DecisionRow[]
  skipped: ReadFailure[]
}

const WINDOW_BYTES = 64_000_000

type Kept = { file: FileToRead; sha256: string }

/** Reads every kept source again with this program: what is derived is made anew, human decisions are anchored again. */
export async function rereadSources(options: RereadOptions): Promise<RereadTally> {
  const { store, sources } = options
  const tally: RereadTally = { files: 0, editions: 0, anchored: 0, lost: [], skipped: [] }
  const all = (await store.counts()).sources
  let window: Kept[] = []
  let size = 0
  let done = 0
  const flush = async () => {
    await rereadWindow(window, tally, options, name => options.progress(++done, all, name))
    window = []
    size = 0
  }
  for await (const rows of store.stream('sources')) {
    for (const { sha256, name } of rows) {
      const bytes = await sources.get(sha256)
      if (bytes === null || sha256Of(bytes) !== sha256) {
        const message = bytes === null ? '来源文件不见了。' : '来源文件已被改动，与收到时不同。'
        tally.skipped.push({ name, code: 'file-unreadable', message })
        await options.progress(++done, all, name)
        continue
      }
      window.push({ file: { name, path: name, bytes }, sha256 })
      size += bytes.byteLength
      if (size >= WINDOW_BYTES) await flush()
    }
  }
  await flush()
  await store.tidy()
  return tally
}

async function rereadWindow(
  window: readonly Kept[],
  tally: RereadTally,
  { store, worker, workers, actor }: RereadOptions,
  step: (name: string) => Promise<void>,
): Promise<void> {
  const files = window.map(it => it.file)
  let turn = 0
  for await (const result of readFiles(files, { worker, data: null, workers })) {
    const { file, sha256 } = window[turn++]
    if (result.readings === 0) tally.skipped.push(...result.failures)
    else {
      const bytes = file.bytes?.byteLength ?? 0
      const outcome = await store.rereadFile(
        { sha256, name: file.name, bytes, readings: readingsOf(result.chunks) },
        actor,
      )
      tally.files++
      tally.editions += outcome.editions
      tally.anchored += outcome.anchored
      tally.lost.push(...outcome.lost)
    }
    await step(file.name)
  }
}
