import type { FollowDesk, Scorecard } from './follow-desk.ts'
import type { PromiseRow } from './score-rows.ts'

/** One year of a commitment: the promise and what became of it. */
export type HistoryStep = { card: Scorecard; row: PromiseRow }

/**
 * A commitment over the years, oldest first: backwards as long as the report before carried it over to this one, forwards as long as it
 * is carried over. The chain ends where a year has no report.
 */
export async function findHistory(desk: FollowDesk, card: Scorecard, row: PromiseRow): Promise<HistoryStep[]> {
  const steps: HistoryStep[] = [{ card, row }]
  for (let first = steps[0]; ; first = steps[0]) {
    const before = await desk.scorecard(card.place, first.card.from - 1)
    const found = before.card?.rows.find(it => leadsTo(before.card, it, first))
    if (!before.card || !found) break
    steps.unshift({ card: before.card, row: found })
  }
  for (let last = steps[steps.length - 1]; ; last = steps[steps.length - 1]) {
    const { carriedOver } = last.row
    if (carriedOver === null) break
    const after = (await desk.scorecard(card.place, last.card.from + 1)).card
    const found = after?.rows.find(it => leadsTo(last.card, last.row, { card: after, row: it }))
    if (!after || !found) break
    steps.push({ card: after, row: found })
  }
  return steps
}

function leadsTo(card: Scorecard, { carriedOver }: PromiseRow, next: HistoryStep): boolean {
  if (carriedOver === null) return false
  const { promise } = next.row
  return (
    card.texts[carriedOver.text].edition === next.card.texts[promise.text].edition &&
    carriedOver.start === promise.start &&
    carriedOver.end === promise.end
  )
}
