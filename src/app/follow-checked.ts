import type { Following, Passage } from '../model/following.ts'
import type { Store } from './kept.ts'
import { applyDecisions } from './link-decisions.ts'
import type { ProvenanceCheck } from './provenance.ts'

/** What is kept, and whether its texts still hold. */
export type Checking = { store: Store; check: ProvenanceCheck }

/** A following with what people decided of it, and whether the texts it rests on still hold. */
export async function checked({ store, check }: Checking, proposed: Following): Promise<Following> {
  return withProvenance(await applyDecisions(proposed, store), check)
}

/**
 * Marks what rests on a text that no longer holds. A verdict rests on the text of the promise and those of its result and evidence; one
 * without a result rests on every text that was looked in.
 */
async function withProvenance(following: Following, check: ProvenanceCheck): Promise<Following> {
  const editions = following.texts.flatMap(({ edition }) => edition ?? [])
  const states = await check.ofEditions(editions)
  const texts = following.texts.map(it => {
    const provenance = states.get(it.edition ?? -1)
    return provenance === undefined ? it : { ...it, provenance }
  })
  const isBroken = (text: number) => (texts[text].provenance ?? 'holds') !== 'holds'
  const anyBroken = texts.some((_, i) => isBroken(i))
  const state = (promise: number, found: readonly Passage[]) => {
    const rests = [promise, ...found.map(it => it.text)]
    const broken = rests.some(isBroken) || (found.length === 0 && anyBroken)
    return { provenance: broken ? ('broken' as const) : ('holds' as const) }
  }
  return {
    ...following,
    texts,
    links: following.links.map(it => ({
      ...it,
      ...state(it.target.text, it.result ? [it.result, ...it.evidence] : it.evidence),
    })),
    tasks: following.tasks.map(it => ({ ...it, ...state(it.text, it.evidence) })),
  }
}
