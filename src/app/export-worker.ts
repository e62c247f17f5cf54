import { workerData } from 'node:worker_threads'
import { exportRows } from './export-rows.ts'
import type { ExportPart, ExportTask } from './export-threads.ts'
import { openKept } from './open-kept.ts'
import { serveParts } from './serve-parts.ts'

const { env, name, filter, format } = workerData as ExportTask
const { store } = await openKept(env, { isPassing: true })

/** The lines of some editions; the header, which every file begins with, is left to who puts the parts together. */
async function linesOf({ editions }: ExportPart): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of exportRows(store, name, { ...filter, editionIds: editions }, format)) chunks.push(chunk)
  return format === 'csv' ? chunks.slice(1) : chunks
}

serveParts(linesOf, () => store.close())
