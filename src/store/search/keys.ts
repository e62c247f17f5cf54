import type { Level } from '../../model/reading.ts'
import { LONGEST_TEXT } from './sentences.ts'

/** So many editions fit into the 20 bits of a key. */
export const MOST_EDITIONS = 2 ** 20
const YEARS = 256
const FIRST_YEAR = 1900
const LEVELS: readonly (Level | null)[] = ['nation', 'province', 'prefecture', 'county']

/**
 * The number in the index of an edition's first sentence; its last is below `editionKey(…) + LONGEST_TEXT`. Its order is the
 * order of hits: newest year first, then nation, province, prefecture, county, then edition, then place in the text. 8 bits
 * year, 2 level, 20 edition, 23 start: a whole number that JavaScript holds.
 */
export function editionKey(year: number | null, level: Level | null, edition: number): number {
  const rank = Math.max(0, LEVELS.indexOf(level))
  return ((yearRank(year) * LEVELS.length + rank) * MOST_EDITIONS + edition) * LONGEST_TEXT
}

/** Above every key. */
export const LAST_KEY = YEARS * LEVELS.length * MOST_EDITIONS * LONGEST_TEXT

export function partsOfKey(key: number): { edition: number; start: number } {
  return { edition: Math.floor(key / LONGEST_TEXT) % MOST_EDITIONS, start: key % LONGEST_TEXT }
}

/** The year of an edition's key; null: unknown. */
export function yearOfKey(key: number): number | null {
  const rank = Math.floor(key / (LEVELS.length * MOST_EDITIONS * LONGEST_TEXT))
  return rank === YEARS - 1 ? null : FIRST_YEAR + YEARS - 1 - rank
}

/** `[from, to)` of the keys of the years asked for. Years out of 1900…2155 share the ends of the scale. */
export function keysOfYears(from: number | undefined, to: number | undefined): [from: number, to: number] {
  const perYear = LEVELS.length * MOST_EDITIONS * LONGEST_TEXT
  const first = to === undefined ? 0 : yearRank(to)
  const last = from === undefined ? YEARS - 1 : yearRank(from)
  // an unknown year has the rank of the oldest and is no year that was asked for
  const past = from === undefined && to === undefined ? YEARS : Math.min(last + 1, YEARS - 1)
  return [first * perYear, past * perYear]
}

function yearRank(year: number | null): number {
  return year === null ? YEARS - 1 : YEARS - 1 - Math.min(YEARS - 1, Math.max(1, year - FIRST_YEAR))
}
