import { unitWorth } from '../lexicon/follow.ts'
import { codesAbove } from '../lexicon/place-table.ts'
import type { Level, Observation } from '../model/reading.ts'
import type { ObservationRow, Store } from './kept.ts'
import { type PanelNumbers, panelNumbers } from './panel-numbers.ts'

/** A headline target as others are set beside it. */
export type Headline = { place: string; level: Level | null; numbers: PanelNumbers; unit: string; strength: number }

/** The area that a place lies in: its prefecture, its province, the nation (000000); null for the nation. */
export function parentOf(code: string): string | null {
  return codesAbove(code)[0] ?? null
}

/** What two targets have in common that are set for the same: indicator, measure, kind of unit, member. Null without an indicator. */
export function thingKey({ indicator, measure, unit, member }: Omit<Observation, 'start' | 'end'>): string | null {
  return indicator === null ? null : `${indicator}|${measure}|${unitWorth(unit).kind}|${member ?? ''}`
}

/** 3 确保, 2 no word of force, 1 力争. */
export function strengthOf(force: Observation['force']): number {
  return force === 'ensure' ? 3 : force === 'strive' ? 1 : 2
}

/** All headline targets of all places and years: what a target is compared with across places and plans. */
export class HeadlineIndex {
  private readonly byPlace = new Map<string, Headline>()
  private readonly byParent = new Map<string, Headline[]>()
  private readonly reports = new Set<string>()
  private readonly plans = new Map<string, (Headline & { from: number; to: number })[]>()

  /** The first target of a text for a thing and a year stands; a later one does not replace it. */
  add(row: ObservationRow): void {
    const thing = thingKey(row)
    const { placeCode: place, level, year, period } = row
    if (place !== null && year !== null) this.reports.add(`${place}|${year}`)
    if (thing === null || place === null || year === null || row.value === null) return
    const headline: Headline = {
      ...{ place, level, unit: row.unit },
      ...{ numbers: panelNumbers(row), strength: strengthOf(row.force) },
    }
    if (period === String(year)) {
      const key = `${place}|${year}|${thing}`
      if (this.byPlace.has(key)) return
      this.byPlace.set(key, headline)
      push(this.byParent, `${parentOf(place)}|${year}|${thing}`, headline)
      return
    }
    const span = /^(\d{4})\/(\d{4})$/.exec(period)
    if (span && Number(span[2]) - Number(span[1]) >= LEAST_PLAN)
      push(this.plans, `${place}|${thing}`, { ...headline, from: Number(span[1]), to: Number(span[2]) })
  }

  /** Whether any headline target of that place and year is known. */
  hasTargets(place: string, year: number): boolean {
    return this.reports.has(`${place}|${year}`)
  }

  /** The target that a place set for a year; null when none is known. */
  of(place: string | null, year: number, thing: string): Headline | null {
    return place === null ? null : (this.byPlace.get(`${place}|${year}|${thing}`) ?? null)
  }

  /** The targets of the places right below one. */
  below(place: string, year: number, thing: string): readonly Headline[] {
    return this.byParent.get(`${place}|${year}|${thing}`) ?? []
  }

  /** The yearly rate of the five-year plan that a year lies in. */
  planOf(place: string, year: number, thing: string): Headline | null {
    const rates = this.plans.get(`${place}|${thing}`) ?? []
    return rates.findLast(it => it.from <= year && year <= it.to) ?? null
  }
}

const LEAST_PLAN = 3

/** Reads the index from what is kept: the figures of the headline targets of every place and year. */
export async function loadHeadlines(store: Store): Promise<HeadlineIndex> {
  const headlines = new Set<string>()
  for await (const batch of store.stream('commitments', { commitmentKinds: ['target'] }, { sort: 'place' })) {
    for (const { edition, observations } of batch) for (const it of observations) headlines.add(`${edition}:${it}`)
  }
  const index = new HeadlineIndex()
  for await (const batch of store.stream('observations', { statuses: ['target'] }, { sort: 'place' })) {
    for (const row of batch) if (row.indicator !== null && headlines.has(row.id)) index.add(row)
  }
  return index
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
