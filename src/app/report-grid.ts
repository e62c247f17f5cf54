import { parentCodes } from '../lexicon/place-table.ts'
import { isWithin, placeByCode } from '../lexicon/places.ts'
import type { Kind, Level } from '../model/reading.ts'
import type { Filter, Rows, Store } from './kept.ts'

export type GridReport = {
  id: string
  year: number | null
  kind: Kind
  title: string | null
  complete: boolean
  editions: number
  observations: number
  commitments: number
}

export type GridRow = { code: string; name: string; fullName: string; level: Level; reports: GridReport[] }

/** `unplaced`: reports whose place nobody knows. `totals` count all of them. */
export type ReportGrid = {
  years: number[]
  places: GridRow[]
  unplaced: GridReport[]
  totals: { reports: number; places: number; observations: number; commitments: number }
}

/**
 * Places and the years of their reports, in the order of the places' codes: which reports there are, and which are missing. The
 * province and the prefecture above a place are there too, also without a report, as far as they lie in the area asked for.
 */
export async function reportGrid(store: Store, filter: Filter): Promise<ReportGrid> {
  const places = new Map<string, GridRow>()
  const years = new Set<number>()
  const unplaced: GridReport[] = []
  const totals = { reports: 0, places: 0, observations: 0, commitments: 0 }
  for await (const batch of store.stream('reports', filter, { sort: 'place' })) {
    for (const it of batch) {
      totals.reports++
      totals.observations += it.observations
      totals.commitments += it.commitments
      if (it.year !== null) years.add(it.year)
      const row = rowOf(places, it)
      if (row === null) unplaced.push(gridReport(it))
      else row.reports.push(gridReport(it))
    }
  }
  totals.places = places.size
  for (const code of [...places.keys()]) addParents(places, code, filter.place ?? '000000')
  return {
    years: [...years].sort((a, b) => a - b),
    places: [...places.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    unplaced,
    totals,
  }
}

function rowOf(places: Map<string, GridRow>, report: Rows['reports']): GridRow | null {
  const { placeCode: code, placeName, placeFullName, level } = report
  if (code === null || level === null) return null
  const known = places.get(code)
  if (known) return known
  const row = { code, name: placeName ?? code, fullName: placeFullName ?? code, level, reports: [] }
  places.set(code, row)
  return row
}

/** 210103 stands under 210100 and 210000. A code that was abolished has a name in the last table that knew it, or no row. */
function addParents(places: Map<string, GridRow>, code: string, within: string): void {
  for (const parent of parentCodes(code)) {
    if (places.has(parent) || !isWithin(parent, within)) continue
    const place = placeByCode(parent)
    if (place) places.set(parent, { ...place, reports: [] })
  }
}

function gridReport(report: Rows['reports']): GridReport {
  const { id, year, kind, title, complete, editions, observations, commitments } = report
  return { id, year, kind, title, complete, editions, observations, commitments }
}
