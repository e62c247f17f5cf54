import { parentPort, workerData } from 'node:worker_threads'
import { StoreError } from './kept.ts'
import { openKept } from './open-kept.ts'
import { panelMaker } from './panel-cells.ts'
import type { PanelPart, PanelTask } from './panel-threads.ts'
import type { LaneAnswer } from './thread-lanes.ts'

const { env, filter, version } = workerData as PanelTask
const { store } = await openKept(env)
const port = parentPort!
const maker = panelMaker(store, filter, version)
// a fault of it is told with the first part
maker.catch(() => {})

let last = Promise.resolve()
port.on('message', (part: PanelPart | null) => {
  last = last.then(() => (part === null ? end() : answer(part)))
})

async function answer({ index, place }: PanelPart): Promise<void> {
  try {
    let lines = ''
    for await (const rows of (await maker)(place)) for (const cells of rows) lines += `${JSON.stringify(cells)}\n`
    const bytes = new Uint8Array(Buffer.from(lines))
    port.postMessage({ index, bytes } satisfies LaneAnswer, [bytes.buffer as ArrayBuffer])
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    port.postMessage({ index, code: error.code, message: error.message } satisfies LaneAnswer)
  }
}

async function end(): Promise<void> {
  port.close()
  await store.close()
}
