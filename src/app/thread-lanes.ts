import { type ResourceLimits, Worker } from 'node:worker_threads'
import { type STORE_ERRORS, StoreError } from './kept.ts'

/** What a thread makes of a part, with the index of the part; or what its store says. */
export type LaneAnswer =
  | { index: number; chunks: Uint8Array[] }
  | { index: number; code: keyof typeof STORE_ERRORS; message: string }

const AHEAD = 2
const ROOMY: ResourceLimits = { maxYoungGenerationSizeMb: 48 }

/**
 * Threads, each with two parts before it; what they answer waits for its turn. `task` is told to every thread; a thread is asked
 * to end by null. `heap`: how large that of a thread may grow.
 */
export class ThreadLanes<Part> {
  private readonly parts: readonly Part[]
  private readonly workers: Worker[]
  private readonly exits: Promise<unknown>[] = []
  private readonly answers = new Map<number, LaneAnswer>()
  private next = 0
  private fault: unknown = null
  private wake: () => void = () => {}

  constructor(parts: readonly Part[], task: unknown, worker: URL, threads: number, heap = ROOMY) {
    this.parts = parts
    this.workers = Array.from({ length: threads }, () => {
      const lane = new Worker(worker, { workerData: task, resourceLimits: heap })
      lane.on('message', (answer: LaneAnswer) => {
        this.answers.set(answer.index, answer)
        this.waiting.push(lane)
        this.wake()
      })
      this.exits.push(new Promise(resolve => lane.once('exit', resolve)))
      lane.on('error', error => {
        this.fault = error
        this.wake()
      })
      for (let i = 0; i < AHEAD; i++) this.give(lane)
      return lane
    })
  }

  private readonly waiting: Worker[] = []

  async take(turn: number): Promise<Uint8Array[]> {
    for (;;) {
      if (this.fault !== null) throw this.fault
      const answer = this.answers.get(turn)
      if (answer) {
        this.answers.delete(turn)
        if ('code' in answer) throw new StoreError(answer.code, answer.message)
        return answer.chunks
      }
      // new parts are given out only while earlier ones are taken: memory does not grow behind a slow reader
      for (const lane of this.waiting.splice(0)) this.give(lane)
      await new Promise<void>(resolve => {
        this.wake = resolve
      })
    }
  }

  // asked to end, never terminated: a thread stopped inside the database's native code takes the whole process with it
  async close(): Promise<void> {
    for (const lane of this.workers) lane.postMessage(null)
    await Promise.all(this.exits)
  }

  private give(lane: Worker): void {
    if (this.next < this.parts.length) lane.postMessage(this.parts[this.next++])
  }
}
