import { indicatorById } from '../lexicon/indicators.ts'
import { codesAbove } from '../lexicon/place-table.ts'
import { isWithin, placeByCode } from '../lexicon/places.ts'
import { lastYear } from '../model/period.ts'
import type { Level, Measure, Place } from '../model/reading.ts'
import {
  growsWithPlace,
  headlineOf,
  isOfPair,
  type Pair,
  pairsOf,
  type ShownValue,
  showValue,
} from './indicator-values.ts'
import type { Filter, PanelRow, Store } from './kept.ts'

/**
 * Targets and results of one place and year. A report id says that the report which would state it is kept (the plan of that
 * year, the review of the year after), null that it is not: so "not mentioned" and "no report" are two things. `others`: what else
 * is said of that place and year, several years ending there included.
 */
export type ChartCell = {
  placeCode: string
  placeName: string
  level: Level
  year: number
  target: ShownValue | null
  targetReport: string | null
  result: ShownValue | null
  resultReport: string | null
  others: ShownValue[]
}

export type IndicatorChart = {
  indicator: { id: string; name: string; en: string; better: 'up' | 'down' | 'band' | 'none' }
  by: 'year' | 'place'
  place: Place | null
  year: number | null
  /** What can be chosen; `measure` and `unit` are what is shown. Null: there is no value at all. */
  pairs: Pair[]
  measure: Measure | null
  unit: string | null
  cells: ChartCell[]
  /** The same of the nation and of the places above, as far as they are kept; none where amounts grow with the place. */
  references: ChartCell[]
}

/** By `year`: the places in `place` (without: all) of one year, itself where none is kept under it; else the years of `place`. */
export type ChartRequest = {
  indicator: string
  place?: string | undefined
  year?: number | undefined
  levels?: readonly Level[] | undefined
  measure?: Measure | undefined
  unit?: string | undefined
}

type Reports = Map<string, { id: string; name: string; level: Level }>

/** Null: there is no such indicator. Only work reports are looked at, by their preferred edition. */
export async function indicatorChart(store: Store, request: ChartRequest): Promise<IndicatorChart | null> {
  const indicator = indicatorById(request.indicator)
  if (!indicator) return null
  const { place = null, year = null, levels } = request
  const values = await store.panel(indicator.id, { kinds: ['work-report'] })
  // of one year its plans and the reviews of the next; of a place all, also of those above it
  const reports = await workReports(store, year === null ? {} : { yearFrom: year, yearTo: year + 1 })
  const isShown = (code: string) =>
    year === null ? code === place : (place === null || isWithin(code, place)) && isOfLevel(code, levels, place)
  const below = [...reports.keys()].map(key => key.slice(0, 6)).filter(isShown)
  const codes = new Set(below.length > 0 || place === null ? below : [place])
  const shown = values.filter(it => it.placeCode !== null && codes.has(it.placeCode))
  const inYear = year === null ? shown : shown.filter(it => lastYearOf(it) === year)
  const pairs = pairsOf(inYear)
  const pair = choosePair(pairs, request)
  const { id, name, en, better } = indicator
  const above = place === null ? ['000000'] : codesAbove(place)
  const around = place === null || year === null ? above : [place, ...above]
  const cellsOf = (codes: ReadonlySet<string>) => chartCells(values, reports, codes, year, pair)
  return {
    indicator: { id, name, en, better },
    by: year === null ? 'year' : 'place',
    place: place === null ? null : placeByCode(place, year),
    year,
    pairs,
    measure: pair?.measure ?? null,
    unit: pair?.unit ?? null,
    cells: cellsOf(codes),
    references:
      pair === null || growsWithPlace(pair, name)
        ? []
        : cellsOf(new Set(around.filter(code => year === null || !codes.has(code)))),
  }
}

function isOfLevel(code: string, levels: readonly Level[] | undefined, place: string | null): boolean {
  const level = placeByCode(code)?.level
  if (levels && levels.length > 0) return level !== undefined && levels.includes(level)
  return code !== place && level !== 'nation'
}

/** Work reports by place and year. */
export async function workReports(store: Store, filter: Filter): Promise<Reports> {
  const reports: Reports = new Map()
  for await (const batch of store.stream('reports', { ...filter, kinds: ['work-report'] }, { sort: 'place' })) {
    for (const { id, placeCode, placeName, level, year } of batch) {
      if (placeCode === null || level === null || year === null || reports.has(placeCode + year)) continue
      reports.set(placeCode + year, { id, name: placeName ?? placeCode, level })
    }
  }
  return reports
}

/** The pair that is asked for, or the commonest. */
export function choosePair(
  pairs: readonly Pair[],
  { measure, unit }: Pick<ChartRequest, 'measure' | 'unit'>,
): Pair | null {
  const asked = pairs.find(it => it.measure === measure && (unit === undefined || it.unit === unit))
  return asked ?? pairs[0] ?? null
}

/** The year that a value is of; of a span the last. */
function lastYearOf({ period }: PanelRow): number {
  return lastYear(period) || 0
}

function chartCells(
  values: readonly PanelRow[],
  reports: Reports,
  codes: ReadonlySet<string>,
  year: number | null,
  pair: Pair | null,
): ChartCell[] {
  const byCell = new Map<string, ShownValue[]>()
  for (const it of values) {
    if (it.placeCode === null || !codes.has(it.placeCode) || pair === null || !isOfPair(it, pair)) continue
    const of = lastYearOf(it)
    if (year !== null && of !== year) continue
    const cell = byCell.get(it.placeCode + of)
    if (cell) cell.push(showValue(it, pair.unit))
    else byCell.set(it.placeCode + of, [showValue(it, pair.unit)])
  }
  const cells: ChartCell[] = []
  for (const code of codes) {
    for (const of of year === null ? yearsOf(reports, code) : [year]) {
      const plan = reports.get(code + of)
      const review = reports.get(code + (of + 1))
      const head = plan ?? review ?? latestOf(reports, code)
      if (!head || (year !== null && !plan && !review)) continue
      const all = byCell.get(code + of) ?? []
      const target = headlineOf(all, 'target', of)
      const result = headlineOf(all, 'result', of)
      cells.push({
        ...{ placeCode: code, placeName: head.name, level: head.level, year: of },
        ...{ target, targetReport: plan?.id ?? null, result, resultReport: review?.id ?? null },
        others: all.filter(it => it !== target && it !== result),
      })
    }
  }
  return cells
}

/** From the year before the first report to the last, every one: a year without a report is a gap, not nothing. */
function yearsOf(reports: Reports, code: string): number[] {
  const years = [...reports.keys()].filter(key => key.startsWith(code)).map(key => Number(key.slice(6)))
  if (years.length === 0) return []
  const first = Math.min(...years) - 1
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i)
}

function latestOf(reports: Reports, code: string) {
  const years = yearsOf(reports, code)
  return reports.get(code + years[years.length - 1]) ?? null
}
