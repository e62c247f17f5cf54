import { createHash } from 'node:crypto'
import { encodeDta } from './export-dta.ts'
import { EXPORT_FORMATS, type ExportFormat } from './export-rows.ts'
import type { Batches } from './export-table.ts'
import { type PanelCells, panelCellTable } from './panel-cells.ts'
import { citePanel } from './panel-citation.ts'

/** A data set by its rows: how many, of which report years, and the SHA-256 that names it. */
export type PanelSummary = {
  rows: number
  places: number
  yearFrom: number | null
  yearTo: number | null
  sha256: string
  version: string
}

/**
 * Counts the rows that pass and hashes them: SHA-256 over a line a row, the JSON array of its cells in UTF-8, after a line of the
 * columns' names. The same rows have the same hash in whatever format they are written and in whatever order they were imported.
 */
export class PanelTally {
  readonly version: string
  private readonly hash = createHash('sha256')
  private readonly places = new Set<string>()
  private rows = 0
  private yearFrom: number | null = null
  private yearTo: number | null = null
  private readonly at: { place: number; year: number }

  constructor(version: string) {
    this.version = version
    const names = panelCellTable(version).columns.map(it => it.name)
    this.at = { place: names.indexOf('place_id'), year: names.indexOf('report_year') }
    this.hash.update(`${JSON.stringify(names)}\n`)
  }

  async *through(batches: Batches<PanelCells>): Batches<PanelCells> {
    for await (const batch of batches) {
      for (const cells of batch) this.add(cells)
      yield batch
    }
  }

  /** What passed so far. */
  summary(): PanelSummary {
    const { rows, yearFrom, yearTo, version } = this
    return { rows, places: this.places.size, yearFrom, yearTo, sha256: this.hash.copy().digest('hex'), version }
  }

  private add(cells: PanelCells): void {
    this.hash.update(`${JSON.stringify(cells)}\n`)
    this.rows++
    this.places.add(String(cells[this.at.place]))
    const year = Number(cells[this.at.year])
    if (this.yearFrom === null || year < this.yearFrom) this.yearFrom = year
    if (this.yearTo === null || year > this.yearTo) this.yearTo = year
  }
}

/** The panel as a file, in pieces as it is made; the tally is complete when the last piece was taken. */
export function exportPanel(
  batches: Batches<PanelCells>,
  format: ExportFormat,
  tally: PanelTally,
): AsyncGenerator<Uint8Array> {
  const table = panelCellTable(tally.version)
  const rows = tally.through(batches)
  return format === 'dta'
    ? encodeDta(table, rows, () => [citePanel(tally.summary()).text, `sha256:${tally.summary().sha256}`])
    : EXPORT_FORMATS[format].encode(table, rows)
}
