import type { Found } from './hits.ts'
import { yearOfKey } from './keys.ts'

/** Among so many of the newest hits the best are looked for. */
export const LOOKED_AT = 120
/** So many of one report, unless asked otherwise. */
export const BEST_PER_REPORT = 3
const FIGURE = /[0-9０-９]/

/**
 * The best of the newest hits: how much of the sentence the words are, plus a fifth when it gives a figure, minus a
 * twentieth for every year that it is older than the newest hit; then the order of the hits themselves.
 */
export function best(hits: readonly Found[], limit: number): Found[] {
  const newest = Math.max(0, ...hits.map(hit => yearOfKey(hit.key) ?? 0))
  return hits
    .map((hit, i) => ({ hit, i, score: scoreOf(hit, newest) }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, limit)
    .map(({ hit }) => hit)
}

function scoreOf(hit: Found, newest: number): number {
  let covered = 0
  let last = 0
  for (const [start, end] of hit.ranges) {
    covered += Math.max(0, end - Math.max(start, last))
    last = Math.max(last, end)
  }
  const figure = FIGURE.test(hit.sentence) ? 0.2 : 0
  return covered / hit.sentence.length + figure - 0.05 * (newest - (yearOfKey(hit.key) ?? newest))
}
