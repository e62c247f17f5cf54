import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type ExportFormat, exportRows } from './export-rows.ts'
import type { ExportName } from './export-tables.ts'
import { type Filter, type STORE_ERRORS, type Store, StoreError } from './kept.ts'

/** What every thread of an export is told. */
export type ExportTask = {
  env: Record<string, string | undefined>
  name: ExportName
  filter: Filter
  format: ExportFormat
}

/** Some editions whose rows stand one after the other. */
export type ExportPart = { index: number; editions: number[] }

export type ExportAnswer =
  | { index: number; bytes: Uint8Array }
  | { index: number; code: keyof typeof STORE_ERRORS; message: string }

/** Editions a part has: enough that the threads do not wait for each other, few enough to hold some parts. */
const PART = 8
const FEW = 400
const AHEAD = 2

/**
 * Like `exportRows`, the same bytes, on several threads: each reads from the store by itself. For lines (CSV, JSON Lines) of many
 * editions; other formats are one file from end to end, and few editions are not worth a thread.
 */
export async function* exportOnThreads(
  store: Store,
  task: ExportTask,
  worker: URL,
  { threads = Math.min(4, availableParallelism()), few = FEW }: { threads?: number; few?: number } = {},
): AsyncGenerator<Uint8Array> {
  const { name, filter, format } = task
  const isLines = format === 'csv' || format === 'jsonl'
  const parts = isLines && name !== 'reports' && takesAll(filter) ? await partsOf(store, filter) : []
  if (parts.length * PART < few || threads < 2) {
    yield* exportRows(store, name, filter, format)
    return
  }
  // no edition has this number: what comes is the header, or the fault of a filter
  yield* exportRows(store, name, { ...filter, edition: NO_EDITION }, format)
  const lanes = new ExportLanes(parts, task, worker, threads)
  try {
    for (let turn = 0; turn < parts.length; turn++) yield await lanes.take(turn)
  } finally {
    await lanes.close()
  }
}

const NO_EDITION = 2 ** 31 - 1

/** Whether an edition is exported whole: a few rows of each are found faster by an index than edition by edition. */
function takesAll({ edition, indicators, roles, statuses, measures, commitmentKinds }: Filter): boolean {
  return [edition, indicators, roles, statuses, measures, commitmentKinds].every(it => it === undefined)
}

/** The editions that the filter lets through, in the order in which their rows stand. */
async function partsOf(store: Store, filter: Filter): Promise<ExportPart[]> {
  const { place, levels, yearFrom, yearTo, kinds, report, editions: which = 'preferred' } = filter
  const given = Object.entries({ place, levels, yearFrom, yearTo, kinds, report, editions: which })
  const narrowed = Object.fromEntries(given.filter(([, value]) => value !== undefined))
  const ids: number[] = []
  for await (const batch of store.stream('editions', narrowed, { sort: 'place' }))
    for (const { id } of batch) ids.push(id)
  const count = Math.ceil(ids.length / PART)
  return Array.from({ length: count }, (_, index) => ({ index, editions: ids.slice(index * PART, (index + 1) * PART) }))
}

/** Threads, each with two parts before it; what they answer waits for its turn. */
class ExportLanes {
  private readonly parts: readonly ExportPart[]
  private readonly workers: Worker[]
  private readonly exits: Promise<unknown>[] = []
  private readonly answers = new Map<number, ExportAnswer>()
  private next = 0
  private fault: unknown = null
  private wake: () => void = () => {}

  constructor(parts: readonly ExportPart[], task: ExportTask, worker: URL, threads: number) {
    this.parts = parts
    this.workers = Array.from({ length: threads }, () => {
      const lane = new Worker(worker, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 48 } })
      lane.on('message', (answer: ExportAnswer) => {
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

  async take(turn: number): Promise<Uint8Array> {
    for (;;) {
      if (this.fault !== null) throw this.fault
      const answer = this.answers.get(turn)
      if (answer) {
        this.answers.delete(turn)
        if ('code' in answer) throw new StoreError(answer.code, answer.message)
        return answer.bytes
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
