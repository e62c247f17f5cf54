import type { LinkChoice, Verdict } from '../model/following.ts'
import { anchorAt } from '../store/anchors.ts'
import type { FollowDesk, Scorecard } from './follow-desk.ts'
import type { DecisionRow } from './kept.ts'
import { LINK_DECISION, type LinkPayload } from './link-decisions.ts'
import type { PromiseRow } from './score-rows.ts'

/**
 * What a person decides of a link. accept: the passage and verdict shown. change: `result`, words of a text of the scorecard (by its
 * edition; without `start` the only place where they stand), and `verdict`; either may stay as it is. reject: no passage answers.
 */
export type LinkRequest = {
  choice: LinkChoice
  verdict?: Verdict | undefined
  result?: { edition: number; quote: string; start?: number | undefined } | undefined
  note?: string | undefined
  author: string
}

/** Why a decision cannot be kept. */
export type LinkFault = 'nothing-changed' | 'quote-not-found' | 'quote-repeated'

/** Keeps what a person decided of a promise; the proposal of the machine is kept with it. */
export async function decideLink(
  desk: FollowDesk,
  card: Scorecard,
  row: PromiseRow,
  { choice, verdict, result, note, author }: LinkRequest,
): Promise<DecisionRow | LinkFault> {
  const machine = row.proposed ?? { verdict: row.verdict, result: row.result }
  const proposed = { verdict: machine.verdict, quote: machine.result?.quote ?? null }
  if (choice === 'change' && verdict === undefined && result === undefined) return 'nothing-changed'
  const shown = choice === 'accept' ? machine.result : row.result
  const place = shown && { edition: card.texts[shown.text].edition ?? 0, start: shown.start, end: shown.end }
  const given = choice === 'change' && result ? await placeOf(desk, result) : choice === 'reject' ? null : place
  if (typeof given === 'string') return given
  const edition = given && (await desk.store.edition(given.edition))
  const payload: LinkPayload = {
    choice,
    verdict: choice === 'accept' ? machine.verdict : (verdict ?? (choice === 'reject' ? 'not-reported' : row.verdict)),
    subject: row.promise.observation?.subject ?? null,
    member: row.promise.observation?.member ?? null,
    result: edition && { edition: edition.id, anchor: anchorAt(edition.text, given.start, given.end) },
    proposed,
    note: note?.trim() || null,
  }
  const { text, start, end } = row.promise
  const promising = card.texts[text].edition ?? 0
  return desk.store.saveDecision({ kind: LINK_DECISION, edition: promising, at: { start, end }, payload, author })
}

async function placeOf(
  desk: FollowDesk,
  { edition, quote, start }: NonNullable<LinkRequest['result']>,
): Promise<{ edition: number; start: number; end: number } | LinkFault> {
  const text = (await desk.store.edition(edition))?.text ?? ''
  const words = quote.trim()
  const at = start ?? text.indexOf(words)
  if (words === '' || at < 0 || text.slice(at, at + words.length) !== words) return 'quote-not-found'
  if (start === undefined && text.indexOf(words, at + 1) >= 0) return 'quote-repeated'
  return { edition, start: at, end: at + words.length }
}
