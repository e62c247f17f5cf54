import { Worker } from 'node:worker_threads'
import type { Explanation } from '../read/explain.ts'
import type { Passages } from './passages.ts'

type Ask =
  | { kind: 'decode'; input: Parameters<Passages['decode']> }
  | { kind: 'explain'; input: Parameters<Passages['explain']> }

/** What the thread is asked, and what it answers. */
export type PassageTask = { id: number; ask: Ask }
export type PassageAnswer = { id: number; value: string | Explanation | null }

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void; clock: NodeJS.Timeout }

const SECONDS = 30

/**
 * Passages worked out on one thread, started when first asked, so that a text of any size leaves the server free to answer.
 * A question that takes longer than half a minute ends the thread; all that waited fail, the next question starts a new one.
 */
export class PassageThread implements Passages {
  private readonly module: URL
  private readonly waiting = new Map<number, Waiting>()
  private worker: Worker | null = null
  private asked = 0

  constructor(module: URL) {
    this.module = module
  }

  decode(...input: Parameters<Passages['decode']>): Promise<string | null> {
    return this.ask({ kind: 'decode', input })
  }

  explain(...input: Parameters<Passages['explain']>): Promise<Explanation> {
    return this.ask({ kind: 'explain', input })
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
  }

  private ask<Value>(ask: Ask): Promise<Value> {
    const worker = (this.worker ??= this.start())
    const id = this.asked++
    return new Promise<Value>((resolve, reject) => {
      const clock = setTimeout(() => void worker.terminate(), SECONDS * 1000)
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, clock })
      worker.postMessage({ id, ask } satisfies PassageTask)
    })
  }

  private start(): Worker {
    const worker = new Worker(this.module)
    let fault = new Error(`passage not worked out within ${SECONDS} s`)
    worker.on('message', ({ id, value }: PassageAnswer) => {
      const waiting = this.waiting.get(id)
      this.waiting.delete(id)
      clearTimeout(waiting?.clock)
      waiting?.resolve(value as never)
    })
    worker.on('error', error => {
      fault = error as Error
    })
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null
      for (const { reject, clock } of this.waiting.values()) {
        clearTimeout(clock)
        reject(fault)
      }
      this.waiting.clear()
    })
    return worker
  }
}
