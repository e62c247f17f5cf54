import { Worker } from 'node:worker_threads'

/** Counts in the background how promises fared; at most one thread at a time. */
export type TallyThread = {
  /** Begins, unless it is counting already. */
  count: () => void
  /** Somebody asked the server something: where many do, the thread rests between its years. */
  noteAsked: () => void
  /** The same chunks; while somebody takes them the thread rests. */
  restDuring: <Chunk>(chunks: AsyncIterable<Chunk>) => AsyncIterable<Chunk>
  /** Asks it to end after the year it is at. */
  close: () => Promise<void>
}

/** What the thread is told; `asked` counts what the server was asked, and behind it how many long files it is giving. */
export type TallyTask = { env: Record<string, string | undefined>; asked: Int32Array }

/**
 * A thread of its own counts, because following all that is kept takes a minute that no one who asks should wait for; what it
 * counted is kept, so it is done once for each change. What it cannot write now (another process writes) is counted the next time.
 */
export function openTallyThread(env: Record<string, string | undefined>, worker: URL): TallyThread {
  let running: { thread: Worker; ended: Promise<void> } | null = null
  const asked = new Int32Array(new SharedArrayBuffer(8))
  return {
    noteAsked: () => void Atomics.add(asked, 0, 1),
    async *restDuring(chunks) {
      Atomics.add(asked, 1, 1)
      try {
        yield* chunks
      } finally {
        Atomics.sub(asked, 1, 1)
      }
    },
    count() {
      if (running) return
      const thread = new Worker(worker, { workerData: { env: { ...env }, asked } satisfies TallyTask })
      const ended = new Promise<void>(resolve => {
        thread.once('error', () => resolve())
        thread.once('exit', () => resolve())
      }).then(() => {
        running = null
      })
      running = { thread, ended }
      thread.unref()
    },
    async close() {
      running?.thread.postMessage('end')
      await running?.ended
    },
  }
}
