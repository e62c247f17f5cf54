import { countVerdicts } from '../follow/merge.ts'
import {
  FOLLOW_ISSUES,
  type Following,
  LINK_CHOICES,
  type Link,
  type LinkChoice,
  type LinkDecision,
  type Passage,
  type Quoted,
  type TaskLink,
  VERDICTS,
  type Verdict,
} from '../model/following.ts'
import { placeAnchor } from '../store/anchors.ts'
import type { Anchor, DecisionRow, Store } from './kept.ts'
import { passageOf } from './score-rows.ts'

/** The kind of decision that is about a link; its anchor is the promise. */
export const LINK_DECISION = 'link'

/**
 * What such a decision holds: the verdict of the person, the passage that answers (null: none does, or the one proposed then was none),
 * and what the machine had proposed. `subject` and `member` tell promises apart that share their words.
 */
export type LinkPayload = {
  choice: LinkChoice
  verdict: Verdict
  subject: string | null
  member: string | null
  result: { edition: number; anchor: Anchor } | null
  proposed: { verdict: Verdict; quote: string | null }
  note: string | null
}

type Decided = { row: DecisionRow; payload: LinkPayload }

/**
 * The decisions of people beside what was proposed: the verdict and the passage are theirs, the proposal stays in `proposed`. The last
 * one that was not withdrawn counts. A passage that is no longer found leaves the verdict, and is said to be lost.
 */
export async function applyDecisions(following: Following, store: Store): Promise<Following> {
  const editions = new Set([...following.links.map(it => it.target.text), ...following.tasks.map(it => it.text)])
  const decided = new Map<string, Decided[]>()
  let lost = 0
  for (const text of editions) {
    const { edition } = following.texts[text]
    if (edition === undefined) continue
    for (const it of await decisionsOf(store, edition)) {
      if (it.row.state === 'lost' || it.row.anchor === null) lost++
      else push(decided, `${text}:${it.row.anchor.start}-${it.row.anchor.end}`, it)
    }
  }
  if (decided.size === 0 && lost === 0) return following
  const places = new Places(store, [...following.texts])
  const links: Link[] = []
  for (const link of following.links) {
    const { target } = link
    const own = lastOf(decided.get(`${target.text}:${target.start}-${target.end}`), target)
    links.push(own ? await decideLink(link, own, places) : link)
  }
  const tasks: TaskLink[] = []
  for (const task of following.tasks) {
    const own = lastOf(decided.get(`${task.text}:${task.start}-${task.end}`), null)
    tasks.push(own ? await decideTask(task, own, places) : task)
  }
  const issue = { code: 'decision-lost' as const, message: `${FOLLOW_ISSUES['decision-lost']}：${lost} 条` }
  const issues = lost > 0 ? [...following.issues, issue] : following.issues
  return { ...following, texts: places.texts, links, tasks, counts: countVerdicts(links), issues }
}

/** The decisions about links of an edition that stand, in the order in which they were made. */
async function decisionsOf(store: Store, edition: number): Promise<Decided[]> {
  const { rows } = await store.list('decisions', { edition, decisionKind: LINK_DECISION }, { limit: 1000 })
  return rows.flatMap(row => {
    const payload = parsePayload(row.payload)
    return payload && row.withdrawnAt === null ? [{ row, payload }] : []
  })
}

/** The payload of a decision about a link; null when it is none. */
export function parsePayload(payload: unknown): LinkPayload | null {
  const found = payload as Partial<LinkPayload> | null
  if (typeof found !== 'object' || found === null) return null
  if (!((found.choice ?? '') in LINK_CHOICES) || !((found.verdict ?? '') in VERDICTS)) return null
  const { subject = null, member = null, result = null, note = null } = found
  const proposed = found.proposed ?? { verdict: 'not-reported', quote: null }
  return { choice: found.choice!, verdict: found.verdict!, subject, member, result, note, proposed }
}

function lastOf(all: readonly Decided[] | undefined, target: Quoted | null): Decided | null {
  const own = all?.filter(
    ({ payload: { subject, member } }) =>
      (target === null && subject === null) || (target?.subject === subject && target?.member === member),
  )
  return own?.at(-1) ?? null
}

async function decideLink(link: Link, { row, payload }: Decided, places: Places): Promise<Link> {
  const found = await places.find(payload)
  const { verdict } = payload
  const kept = link.result?.start === found?.start && link.result?.text === found?.text ? link.result : null
  return {
    ...link,
    result: found && (kept ?? (await places.quoted(found, link.target))),
    evidence: payload.choice === 'accept' ? link.evidence : [],
    verdict,
    strict: verdict,
    lenient: verdict,
    ...judged(row, payload, found !== null),
    proposed: { verdict: link.verdict, result: link.result && passageOf(link.result) },
  }
}

async function decideTask(task: TaskLink, { row, payload }: Decided, places: Places): Promise<TaskLink> {
  const found = await places.find(payload)
  return {
    ...task,
    evidence: found ? [found] : [],
    verdict: payload.verdict,
    ...judged(row, payload, found !== null),
    proposed: { verdict: task.verdict, result: task.evidence[0] ?? null },
  }
}

function judged({ id, author, madeAt }: DecisionRow, payload: LinkPayload, found: boolean): { decision: LinkDecision } {
  const { choice, verdict, note, result } = payload
  return { decision: { id, choice, verdict, author, madeAt, note, lost: result !== null && !found } }
}

/** Finds the passages of decisions in the texts as they are now; a text that was not followed joins the others. */
class Places {
  readonly texts: Following['texts']
  private readonly store: Store

  constructor(store: Store, texts: Following['texts']) {
    this.store = store
    this.texts = texts
  }

  async find({ result }: LinkPayload): Promise<Passage | null> {
    if (result === null) return null
    const edition = await this.store.edition(result.edition)
    const place = edition && placeAnchor(edition.text, result.anchor)
    if (!edition || !place) return null
    let text = this.texts.findIndex(it => it.edition === edition.id)
    if (text < 0) {
      const { sourceName: name, sourceSha256: sha256, line, kind, year, id } = edition
      text = this.texts.push({ name, sha256, line, kind, year, edition: id }) - 1
    }
    return { ...place, text, quote: edition.text.slice(place.start, place.end) }
  }

  /** The passage as a result: with the figure that stands in it, or without one. */
  async quoted(passage: Passage, target: Quoted): Promise<Quoted> {
    const { edition } = this.texts[passage.text]
    const reading = edition === undefined ? null : await this.store.reading(edition)
    const within = reading?.observations.filter(
      it => it.status !== 'target' && it.start >= passage.start && it.end <= passage.end,
    )
    const figure = within?.find(it => it.indicator === target.indicator && it.measure === target.measure) ?? within?.[0]
    const wordy = {
      ...target,
      value: null,
      upper: null,
      unit: '',
      comparator: 'as-assigned',
      status: 'result',
    } as const
    return { ...(figure ?? { ...wordy, reference: null, force: null }), ...passage }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
