import { INDICATORS } from '../lexicon/indicators.ts'
import type { Filter, Store } from './kept.ts'

export type IndicatorRow = {
  id: string
  name: string
  en: string
  unit: string[]
  better: 'up' | 'down' | 'band' | 'none'
  observations: number
}

/** Every indicator of the lexicon with the number of its observations, most frequent first, then in the lexicon's order. */
export async function listIndicators(store: Store, filter: Filter): Promise<IndicatorRow[]> {
  const counts = new Map((await store.indicatorCounts(filter)).map(it => [it.indicator, it.observations]))
  const rows = INDICATORS.map(({ id, name, en, unit, better }) => ({
    id,
    name,
    en,
    unit: [...unit],
    better,
    observations: counts.get(id) ?? 0,
  }))
  return rows.sort((a, b) => b.observations - a.observations)
}

/** Whether there is an indicator of that id. */
export function isIndicator(id: string): boolean {
  return INDICATORS.some(it => it.id === id)
}
