import type { FileResult } from './file-result.ts'
import type { FileToRead } from './list-files.ts'
import { type LaneOptions, ReadingLane } from './reading-lane.ts'
import { tuneEngine } from './tune-engine.ts'

export type PoolOptions = LaneOptions & { workers: number }

/** Two files lie before each worker, so that it never waits for the next. */
const AHEAD = 2
/** Results that wait for their turn may hold so many bytes before no new file is given out. */
const HELD_BYTES = 16 * 1024 * 1024

/**
 * Reads files on several threads and yields what came of them in the order given. Memory stays flat: files are given
 * out only as results are taken. A file on which a worker dies or stands still is a failure of that file; the worker
 * is replaced. Throws when the worker's module itself cannot start.
 */
export async function* readFiles(files: readonly FileToRead[], options: PoolOptions): AsyncGenerator<FileResult> {
  const pool = new ReadingPool(files, options)
  try {
    for (let turn = 0; turn < files.length; turn++) yield await pool.take(turn)
  } finally {
    await pool.close()
  }
}

class ReadingPool {
  private readonly files: readonly FileToRead[]
  private readonly options: PoolOptions
  private readonly lanes: ReadingLane[] = []
  private readonly results = new Map<number, FileResult>()
  private readonly again: number[] = []
  private next = 0
  private held = 0
  private broken: unknown = null
  private wake: () => void = () => {}

  constructor(files: readonly FileToRead[], options: PoolOptions) {
    this.files = files
    this.options = options
    tuneEngine()
    const count = Math.max(1, Math.min(options.workers, files.length))
    for (let i = 0; i < count; i++) this.lanes.push(this.open())
  }

  async take(turn: number): Promise<FileResult> {
    for (;;) {
      if (this.broken !== null) throw this.broken
      const result = this.results.get(turn)
      if (result) {
        this.results.delete(turn)
        this.held -= sizeOf(result)
        return result
      }
      this.giveOut()
      await new Promise<void>(resolve => {
        this.wake = resolve
      })
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map(lane => lane.close()))
  }

  private open(): ReadingLane {
    return new ReadingLane(this.options, {
      answered: (index, result) => this.keep(index, result),
      died: (lane, failed, left) => {
        this.lanes[this.lanes.indexOf(lane)] = this.open()
        this.again.push(...left)
        if (failed) {
          const { name } = this.files[failed.index]
          this.keep(failed.index, { name, chunks: [], readings: 0, failures: [failed.failure] })
        } else this.giveOut()
      },
      broke: error => {
        this.broken = error
        this.wake()
      },
    })
  }

  private keep(index: number, result: FileResult): void {
    this.results.set(index, result)
    this.held += sizeOf(result)
    this.giveOut()
    this.wake()
  }

  private giveOut(): void {
    for (;;) {
      const idle = this.lanes.reduce((a, b) => (b.load < a.load ? b : a))
      if (idle.load >= AHEAD) return
      const index = this.again.shift() ?? (this.held < HELD_BYTES && this.next < this.files.length ? this.next++ : null)
      if (index === null) return
      idle.give(index, this.files[index])
    }
  }
}

function sizeOf(result: FileResult): number {
  return result.chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)
}
