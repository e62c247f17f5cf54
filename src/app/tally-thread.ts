import { Worker } from 'node:worker_threads'

/** Counts in the background how promises fared; at most one thread at a time. */
export type TallyThread = {
  /** Begins, unless it is counting already. */
  count: () => void
  /** Asks it to end after the year it is at. */
  close: () => Promise<void>
}

/**
 * A thread of its own counts, because following all that is kept takes a minute that no one who asks should wait for; what it
 * counted is kept, so it is done once for each change. What it cannot write now (another process writes) is counted the next time.
 */
export function openTallyThread(env: Record<string, string | undefined>, worker: URL): TallyThread {
  let running: { thread: Worker; ended: Promise<void> } | null = null
  return {
    count() {
      if (running) return
      const thread = new Worker(worker, { workerData: { env: { ...env } } })
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
