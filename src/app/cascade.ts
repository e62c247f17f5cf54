import { amountOf } from '../follow/compare.ts'
import type { Figure } from '../follow/judge.ts'
import { type Better, compareTargets, type RaiseBasis, type RaiseRelation } from '../follow/raise.ts'
import { PER_HEAD, RATES, unitWorth } from '../lexicon/follow.ts'
import { indicatorById } from '../lexicon/indicators.ts'
import { parentCodes } from '../lexicon/place-table.ts'
import { isWithin, placeByCode } from '../lexicon/places.ts'
import { type Decimal, decimalOf, writeDecimal } from '../model/decimal.ts'
import type { Level, Measure, Place } from '../model/reading.ts'
import { choosePair, workReports } from './indicator-chart.ts'
import { headlineOf, isOfPair, isPercent, type Pair, pairsOf, type ShownValue, showValue } from './indicator-values.ts'
import type { PanelRow, Store } from './kept.ts'

/** Why two targets cannot be compared. */
export const INCOMPARABLE = {
  'in-words': 'one of the two is said in words only',
  'of-size': 'amounts grow with the place: those of a part and of the whole do not compare',
} as const

export type Incomparable = keyof typeof INCOMPARABLE

/**
 * How a target stands to the one above it. `least` to `most`: the difference (own minus above) in the unit shown, null where it has
 * no end. `raised`: whether it asks for more in the sense of the indicator (less, where less is better); null: that cannot be said.
 */
export type CascadeComparison = {
  above: string
  relation: RaiseRelation | 'not-comparable'
  basis: RaiseBasis
  least: number | null
  most: number | null
  raised: boolean | null
  reason: Incomparable | null
}

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
  if (pair) compareRows(rows, better, pair.unit, RATES.test(pair.unit) || PER_HEAD.test(name))
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
  return [...codes].some(code => code !== null && aboveOf(code).some(above => codes.has(above)))
}

async function cascadeRows(
  store: Store,
  values: readonly PanelRow[],
  year: number,
  pair: Pair,
  isShown: (code: string) => boolean,
): Promise<CascadeRow[]> {
  const reports = await workReports(store, { yearFrom: year, yearTo: year })
  const here = [...reports.keys()].filter(key => key.endsWith(String(year)) && key.length === 10)
  const kept = here.map(key => key.slice(0, 6)).filter(isShown)
  const codes = new Set(kept.flatMap(code => [code, ...parentCodes(code), '000000']))
  return [...codes].sort().flatMap(code => {
    const named = placeByCode(code, year)
    const report = reports.get(code + year)
    const placeName = report?.name ?? named?.name
    const level = report?.level ?? named?.level
    if (placeName === undefined || level === undefined) return []
    const all = values.filter(it => it.placeCode === code && isOfPair(it, pair)).map(it => showValue(it, pair.unit))
    const target = headlineOf(all, 'target', year)
    const depth = aboveOf(code).filter(it => codes.has(it)).length
    return {
      ...{ placeCode: code, placeName, level, depth, report: report?.id ?? null },
      ...{ target, others: all.filter(it => it !== target), skipped: [], comparison: null },
    }
  })
}

/** The places above, nearest first, the nation last. */
function aboveOf(code: string): string[] {
  return code === '000000' ? [] : [...parentCodes(code), '000000']
}

function compareRows(rows: readonly CascadeRow[], better: Better, unit: string, isRate: boolean): void {
  const byCode = new Map(rows.map(row => [row.placeCode, row]))
  for (const row of rows) {
    if (row.target === null) continue
    for (const code of aboveOf(row.placeCode)) {
      const above = byCode.get(code)
      if (above?.target) {
        row.comparison = compare(row.target, above.target, code, better, unit, isRate)
        break
      }
      row.skipped.push(code)
    }
  }
}

function compare(
  own: ShownValue,
  above: ShownValue,
  code: string,
  better: Better,
  unit: string,
  isRate: boolean,
): CascadeComparison {
  const cannot = (reason: Incomparable): CascadeComparison => ({
    ...{ above: code, relation: 'not-comparable', basis: 'none', least: null, most: null, raised: null, reason },
  })
  if (own.value === null || above.value === null) return cannot('in-words')
  if (!isRate && own.measure !== 'growth' && own.measure !== 'share') return cannot('of-size')
  const [a, b] = [figureOf(own), figureOf(above)]
  const { relation, basis, least, most } = compareTargets(a, b, own.measure, isPercent(own.unit), better)
  const upward = relation === 'above' ? better === 'up' : better === 'down'
  const raised = relation === 'above' || relation === 'below' ? (isValued(better) ? upward : null) : null
  return { above: code, relation, basis, least: inUnit(least, unit), most: inUnit(most, unit), raised, reason: null }
}

function isValued(better: Better): boolean {
  return better === 'up' || better === 'down'
}

/** In the smallest unit of its kind, so that 万元 and 元 compare. */
function figureOf({ value, upper, unit, comparator }: ShownValue): Figure {
  const worth = unitWorth(unit)
  return {
    value: value === null ? decimalOf(0) : amountOf(value, worth),
    upper: upper === null ? null : amountOf(upper, worth),
    comparator,
  }
}

/** In the unit shown. */
function inUnit(value: Decimal | null, unit: string): number | null {
  if (value === null) return null
  const worth = Number(writeDecimal(amountOf(1, unitWorth(unit))))
  const number = Number(writeDecimal(value))
  return worth === 1 ? number : Number((number / worth).toPrecision(12))
}
