import { parentPort } from 'node:worker_threads'
import { StoreError } from './kept.ts'
import type { LaneAnswer } from './thread-lanes.ts'

/**
 * The inside of a thread of `ThreadLanes`: makes its parts one after the other, each of chunks with memory of their own, tells what its
 * store says of one, and when it is asked to end closes what it had open.
 */
export function serveParts<Part extends { index: number }>(
  make: (part: Part) => Promise<Uint8Array[]>,
  close: () => Promise<void>,
): void {
  const port = parentPort!
  const answer = async (part: Part) => {
    try {
      const chunks = await make(part)
      const buffers = chunks.map(it => it.buffer as ArrayBuffer)
      port.postMessage({ index: part.index, chunks } satisfies LaneAnswer, buffers)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      port.postMessage({ index: part.index, code: error.code, message: error.message } satisfies LaneAnswer)
    }
  }
  const end = async () => {
    port.close()
    await close()
  }
  let last = Promise.resolve()
  port.on('message', (part: Part | null) => {
    last = last.then(() => (part === null ? end() : answer(part)))
  })
}
