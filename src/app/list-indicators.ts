import { expandAlternatives } from '../lexicon/alternatives.ts'
import { INDICATORS } from '../lexicon/indicators.ts'
import type { Filter, Store } from './kept.ts'

export type IndicatorRow = {
  id: string
  name: string
  en: string
  /** The other name by which it was found. */
  alias: string | null
  unit: string[]
  better: 'up' | 'down' | 'band' | 'none'
  observations: number
}

/**
 * The indicators of the lexicon with the number of their observations, most frequent first, then in the lexicon's order; `words`: only those
 * called so, by part of their name or of another way to write it.
 */
export async function listIndicators(
  store: Store,
  filter: Filter,
  words: string | null = null,
): Promise<IndicatorRow[]> {
  const counts = new Map((await store.indicatorCounts(filter)).map(it => [it.indicator, it.observations]))
  const asked = words === null ? null : plain(words)
  const rows = INDICATORS.flatMap(({ id, name, en, unit, better, aliases = [] }) => {
    const isNamed = asked === null || [id, name, en].some(it => plain(it).includes(asked))
    const alias = isNamed ? null : (writings(aliases).find(it => plain(it).includes(asked)) ?? null)
    if (!isNamed && alias === null) return []
    return [{ id, name, en, alias, unit: [...unit], better, observations: counts.get(id) ?? 0 }]
  })
  return rows.sort((a, b) => b.observations - a.observations)
}

/** 旅游(总|)收入 → 旅游总收入, 旅游收入; the conditions behind @ and # say nothing to a reader. */
function writings(aliases: readonly string[]): string[] {
  return aliases.flatMap(it => expandAlternatives(it.replace(/[@#].*$/, '')))
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().replaceAll(' ', '')
}

/** Whether there is an indicator of that id. */
export function isIndicator(id: string): boolean {
  return INDICATORS.some(it => it.id === id)
}
