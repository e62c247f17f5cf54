import { isPercent } from '../lexicon/follow.ts'
import { indicatorById } from '../lexicon/indicators.ts'
import { addDecimals, type Decimal, subtractDecimals } from '../model/decimal.ts'
import type { Passage, Reason, Verdict } from '../model/following.ts'
import { amountOf, isDone, isLate, isStock } from './compare.ts'
import { doubtOf } from './doubts.ts'
import type { Evidence } from './evidence.ts'
import { type Figure, judge } from './judge.ts'
import type { Candidate } from './match.ts'
import { passageOf } from './passage.ts'
import { basisOf, CONFLICTS, differenceWords, valueWords } from './reasons.ts'
import { isReduction } from './reduction.ts'
import { judgeRelative } from './relative.ts'
import { quoteOf, type Thing } from './thing.ts'

/** What a candidate makes of a promise. */
export type Decision = {
  verdict: Verdict
  strict: Verdict
  lenient: Verdict
  reasons: Reason[]
  evidence: Passage[]
}

/** Where a promise is judged: the results, the figures of the year before, and the year. */
export type Court = { evidence: Evidence; past: readonly Thing[]; year: number }

/** Judges a promise by a candidate result, or says why the two cannot be compared. */
export function ruleOn(candidate: Candidate, court: Court): Decision {
  const { target, result, conflict, relation } = candidate
  if (conflict === 'stock-against-increment') {
    const past = court.past.find(it => it.core === target.core && it.unit.kind === result.unit.kind && isStock(it))
    return past ? ruleByBaseline(candidate, past) : incomparable(candidate, null)
  }
  if (conflict !== null) return incomparable(candidate, null)
  if (isLate(target, court.year)) return ruleEarly(candidate)
  if (target.observation.value === null) {
    const { verdict, reasons } = judgeRelative(target, result, court.evidence, court.past, court.year)
    if (relation === 'part' && (verdict === 'nearly' || verdict === 'missed'))
      return incomparable(candidate, 'result-is-part')
    const strict = result.observation.status === 'estimate' && verdict !== 'not-comparable' ? 'not-comparable' : verdict
    return withReadings(
      { verdict, strict, lenient: verdict, reasons: [basisOf(candidate), ...reasons], evidence: [] },
      result,
    )
  }
  if (result.observation.value === null) return incomparable(candidate, 'reference-unknown')
  return rule(candidate, figureOf(result), [])
}

/** 新增20家 against 达到41家, with 21家 the year before: 20. */
function ruleByBaseline(candidate: Candidate, past: Thing): Decision {
  const { target, result } = candidate
  const before = amountOf(past.observation.value ?? 0, past.unit)
  const now = amountOf(result.observation.value!, result.unit)
  const value: Decimal = isDone(target) ? subtractDecimals(now, before) : addDecimals(before, now)
  const { start, end } = passageOf(past.reading.text, past.observation)
  const passage: Passage = { start, end, text: past.text, quote: quoteOf(past) }
  const decision = rule(candidate, { value, upper: null, comparator: '=' }, [passage])
  decision.reasons.push({ code: 'from-baseline', message: `按上年“${passage.quote}”换算总量与增量` })
  return decision
}

/** A target for a later year is met early or not due. */
function ruleEarly(candidate: Candidate): Decision {
  const { target } = candidate
  const due = { code: 'not-due' as const, message: `目标期限为${target.observation.period}，尚未到期` }
  if (
    target.observation.value !== null &&
    candidate.result.observation.value !== null &&
    !target.observation.period.includes('/')
  ) {
    const decision = rule(candidate, figureOf(candidate.result), [])
    if (decision.verdict === 'exceeded' || decision.verdict === 'met') return decision
  }
  const open: Verdict = 'not-comparable'
  return { verdict: open, strict: open, lenient: open, reasons: [basisOf(candidate), due], evidence: [] }
}

function rule(candidate: Candidate, figure: Figure, evidence: Passage[]): Decision {
  const { target, result } = candidate
  const { measure, unit, indicator } = target.observation
  const better = indicator === null ? undefined : indicatorById(indicator)?.better
  const percent = isPercent(unit)
  const estimate = result.observation.status === 'estimate'
  const lower = measure === 'rank' || ((better === 'down' || better === 'band') && !isReduction(target))
  const ruling = judge(figureOf(target), figure, measure, percent, lower, estimate)
  const doubt = doubtOf(candidate, ruling.verdict, evidence.length > 0)
  if (doubt !== null) return incomparable(candidate, doubt)
  const compared: Reason = {
    code: 'compared',
    message: `目标“${valueWords(target)}”，结果“${valueWords(result)}”${differenceWords(target, result)}`,
  }
  return withReadings({ ...ruling, reasons: [basisOf(candidate), compared], evidence }, result)
}

function withReadings(decision: Decision, result: Thing): Decision {
  const { reasons, strict, lenient } = decision
  if (result.observation.status === 'estimate')
    reasons.push({ code: 'estimate', message: '结果为预计数，严格说尚未确定' })
  if (strict !== lenient) {
    reasons.push({ code: 'depends-on-reading', message: '从严与从宽解读（左右、以上、预计）结论不同' })
  }
  return decision
}

function incomparable(candidate: Candidate, code: Reason['code'] | null): Decision {
  const verdict: Verdict = 'not-comparable'
  const why = code ?? candidate.conflict!
  const reasons = [{ code: why, message: CONFLICTS[why] ?? '无法比较' }]
  if (why !== candidate.basis && candidate.basis !== 'thing-differs') reasons.unshift(basisOf(candidate))
  return { verdict, strict: verdict, lenient: verdict, reasons, evidence: [] }
}

function figureOf(thing: Thing): Figure {
  const { value, upper, comparator } = thing.observation
  return {
    value: amountOf(value!, thing.unit),
    upper: upper === null ? null : amountOf(upper, thing.unit),
    comparator,
  }
}
