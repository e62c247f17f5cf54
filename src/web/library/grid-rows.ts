import type { GridPlace, GridReport } from '../../client/api-types.ts'
import { parseRange } from '../parts/years.ts'

/** A place as a line of the grid: how deep it stands, its reports by year, and how many there are below it. */
export type GridLine = {
  place: GridPlace
  depth: 0 | 1 | 2
  /** The places it stands under, nearest first. */
  parents: string[]
  byYear: Map<number, GridReport[]>
  /** Reports of which nobody knows the year. */
  undated: GridReport[]
  /** Places below it, and their reports by year. */
  below: number
  belowByYear: Map<number, number>
}

/** So many years are shown when nobody has asked for others. */
const YEARS_AT_FIRST = 30
/** More places than these begin closed. */
export const PLACES_AT_FIRST = 400

/** The places in the order of their codes, each under its prefecture and province where those are there. */
export function gridLines(places: readonly GridPlace[]): GridLine[] {
  const lines = new Map<string, GridLine>()
  for (const place of places) {
    const parents = [`${place.code.slice(0, 4)}00`, `${place.code.slice(0, 2)}0000`].filter(
      code => code !== place.code && lines.has(code),
    )
    const line: GridLine = {
      ...{ place, parents, depth: parents.length as GridLine['depth'], byYear: new Map(), undated: [] },
      ...{ below: 0, belowByYear: new Map() },
    }
    for (const report of place.reports) {
      if (report.year === null) line.undated.push(report)
      else line.byYear.set(report.year, [...(line.byYear.get(report.year) ?? []), report])
    }
    for (const parent of parents.map(code => lines.get(code))) {
      if (!parent) continue
      parent.below++
      for (const [year, reports] of line.byYear) {
        parent.belowByYear.set(year, (parent.belowByYear.get(year) ?? 0) + reports.length)
      }
    }
    lines.set(place.code, line)
  }
  return [...lines.values()]
}

/** The lines whose parents are open. */
export function openLines(lines: readonly GridLine[], shut: (code: string) => boolean): GridLine[] {
  return lines.filter(line => !line.parents.some(shut))
}

/**
 * The years to show, newest first and none left out: those asked for (`2019..2021`, `2020..`, `2020`), or the newest thirty. `earlier`:
 * the first year that there is, when it is not shown.
 */
export function shownYears(
  years: readonly number[],
  asked: string | null,
): { years: number[]; earlier: number | null } {
  const [first, last] = [years[0], years[years.length - 1]]
  if (first === undefined || last === undefined) return { years: [], earlier: null }
  const range = parseRange(asked)
  const to = Math.min(range?.to ?? last, last)
  const from = Math.max(range?.from ?? last - YEARS_AT_FIRST + 1, first)
  const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => to - i)
  return { years: shown, earlier: from > first ? first : null }
}
