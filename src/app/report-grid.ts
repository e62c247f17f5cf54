import type { Kind, Level } from '../model/reading.ts'
import type { Filter, Store } from './kept.ts'

export type GridReport = {
  id: string
  year: number | null
  kind: Kind
  complete: boolean
  editions: number
  observations: number
  commitments: number
}

export type GridRow = { code: string; name: string; fullName: string; level: Level; reports: GridReport[] }

/** Places and the years of their reports, in the order of the places' codes: which reports there are, and which are missing. */
export async function reportGrid(store: Store, filter: Filter): Promise<{ years: number[]; places: GridRow[] }> {
  const places = new Map<string, GridRow>()
  const years = new Set<number>()
  for await (const batch of store.stream('reports', filter, { sort: 'place' })) {
    for (const it of batch) {
      if (it.placeCode === null || it.level === null) continue
      const { placeCode: code, level, placeName, placeFullName } = it
      const row = places.get(code) ?? {
        code,
        name: placeName ?? code,
        fullName: placeFullName ?? code,
        level,
        reports: [],
      }
      const { id, year, kind, complete, editions, observations, commitments } = it
      row.reports.push({ id, year, kind, complete, editions, observations, commitments })
      places.set(code, row)
      if (year !== null) years.add(year)
    }
  }
  return { years: [...years].sort((a, b) => a - b), places: [...places.values()] }
}
