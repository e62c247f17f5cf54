// A worker that reads uploads as the names of its files say; a reading names the thread it came from.
import { parentPort, threadId, workerData } from 'node:worker_threads'

if (workerData === 'will not start') throw new Error('will not start')

let last = Promise.resolve()
parentPort.on('message', ({ name }) => {
  last = last.then(async () => {
    if (name.includes('throws'))
      process.nextTick(() => {
        throw new Error('thrown')
      })
    while (name.includes('hangs'));
    if (name.includes('slow')) await new Promise(resolve => setTimeout(resolve, 80))
    const chunk = new TextEncoder().encode(JSON.stringify({ thread: threadId }))
    if (!name.includes('throws')) parentPort.postMessage({ name, chunks: [chunk], readings: 1, failures: [] })
  })
})
parentPort.postMessage('ready')
