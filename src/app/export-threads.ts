import { availableParallelism } from 'node:os'
import { type ExportFormat, exportFilter, exportRows } from './export-rows.ts'
import type { ExportName } from './export-tables.ts'
import type { Filter, Store } from './kept.ts'
import { ThreadLanes } from './thread-lanes.ts'

/** What every thread of an export is told. */
export type ExportTask = {
  env: Record<string, string | undefined>
  name: ExportName
  filter: Filter
  format: ExportFormat
}

/** Some editions whose rows stand one after the other. */
export type ExportPart = { index: number; editions: number[] }

/** Editions a part has: enough that the threads do not wait for each other, few enough to hold some parts. */
const PART = 8
const FEW = 400

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
  const { name, format } = task
  const filter = exportFilter(task.filter)
  const isLines = format === 'csv' || format === 'jsonl'
  const parts = isLines && name !== 'reports' && takesAll(filter) ? await partsOf(store, filter) : []
  if (parts.length * PART < few || threads < 2) {
    yield* exportRows(store, name, filter, format)
    return
  }
  // no edition has this number: what comes is the header, or the fault of a filter
  yield* exportRows(store, name, { ...filter, edition: NO_EDITION }, format)
  const lanes = new ThreadLanes(parts, { ...task, filter }, worker, threads)
  try {
    for (let turn = 0; turn < parts.length; turn++) yield* await lanes.take(turn)
  } finally {
    await lanes.close()
  }
}

const NO_EDITION = 2 ** 31 - 1

/** What chooses editions. */
const OF_EDITIONS = ['place', 'levels', 'yearFrom', 'yearTo', 'kinds', 'report', 'editions'] as const

/** Whether editions are exported whole: a few rows of each are found faster by an index than edition by edition. */
function takesAll(filter: Filter): boolean {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return given.every(([field]) => (OF_EDITIONS as readonly string[]).includes(field))
}

/** The editions that the filter lets through, in the order in which their rows stand. */
async function partsOf(store: Store, filter: Filter): Promise<ExportPart[]> {
  const ids: number[] = []
  for await (const batch of store.stream('editions', { editions: 'preferred', ...filter }, { sort: 'place' }))
    for (const { id } of batch) ids.push(id)
  const count = Math.ceil(ids.length / PART)
  return Array.from({ length: count }, (_, index) => ({ index, editions: ids.slice(index * PART, (index + 1) * PART) }))
}
