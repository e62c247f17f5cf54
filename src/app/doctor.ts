import { checkSource } from '../store/source-folder.ts'
import type { StoreFault } from '../store/store.ts'
import type { SourceStore, Store } from './kept.ts'

/** Everything that is not in order: of the store itself, and of the bytes of every source. */
export async function findFaults(
  { store, sources }: { store: Store; sources: SourceStore },
  progress: (done: number, all: number, name: string) => Promise<void>,
): Promise<StoreFault[]> {
  const faults = await store.check()
  if (faults.some(it => it.code === 'migration-missing' || it.code === 'migration-unknown')) return faults
  const all = (await store.counts()).sources
  let done = 0
  for await (const rows of store.stream('sources')) {
    for (const { sha256, name } of rows) {
      const state = await checkSource(sources, sha256)
      if (state === 'missing') faults.push({ code: 'source-missing', subject: name, message: '来源文件不见了。' })
      if (state === 'altered') {
        faults.push({ code: 'source-altered', subject: name, message: '来源文件已被改动，与收到时不同。' })
      }
      await progress(++done, all, name)
    }
  }
  return faults
}
