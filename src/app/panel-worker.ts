import { workerData } from 'node:worker_threads'
import { openKept } from './open-kept.ts'
import { panelMaker } from './panel-cells.ts'
import type { PanelPart, PanelTask } from './panel-threads.ts'
import { serveParts } from './serve-parts.ts'

const { env, filter, version } = workerData as PanelTask
const kept = await openKept(env)
const maker = panelMaker(kept, filter, version)
// a fault of it is told with the first part
maker.catch(() => {})

/** The rows of a place, one JSON text a line. */
async function linesOf({ place }: PanelPart): Promise<Uint8Array[]> {
  let lines = ''
  for await (const rows of (await maker)(place)) for (const cells of rows) lines += `${JSON.stringify(cells)}\n`
  return [new Uint8Array(Buffer.from(lines))]
}

serveParts(linesOf, () => kept.store.close())
