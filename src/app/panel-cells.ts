import type { Following } from '../model/following.ts'
import type { Cell, ExportTable } from './export-table.ts'
import { keptSource } from './follow-kept.ts'
import { isAskedPlace, placesOf } from './follow-source.ts'
import { type Filter, type Store, StoreError } from './kept.ts'
import { applyDecisions } from './link-decisions.ts'
import { panelTable } from './panel-columns.ts'
import { loadHeadlines } from './panel-index.ts'
import { PANEL_FILTERS, rowsOfPlace } from './panel-rows.ts'

/** A row of the panel as its cells, in the order of the columns. */
export type PanelCells = readonly Cell[]

/** The panel as a table of cells. */
export function panelCellTable(version: string): ExportTable<PanelCells> {
  const { columns, ...table } = panelTable(version)
  return { ...table, columns: columns.map((column, i) => ({ ...column, of: cells => cells[i] })) }
}

/** The codes of the places that the panel has, in their order. Throws filter-unknown for what it cannot be narrowed to. */
export async function panelPlaces(store: Store, filter: Filter): Promise<string[]> {
  for (const field of Object.keys(filter) as (keyof Filter)[]) {
    if (filter[field] !== undefined && !(PANEL_FILTERS as readonly string[]).includes(field)) {
      throw new StoreError('filter-unknown', `panel 不能按 ${field} 筛选。`)
    }
  }
  const source = await keptSource(store)
  return placesOf(source)
    .filter(place => isAskedPlace(place, filter))
    .map(place => place.code)
}

/** Makes the rows of one place after the other; what all places share is read once. */
export async function panelMaker(
  store: Store,
  filter: Filter,
  version: string,
): Promise<(code: string) => AsyncGenerator<PanelCells[]>> {
  const source = await keptSource(store)
  const headlines = await loadHeadlines(store)
  const places = new Map(placesOf(source).map(place => [place.code, place]))
  const { columns } = panelTable(version)
  const decide = (proposed: Following) => applyDecisions(proposed, store)
  return async function* cellsOf(code) {
    for await (const lines of rowsOfPlace(source, headlines, places.get(code)!, filter, decide)) {
      yield lines.map(line => columns.map(column => column.of(line)))
    }
  }
}
