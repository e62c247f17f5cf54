import type { Passage } from '../model/following.ts'
import type { Scorecard } from './follow-desk.ts'
import type { DecisionRow, Store } from './kept.ts'
import { LINK_DECISION, parsePayload } from './link-decisions.ts'
import type { PromiseRow } from './score-rows.ts'

export type ContextRole = 'promise' | 'result' | 'evidence' | 'proposed' | 'carried-over'

/** A passage in its paragraph: `words` begin at `from` of the text. */
export type ContextPassage = Passage & { role: ContextRole; from: number; words: string }

/** So many characters of a paragraph to either side. */
const AROUND = 300

/** The passages of a promise in their paragraphs, as the texts are now. */
export async function loadContext(store: Store, card: Scorecard, row: PromiseRow): Promise<ContextPassage[]> {
  const wanted: [ContextRole, Passage][] = [['promise', row.promise]]
  if (row.result) wanted.push(['result', row.result])
  for (const it of row.evidence) wanted.push(['evidence', it])
  const { proposed, result } = row
  if (proposed?.result && proposed.result.start !== result?.start) wanted.push(['proposed', proposed.result])
  if (row.carriedOver) wanted.push(['carried-over', row.carriedOver])
  const texts = new Map<number, string>()
  const found: ContextPassage[] = []
  for (const [role, { start, end, text, quote }] of wanted) {
    const edition = card.texts[text].edition ?? 0
    if (!texts.has(edition)) texts.set(edition, (await store.edition(edition))?.text ?? '')
    found.push({ role, start, end, text, quote, ...paragraphAround(texts.get(edition)!, start, end) })
  }
  return found
}

function paragraphAround(text: string, start: number, end: number): { from: number; words: string } {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND)
  const next = text.indexOf('\n', end)
  const to = Math.min(next < 0 ? text.length : next, end + AROUND)
  return { from, words: text.slice(from, to) }
}

/** Every decision about a promise, also those that were withdrawn or superseded, oldest first. */
export async function loadDecisions(store: Store, card: Scorecard, { promise }: PromiseRow): Promise<DecisionRow[]> {
  const edition = card.texts[promise.text].edition ?? 0
  const { rows } = await store.list('decisions', { edition, decisionKind: LINK_DECISION }, { limit: 1000 })
  return rows.filter(({ anchor, payload }) => {
    const link = parsePayload(payload)
    if (link === null || anchor?.start !== promise.start || anchor.end !== promise.end) return false
    const { subject = null, member = null } = promise.observation ?? {}
    return link.subject === subject && link.member === member
  })
}
