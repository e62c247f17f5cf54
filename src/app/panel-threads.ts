import { availableParallelism } from 'node:os'
import type { Batches } from './export-table.ts'
import type { Filter, Store } from './kept.ts'
import { type PanelCells, panelPlaces } from './panel-cells.ts'
import { ThreadLanes } from './thread-lanes.ts'

/** What every thread of a panel is told. */
export type PanelTask = { env: Record<string, string | undefined>; filter: Filter; version: string }

/** A place whose rows stand one after the other. */
export type PanelPart = { index: number; place: string }

/** The rows of the panel in the order of places, years and texts, made on several threads, so that whoever asks is free meanwhile. */
export async function* panelOnThreads(
  store: Store,
  task: PanelTask,
  worker: URL,
  threads = Math.min(4, availableParallelism()),
): Batches<PanelCells> {
  const parts = (await panelPlaces(store, task.filter)).map((place, index): PanelPart => ({ index, place }))
  if (parts.length === 0) return
  const lanes = new ThreadLanes(parts, task, worker, Math.min(threads, parts.length))
  try {
    for (const { index } of parts) {
      const lines = Buffer.concat(await lanes.take(index)).toString('utf8')
      if (lines === '') continue
      yield lines
        .slice(0, -1)
        .split('\n')
        .map(line => JSON.parse(line) as PanelCells)
    }
  } finally {
    await lanes.close()
  }
}
