import { isDeepStrictEqual } from 'node:util'
import type { Explanation } from '../read/explain.ts'
import type { Store } from './kept.ts'
import type { Passages } from './passages.ts'

/** `agrees`: what is kept is what this program reads there now; false after an upgrade without `jiannuo reread`. */
export type PassageExplanation = Explanation & { agrees: boolean }

/** How a passage of an edition was read, rule by rule; null when there is no such edition. */
export async function explainPassage(
  { store, passages }: { store: Store; passages: Passages },
  edition: number,
  start: number,
  end: number,
): Promise<PassageExplanation | null> {
  const reading = await store.reading(edition)
  if (reading === null) return null
  const explanation = await passages.explain(reading.text, reading.place?.name ?? null, reading.year, start, end)
  const kept = reading.observations.filter(it => it.start >= explanation.start && it.start < explanation.end)
  return { ...explanation, agrees: isDeepStrictEqual(kept, explanation.observations) }
}
