import { Worker } from 'node:worker_threads'
import { faultMessage, type ReadFailure } from './failure.ts'
import type { FileResult, WorkerAnswer } from './file-result.ts'
import type { FileToRead } from './list-files.ts'

export type LaneOptions = {
  /** The worker's module: it calls `serveFiles`. */
  worker: URL
  /** What the worker finds as `workerData`. */
  data: unknown
  /** A file that takes longer is given up; without it, after two minutes. */
  secondsPerFile?: number
}

export type LaneReports = {
  answered: (index: number, result: FileResult) => void
  /** The worker has died: on the file `failed` (null when it had none before it); `left` it had not begun. */
  died: (lane: ReadingLane, failed: { index: number; failure: ReadFailure } | null, left: number[]) => void
  /** The worker could not even start. */
  broke: (error: unknown) => void
}

const SECONDS_PER_FILE = 120

type Pending = { index: number; file: FileToRead }

/** One worker and the files that lie before it, the first of which it is reading. */
export class ReadingLane {
  private readonly pending: Pending[] = []
  private readonly worker: Worker
  private readonly seconds: number
  private readonly reports: LaneReports
  private clock: NodeJS.Timeout | undefined
  private ready = false
  private closing = false
  private late = false
  private fault: unknown = new Error('worker ended')

  constructor(options: LaneOptions, reports: LaneReports) {
    this.seconds = options.secondsPerFile ?? SECONDS_PER_FILE
    this.reports = reports
    this.worker = new Worker(options.worker, { workerData: options.data })
    this.worker.on('message', (answer: WorkerAnswer) => this.hear(answer))
    this.worker.on('error', error => {
      this.fault = error
    })
    this.worker.on('exit', () => this.end())
  }

  get load(): number {
    return this.pending.length
  }

  give(index: number, file: FileToRead): void {
    this.pending.push({ index, file })
    this.worker.postMessage(file)
    if (this.pending.length === 1) this.watch()
  }

  async close(): Promise<void> {
    this.closing = true
    clearTimeout(this.clock)
    await this.worker.terminate()
  }

  private hear(answer: WorkerAnswer): void {
    if (answer === 'ready') {
      this.ready = true
      this.watch()
      return
    }
    const done = this.pending.shift()
    this.watch()
    if (done) this.reports.answered(done.index, answer)
  }

  /** From when the worker stands. Two halves, so that an answer that waited while this thread stood still (a paused pager) is heard in between. */
  private watch(): void {
    clearTimeout(this.clock)
    if (this.pending.length === 0 || !this.ready) return
    const half = this.seconds * 500
    this.clock = setTimeout(() => {
      this.clock = setTimeout(() => {
        this.late = true
        void this.worker.terminate()
      }, half)
    }, half)
  }

  private end(): void {
    clearTimeout(this.clock)
    if (this.closing) return
    if (!this.ready) {
      this.reports.broke(this.fault)
      return
    }
    const [first, ...left] = this.pending
    const failed = first ? { index: first.index, failure: this.failureOf(first.file.name) } : null
    this.reports.died(
      this,
      failed,
      left.map(it => it.index),
    )
  }

  private failureOf(name: string): ReadFailure {
    return this.late
      ? { name, code: 'reader-timeout', message: `超过 ${this.seconds} 秒仍未读完。` }
      : { name, code: 'reader-failed', message: faultMessage(this.fault) }
  }
}
