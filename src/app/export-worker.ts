import { parentPort, workerData } from 'node:worker_threads'
import { exportRows } from './export-rows.ts'
import type { ExportAnswer, ExportPart, ExportTask } from './export-threads.ts'
import { StoreError } from './kept.ts'
import { openKept } from './open-kept.ts'

const { env, name, filter, format } = workerData as ExportTask
const { store } = await openKept(env)
const port = parentPort!

/** The lines of some editions; the header, which every file begins with, is left to who puts the parts together. */
async function linesOf({ editions }: ExportPart): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for (const edition of editions) {
    let isHeader = format === 'csv'
    for await (const chunk of exportRows(store, name, { ...filter, edition }, format)) {
      if (!isHeader) chunks.push(chunk)
      isHeader = false
    }
  }
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

let last = Promise.resolve()
port.on('message', (part: ExportPart | null) => {
  last = last.then(() => (part === null ? end() : answer(part)))
})

async function answer(part: ExportPart): Promise<void> {
  try {
    const bytes = await linesOf(part)
    port.postMessage({ index: part.index, bytes } satisfies ExportAnswer, [bytes.buffer as ArrayBuffer])
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    port.postMessage({ index: part.index, code: error.code, message: error.message } satisfies ExportAnswer)
  }
}

async function end(): Promise<void> {
  port.close()
  await store.close()
}
