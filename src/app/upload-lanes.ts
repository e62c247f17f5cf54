import type { FileResult } from './file-result.ts'
import type { FileToRead } from './list-files.ts'
import { type LaneOptions, ReadingLane } from './reading-lane.ts'
import { readingsOf } from './readings-of.ts'
import type { ReadUpload } from './upload-source.ts'

type Waiting = {
  lane: ReadingLane
  file: FileToRead
  resolve: (result: FileResult) => void
  reject: (error: unknown) => void
}

export type UploadLanesOptions = LaneOptions & {
  /** Threads at most. */
  lanes: number
  /** Threads that have had nothing to read for so long end. */
  idleSeconds: number
}

/**
 * Reads uploads on threads that stay a while: a thread takes longer to start than most files take to be read, and files come many at a
 * time. A file on which a thread dies or stands still is a failure of that file; the others behind it are read by another.
 */
export class UploadLanes {
  private readonly options: UploadLanesOptions
  private readonly lanes = new Set<ReadingLane>()
  private readonly waiting = new Map<number, Waiting>()
  private last = 0
  private clock: NodeJS.Timeout | undefined

  constructor(options: UploadLanesOptions) {
    this.options = options
  }

  readonly read: ReadUpload = async (name, bytes) => {
    const file = { name, path: name, bytes }
    const { chunks, failures } = await new Promise<FileResult>((resolve, reject) =>
      this.give(++this.last, file, resolve, reject),
    )
    return { readings: readingsOf(chunks), failures }
  }

  async close(): Promise<void> {
    clearTimeout(this.clock)
    const lanes = [...this.lanes]
    this.lanes.clear()
    await Promise.all(lanes.map(lane => lane.close()))
  }

  private give(index: number, file: FileToRead, resolve: Waiting['resolve'], reject: Waiting['reject']): void {
    clearTimeout(this.clock)
    const free = [...this.lanes].sort((a, b) => a.load - b.load)[0]
    const lane = free && (free.load === 0 || this.lanes.size >= this.options.lanes) ? free : this.open()
    this.waiting.set(index, { lane, file, resolve, reject })
    lane.give(index, file)
  }

  private open(): ReadingLane {
    const lane: ReadingLane = new ReadingLane(this.options, {
      answered: (index, result) => this.take(index)?.resolve(result),
      died: (dead, failed, left) => {
        this.lanes.delete(dead)
        if (failed) {
          const { index, failure } = failed
          this.take(index)?.resolve({ name: failure.name, chunks: [], readings: 0, failures: [failure] })
        }
        for (const index of left) {
          const waiting = this.take(index)
          if (waiting) this.give(index, waiting.file, waiting.resolve, waiting.reject)
        }
      },
      broke: error => {
        this.lanes.delete(lane)
        for (const [index, waiting] of [...this.waiting]) if (waiting.lane === lane) this.take(index)?.reject(error)
      },
    })
    this.lanes.add(lane)
    return lane
  }

  private take(index: number): Waiting | undefined {
    const waiting = this.waiting.get(index)
    this.waiting.delete(index)
    if (this.waiting.size === 0) {
      clearTimeout(this.clock)
      this.clock = setTimeout(() => void this.close(), this.options.idleSeconds * 1000).unref()
    }
    return waiting
  }
}
