import { DONE, LIGHT_BEFORE, NOT_DONE, verbKind } from '../lexicon/follow.ts'
import type { Passage, Reason, TaskLink, Verdict } from '../model/following.ts'
import type { Commitment, Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Outlook } from './link.ts'
import type { Reviewed } from './silence.ts'
import { gramsOf, type Weights } from './thing.ts'

/** A clause of a review, or of the next plan, by its characters. */
type Clause = Passage & { grams: ReadonlySet<number> }

/** So much of what a clause promises has to stand in the clause that answers it. */
const COVERED = 0.62
const LEAST_WEIGHT = 2.4
const SHORTEST = 6

/**
 * What later texts say of the promises without a figure: the clause of the review that holds most of the words of one of their
 * clauses. Such a clause says that it was done (建成投用, 全面完成), that it is at an earlier stage, or merely speaks of it.
 */
export function followTasks(
  promising: readonly { reading: Reading; text: number }[],
  outlook: Outlook,
  weights: Weights,
): TaskLink[] {
  const review = new ClauseIndex(outlook.reviewed.flatMap(clausesOf), weights)
  return promising.flatMap(({ reading, text }) =>
    reading.commitments.flatMap((commitment, i) => {
      if (commitment.observations.length > 0) return []
      return [linkOfTask(reading, commitment, { commitment: i, text }, review, outlook.hasNext)]
    }),
  )
}

function linkOfTask(
  reading: Reading,
  commitment: Commitment,
  at: Pick<TaskLink, 'commitment' | 'text'>,
  review: ClauseIndex,
  hasNext: boolean,
): TaskLink {
  const quote = reading.text.slice(commitment.start, commitment.end)
  const answers = clauseSpans(reading.text, commitment)
    .map(span => ({ span, found: review.best(reading.text.slice(span.start, span.end)) }))
    .filter(it => it.found !== null)
    .sort((a, b) => b.found!.covered - a.found!.covered)
  const best = answers[0]
  const base = { ...at, kind: commitment.kind, start: commitment.start, end: commitment.end, quote, carriedOver: null }
  if (!best) {
    const reason: Reason = hasNext
      ? { code: 'silent', message: '在回顾部分没有找到这项承诺的结果' }
      : { code: 'no-next-report', message: '没有下一年的报告可查' }
    return { ...base, evidence: [], verdict: 'not-reported', reasons: [reason] }
  }
  const { grams: _, ...passage } = best.found!.clause
  const { verdict, reason } = verdictOf(reading.text.slice(best.span.start, best.span.end), passage.quote)
  return { ...base, evidence: [passage], verdict, reasons: [reason] }
}

function verdictOf(promised: string, reported: string): { verdict: Verdict; reason: Reason } {
  if (NOT_DONE.test(reported)) {
    return { verdict: 'missed', reason: { code: 'said-done', message: `回顾称未完成：“${reported}”` } }
  }
  const [asked, reached] = [stageOf(promised), stageOf(reported)]
  if (DONE.test(reported) || (asked !== null && reached !== null && reached >= Math.max(asked, FINISHED))) {
    return { verdict: 'met', reason: { code: 'said-done', message: `回顾称已完成：“${reported}”` } }
  }
  if (asked !== null && reached !== null && reached < asked) {
    return { verdict: 'not-comparable', reason: { code: 'stage-differs', message: `所处阶段不同：“${reported}”` } }
  }
  return { verdict: 'not-comparable', reason: { code: 'mentioned-only', message: `只提到“${reported}”` } }
}

/** From this stage on a project is finished. */
const FINISHED = 5

/** The furthest stage of a project's life that the words name. */
function stageOf(words: string): number | null {
  let furthest: number | null = null
  for (let at = 0; at + 1 < words.length; at++) {
    for (const length of [4, 2]) {
      const stage = verbKind(words.slice(at, at + length))?.stage
      if (stage !== undefined && stage !== null) furthest = Math.max(furthest ?? 0, stage)
    }
  }
  return furthest
}

class ClauseIndex {
  private readonly clauses: readonly Clause[]
  private readonly weights: Weights
  private readonly byGram = new Map<number, number[]>()

  constructor(clauses: readonly Clause[], weights: Weights) {
    this.clauses = clauses
    this.weights = weights
    clauses.forEach((clause, i) => {
      for (const gram of clause.grams) {
        const list = this.byGram.get(gram)
        if (list) list.push(i)
        else this.byGram.set(gram, [i])
      }
    })
  }

  /** The clause that holds most of the words; null when none holds enough of them. */
  best(words: string): { clause: Clause; covered: number } | null {
    const object = withoutVerbs(words)
    if (object.length < SHORTEST) return null
    const grams = new Set(gramsOf(object))
    const shared = new Map<number, number>()
    let total = 0
    for (const gram of grams) {
      const weight = this.weights.of(gram)
      total += weight
      for (const i of this.byGram.get(gram) ?? []) shared.set(i, (shared.get(i) ?? 0) + weight)
    }
    if (total < LEAST_WEIGHT) return null
    let best: { clause: Clause; covered: number } | null = null
    for (const [i, weight] of shared) {
      const covered = weight / total
      if (covered >= COVERED && (best === null || covered > best.covered)) best = { clause: this.clauses[i], covered }
    }
    return best
  }
}

function withoutVerbs(words: string): string {
  let rest = words.trim()
  for (;;) {
    const match = LIGHT_BEFORE.at(rest, 0)
    const verb = [4, 3, 2].find(length => verbKind(rest.slice(0, length)))
    const cut = Math.max(match?.length ?? 0, verb ?? 0)
    if (cut === 0) return rest
    rest = rest.slice(cut)
  }
}

function clausesOf({ reading, text, spans, items = [] }: Reviewed): Clause[] {
  // a row of a table answers its own promise, whatever its words: 市民广场改造提升 | 市城管局 | 已全面完成
  const rows = items.flatMap(({ promise, outcome }) => {
    const grams = new Set(gramsOf(reading.text.slice(promise.start, promise.end)))
    const cell = clauseSpans(reading.text, outcome, SHORTEST_ANSWER).find(it =>
      OUTCOME.test(reading.text.slice(it.start, it.end)),
    )
    return cell ? [{ ...cell, text, quote: reading.text.slice(cell.start, cell.end), grams }] : []
  })
  const clauses = spans.flatMap(span =>
    clauseSpans(reading.text, span).map(it => {
      const quote = reading.text.slice(it.start, it.end)
      return { ...it, text, quote, grams: new Set(gramsOf(quote)) }
    }),
  )
  return [...rows, ...clauses]
}

const SHORTEST_ANSWER = 3
/** Words that tell how far something is. */
const OUTCOME = new RegExp(`${DONE.source}|${NOT_DONE.source}`)

function clauseSpans(text: string, { start, end }: Span, shortest = SHORTEST): Span[] {
  const spans: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !BREAKS.has(text.charCodeAt(at))) continue
    if (at - from >= shortest) spans.push({ start: from, end: at })
    from = at + 1
  }
  return spans
}

const BREAKS = new Set([...'，,；;：:。！!？?\n\t'].map(c => c.charCodeAt(0)))
