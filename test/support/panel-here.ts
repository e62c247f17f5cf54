import type { Batches } from '../../src/app/export-table.ts'
import type { Filter } from '../../src/app/kept.ts'
import { type PanelCells, type PanelKept, panelMaker, panelPlaces } from '../../src/app/panel-cells.ts'

/** The rows of the panel in the order of places, years and texts, on this thread. */
export async function* panelHere(kept: PanelKept, filter: Filter, version: string): Batches<PanelCells> {
  const places = await panelPlaces(kept.store, filter)
  const cellsOf = await panelMaker(kept, filter, version)
  for (const place of places) yield* cellsOf(place)
}
