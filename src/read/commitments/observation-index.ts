import type { Observation } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { NONE } from '../settled.ts'

/** The index of the first observation (in text order) that starts at `place` or later. */
export function firstFrom(observations: readonly Observation[], place: number): number {
  let low = 0
  let high = observations.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (observations[mid].start < place) low = mid + 1
    else high = mid
  }
  return low
}

/** Indexes of the observations inside a span. */
export function within(observations: readonly Observation[], span: Span): number[] {
  let inside: number[] = NONE
  for (let i = firstFrom(observations, span.start); i < observations.length && observations[i].start < span.end; i++) {
    if (observations[i].end > span.end) continue
    if (inside === NONE) inside = Array.of(i)
    else inside.push(i)
  }
  return inside
}
