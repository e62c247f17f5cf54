import type { Better } from '../follow/raise.ts'
import { indicatorById } from '../lexicon/indicators.ts'
import { codesAbove } from '../lexicon/place-table.ts'
import { isWithin, placeByCode } from '../lexicon/places.ts'
import type { Level, Measure, Place } from '../model/reading.ts'
import { type CascadeComparison, compareCascade } from './cascade-comparison.ts'
import { choosePair, workReports } from './indicator-chart.ts'
import {
  growsWithPlace,
  headlineOf,
  isOfPair,
  type Pair,
  pairsOf,
  type ShownValue,
  showValue,
} from './indicator-values.ts'
import type { PanelRow, Store } from './kept.ts'

/**
 * One government in the cascade. `depth`: how many of the places above it are shown. `report` null: its report of that year is not kept, and
 * it is only here because places under it are. `skipped`: places above without a target, so that it is compared with one further up.
 */
export type CascadeRow = {
  placeCode: string
  placeName: string
  level: Level
  depth: number
  report: string | null
  target: ShownValue | null
  others: ShownValue[]
  skipped: string[]
  comparison: CascadeComparison | null
}

export type Cascade = {
  indicator: { id: string; name: string; en: string; better: Better }
  year: number
  place: Place | null
  pairs: Pair[]
  measure: Measure | null
  unit: string | null
  /** Years in which anybody set a target, newest first. */
  years: number[]
  rows: CascadeRow[]
}

export type CascadeRequest = {
  indicator: string
  year?: number | undefined
  place?: string | undefined
  measure?: Measure | undefined
  unit?: string | undefined
}

/**
 * Who set what for an indicator and a year, from the nation down; `place` leaves its area and what lies above it. Without a year: the last
 * one in which a place and one above it set a target, else the last in which anybody did. Null: no such indicator.
 */
export async function cascadeOf(store: Store, request: CascadeRequest): Promise<Cascade | null> {
  const indicator = indicatorById(request.indicator)
  if (!indicator) return null
  const { place = null } = request
  const isShown = (code: string) => place === null || isWithin(code, place) || isWithin(place, code)
  const values = (await store.panel(indicator.id, { kinds: ['work-report'] })).filter(
    it => it.placeCode !== null && it.status === 'target' && isShown(it.placeCode),
  )
  const years = yearsOf(values)
  const year = request.year ?? years.find(it => isCascade(values, it)) ?? years[0] ?? 0
  const ofYear = values.filter(it => it.period === String(year))
  const pairs = pairsOf(ofYear)
  const pair = choosePair(pairs, request)
  const { id, name, en, better } = indicator
  const rows = pair === null ? [] : await cascadeRows(store, ofYear, year, pair, isShown)
  if (pair) compareRows(rows, better, pair.unit, growsWithPlace(pair, name))
  return {
    indicator: { id, name, en, better },
    year,
    place: place === null ? null : placeByCode(place, year),
    pairs,
    measure: pair?.measure ?? null,
    unit: pair?.unit ?? null,
    years,
    rows,
  }
}

/** Newest first. */
function yearsOf(values: readonly PanelRow[]): number[] {
  const years = new Set(values.filter(it => it.period === String(it.year)).map(it => Number(it.period)))
  return [...years].sort((a, b) => b - a)
}

function isCascade(values: readonly PanelRow[], year: number): boolean {
  const codes = new Set(values.filter(it => it.period === String(year)).map(it => it.placeCode))
  return [...codes].some(code => code !== null && codesAbove(code).some(above => codes.has(above)))
}

async function cascadeRows(
  store: Store,
  values: readonly PanelRow[],
  year: number,
  pair: Pair,
  isShown: (code: string) => boolean,
): Promise<CascadeRow[]> {
  const reports = await workReports(store, { yearFrom: year, yearTo: year })
  const kept = [...reports.keys()].map(key => key.slice(0, 6)).filter(isShown)
  const codes = new Set(kept.flatMap(code => [code, ...codesAbove(code)]))
  return [...codes].sort().flatMap(code => {
    const named = placeByCode(code, year)
    const report = reports.get(code + year)
    const placeName = report?.name ?? named?.name
    const level = report?.level ?? named?.level
    if (placeName === undefined || level === undefined) return []
    const all = values.filter(it => it.placeCode === code && isOfPair(it, pair)).map(it => showValue(it, pair.unit))
    const target = headlineOf(all, 'target', year)
    const depth = codesAbove(code).filter(it => codes.has(it)).length
    return {
      ...{ placeCode: code, placeName, level, depth, report: report?.id ?? null },
      ...{ target, others: all.filter(it => it !== target), skipped: [], comparison: null },
    }
  })
}

function compareRows(rows: readonly CascadeRow[], better: Better, unit: string, isOfSize: boolean): void {
  const byCode = new Map(rows.map(row => [row.placeCode, row]))
  for (const row of rows) {
    if (row.target === null) continue
    for (const code of codesAbove(row.placeCode)) {
      const above = byCode.get(code)
      if (above?.target) {
        row.comparison = compareCascade(row.target, above.target, code, better, unit, isOfSize)
        break
      }
      row.skipped.push(code)
    }
  }
}
