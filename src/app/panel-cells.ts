import type { Following } from '../model/following.ts'
import type { Cell, ExportTable } from './export-table.ts'
import { checked } from './follow-checked.ts'
import { keptSource } from './follow-kept.ts'
import { isAskedPlace, placesOf } from './follow-source.ts'
import { FILTER_WORDS, type Filter, type SourceStore, type Store, StoreError } from './kept.ts'
import { panelTable } from './panel-columns.ts'
import { loadHeadlines } from './panel-index.ts'
import { PANEL_FILTERS, rowsOfPlace } from './panel-rows.ts'
import { ProvenanceCheck } from './provenance.ts'

/** What the panel is made of: what is kept, and the sources it rests on. */
export type PanelKept = { store: Store; sources: SourceStore }

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
      throw new StoreError('filter-unknown', `面板数据不能按 ${FILTER_WORDS[field]} 筛选。`)
    }
  }
  const source = await keptSource(store)
  return placesOf(source)
    .filter(place => isAskedPlace(place, filter))
    .map(place => place.code)
}

/** Makes the rows of one place after the other; what all places share is read once. */
export async function panelMaker(
  { store, sources }: PanelKept,
  filter: Filter,
  version: string,
): Promise<(code: string) => AsyncGenerator<PanelCells[]>> {
  const source = await keptSource(store)
  const headlines = await loadHeadlines(store)
  const places = new Map(placesOf(source).map(place => [place.code, place]))
  const { columns } = panelTable(version)
  const check = new ProvenanceCheck({ store, sources })
  const decide = (proposed: Following) => checked({ store, check }, proposed)
  return async function* cellsOf(code) {
    for await (const lines of rowsOfPlace(source, headlines, places.get(code)!, filter, decide)) {
      yield lines.map(line => columns.map(column => column.of(line)))
    }
  }
}
