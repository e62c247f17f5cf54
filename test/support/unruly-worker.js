// A reading worker that behaves as the names of its files say.
import { parentPort, workerData } from 'node:worker_threads'

if (workerData === 'will not start') throw new Error('will not start')

const answer = name => {
  if (name.includes('throws')) throw new Error('thrown')
  if (name.includes('exits')) process.exit(3)
  while (name.includes('hangs'));
  const chunk = new TextEncoder().encode(name)
  const result = { name, chunks: [chunk], readings: 1, failures: [] }
  const wait = name.includes('slow') ? 80 : 0
  setTimeout(() => {
    parentPort.postMessage(result, [chunk.buffer])
    next()
  }, wait)
}

const waiting = []
let busy = false
const next = () => {
  busy = waiting.length > 0
  if (busy) answer(waiting.shift())
}
parentPort.on('message', ({ name }) => {
  waiting.push(name)
  if (!busy) next()
})
parentPort.postMessage('ready')
