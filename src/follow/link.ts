import type { Link, Passage, Quoted, Reason, Verdict } from '../model/following.ts'
import type { Commitment } from '../model/reading.ts'
import type { Assignment } from './assign.ts'
import { isLate } from './compare.ts'
import { findMention, findSaidDone, type Reviewed, searchOf } from './silence.ts'
import { findNextPromise, softeningOf } from './softening.ts'
import { quoteOf, type Thing } from './thing.ts'

/** A promise that is followed, with the commitment it belongs to. */
export type Promised = { thing: Thing; commitment: number | null; kind: Commitment['kind'] }

/** Where a link looks: the reviews up to a year, the promises of the next report, and whether there is a next report at all. */
export type Outlook = { reviewed: readonly Reviewed[]; next: readonly Thing[]; hasNext: boolean; year: number }

/** The observation with its words and its text. */
export function quoted(thing: Thing): Quoted {
  return { ...thing.observation, quote: quoteOf(thing), text: thing.text }
}

/** The link of a promise and what it was given; silence when it was given nothing. */
export function linkOf(promised: Promised, { chosen, decision, rejected }: Assignment, outlook: Outlook): Link {
  const { thing, commitment, kind } = promised
  const due = outlook.hasNext && !isLate(thing, outlook.year)
  const done = chosen === null && due ? findSaidDone(thing, outlook.reviewed) : null
  if (done) return linkInWords(promised, done, outlook, false)
  const next = outlook.hasNext ? findNextPromise(thing, outlook.next) : null
  const result = chosen?.result ?? null
  const base = {
    commitment,
    kind,
    target: quoted(thing),
    carriedOver: next && quoted(next),
    softening: outlook.hasNext ? softeningOf(thing, next, result, kind === 'target') : [],
  }
  if (chosen && decision) {
    const searched = decision.verdict === 'not-comparable' ? searchOf(thing, rejected, outlook.reviewed) : null
    return { ...base, result: quoted(chosen.result), ...readings(decision), ...pick(decision), searched }
  }
  const { verdict, reason, evidence } = silence(thing, outlook)
  return {
    ...base,
    result: null,
    verdict,
    strict: verdict,
    lenient: verdict,
    reasons: [reason],
    evidence,
    searched: searchOf(thing, rejected, outlook.reviewed),
  }
}

/** A promise whose outcome is told in words: 建设计划已全部完成. `table`: they stand beside it. */
export function linkInWords(promised: Promised, passage: Passage, outlook: Outlook, table: boolean): Link {
  const { thing, commitment, kind } = promised
  const next = outlook.hasNext ? findNextPromise(thing, outlook.next) : null
  const result: Quoted = {
    ...thing.observation,
    start: passage.start,
    end: passage.end,
    value: null,
    upper: null,
    unit: '',
    comparator: 'as-assigned',
    reference: '目标任务',
    status: 'result',
    force: null,
    quote: passage.quote,
    text: passage.text,
  }
  return {
    commitment,
    kind,
    target: quoted(thing),
    result,
    evidence: [],
    verdict: 'met',
    strict: 'met',
    lenient: 'met',
    reasons: [
      ...(table ? [{ code: 'same-table' as const, message: '承诺与结果在同一张表内' }] : []),
      { code: 'said-done', message: `文中称“${passage.quote}”，没有数字` },
    ],
    searched: null,
    carriedOver: next && quoted(next),
    softening: [],
  }
}

function silence(thing: Thing, outlook: Outlook): { verdict: Verdict; reason: Reason; evidence: Passage[] } {
  if (!outlook.hasNext) {
    return {
      verdict: 'not-reported',
      reason: { code: 'no-next-report', message: '没有下一年的报告可查' },
      evidence: [],
    }
  }
  const { value, measure } = thing.observation
  const mention = value === null || measure !== 'level' ? null : findMention(thing, outlook.reviewed)
  if (mention) {
    const reason: Reason = { code: 'mentioned-only', message: `只提到“${mention.quote}”，没有可比的数字` }
    return { verdict: 'not-comparable', reason, evidence: [mention] }
  }
  return {
    verdict: 'not-reported',
    reason: { code: 'silent', message: '在回顾部分没有找到这项承诺的结果' },
    evidence: [],
  }
}

function readings({ strict, lenient }: { strict: Verdict; lenient: Verdict }) {
  return { strict, lenient }
}

function pick({ verdict, reasons, evidence }: { verdict: Verdict; reasons: Reason[]; evidence: Passage[] }) {
  return { verdict, reasons, evidence }
}
