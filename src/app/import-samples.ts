import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { SourceStore, Store } from './kept.ts'
import { type FileToRead, listFiles } from './list-files.ts'
import { readFiles } from './reading-pool.ts'
import { readingsOf } from './readings-of.ts'
import { uploadSource } from './upload-source.ts'

/** Whether nothing has ever been kept. */
export async function isEmptyStore(store: Store): Promise<boolean> {
  return (await store.list('sources', {}, { limit: 1 })).rows.length === 0
}

/** Keeps every file of the samples' folder, so that a new store has something to show. Gives the number of editions. */
export async function importSamples(
  { store, sources }: { store: Store; sources: SourceStore },
  folder: string,
  worker: URL,
): Promise<number> {
  const listed: FileToRead[] = []
  await listFiles(folder, listed, [])
  const files = await Promise.all(
    listed.map(async ({ path, name }) => {
      const bytes = await readFile(Buffer.from(path))
      return { name: `samples/${name.split('/').pop()}`, path, bytes }
    }),
  )
  let turn = 0
  let editions = 0
  for await (const { chunks, failures } of readFiles(files, { worker, data: null, workers: availableParallelism() })) {
    const { name, bytes } = files[turn++]
    const read = async () => ({ readings: readingsOf(chunks), failures })
    const done = await uploadSource({ store, sources, read }, name, bytes, 'samples')
    editions += done.editions.length
  }
  await store.tidy()
  return editions
}
