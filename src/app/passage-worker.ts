import { parentPort } from 'node:worker_threads'
import { decodeSource } from './decode-source.ts'
import { explainPlace } from './explain-words.ts'
import type { PassageAnswer, PassageTask } from './passage-thread.ts'

const port = parentPort!

port.on('message', async ({ id, ask }: PassageTask) => {
  const value = ask.kind === 'explain' ? explainPlace(...ask.input) : await decodeSource(...ask.input)
  port.postMessage({ id, value } satisfies PassageAnswer)
})
