import { BLANKS, charTable } from '../lexicon/char-table.ts'
import { codeOrNone, codesOf, lengthOf } from '../lexicon/code-at.ts'
import { findIndicator } from '../lexicon/indicators.ts'
import { endsInMeasure } from '../lexicon/moods.ts'
import { placeNameAt } from '../lexicon/places.ts'
import { TELLS } from '../lexicon/telling.ts'
import type { Issue } from '../model/issue.ts'
import { lastYear } from '../model/period.ts'
import type { Observation, OutlineNode } from '../model/reading.ts'
import { readClause } from './observations/clause.ts'
import { growthBase } from './observations/growth-base.ts'
import { YEAR_BEFORE } from './observations/left-side.ts'
import { findMoods, forceAt, isEstimate } from './observations/mood.ts'
import { findNumerals, type Numerals } from './observations/numerals.ts'
import { settleOrigins } from './observations/origins.ts'
import { isOfPart, isOwned } from './observations/part-of-area.ts'
import { Periods } from './observations/period.ts'
import { Sentences } from './observations/sentences.ts'
import type { Statement } from './observations/statement.ts'
import { isTurn, isUnparted, opensPast, statusIn, statusOf, toldThen } from './observations/status.ts'
import type { Subject } from './observations/subjects.ts'
import { findWordless } from './observations/wordless.ts'
import type { RoleSpan } from './outline.ts'
import type { NotQuantity, Quantity } from './quantities/quantity.ts'
import { settled } from './settled.ts'
import type { Trace } from './trace.ts'

export type Findings = { observations: Observation[]; nots: NotQuantity[]; issues: Issue[]; numerals: number }

/** Sentences `[start, end)` whose reading somebody wants to see; nothing behind them, nor any paragraph before theirs, is read. */
export type Watch = { start: number; end: number; trace: Trace }

/**
 * Everything a report says was measured, counted or is to be, in text order, with every numeral accounted for.
 * `text` is the report's text, `folded` the same with half-width forms; `place` is whose it is, `year` the year it plans for.
 */
export function findObservations(
  text: string,
  folded: string,
  place: string | null,
  year: number | null,
  outline: readonly OutlineNode[],
  roles: readonly RoleSpan[],
  watch: Watch | null = null,
): Findings {
  const findings: Findings = { observations: [], nots: [], issues: [], numerals: 0 }
  const planYear = year ?? 0
  const sentences = new Sentences(folded)
  const periods = new Periods(folded, planYear, outline, sentences.times)
  const numerals: Numerals = { quantities: [], nots: findings.nots, unread: [] }
  const unparted = isUnparted(planYear)
  let role = 0
  let headline = false
  let paragraph = 0
  let before: Subject | null = null
  /** the paragraph has turned to years past and told of nothing else yet */
  let past = false
  const from = watch === null ? 0 : text.lastIndexOf('\n', watch.start) + 1
  const to = watch === null ? text.length : watch.end
  sentences.each(sentence => {
    const { start, end, first, tells } = sentence
    if (start < from || start >= to) return
    while (role < roles.length - 1 && roles[role].end <= start) role++
    if (first) {
      headline = false
      paragraph = start
    }
    const here = roles[role]?.role ?? 'plan'
    if (first) past = false
    if (!past && here !== 'review') past = opensPast(folded, start, planYear)
    if (past) past = !isTurn(folded.slice(start, end))
    const numbered = sentence.placesTo > sentence.placesFrom
    if (!numbered && !headline && here !== 'targets') {
      // 加强河涌整治。完成33条: another matter than that of the figures before
      before = null
      return
    }
    const nots = findings.nots.length
    const quantities = numbered ? findNumerals(folded, sentence, numerals) : NO_QUANTITIES
    findings.numerals += quantities.length + findings.nots.length - nots
    const trace = watch !== null && start >= watch.start ? watch.trace : null
    const statements =
      quantities.length > 0 ? readClause(folded, sentence, quantities, findings.nots, trace, first ? null : before) : []
    if (first) before = null
    if (statements.length > 0) {
      const { subject, member } = statements[statements.length - 1]
      before = { words: subject, member }
    } else if (!headline && here !== 'targets') return
    let headlines = 0
    let owned = -1
    const may = here !== 'targets' && statements.length >= SUMMARY
    for (const statement of statements) {
      const indicator = indicatorOf(statement)
      const ofPart = indicator !== null && isOfPart(folded, start, statement, indicator, place, owned)
      statement.indicator = ofPart ? null : indicator
      if (statement.indicator === null && isOwned(statement.subject, place)) owned = statement.end
      if (may && statement.indicator !== null && HEADLINE.has(statement.indicator)) headlines++
    }
    const summary = here === 'targets' || headlines >= SUMMARY
    const valued = statements.length
    if (headline || summary) {
      for (const wordless of findWordless(folded, start, end, quantities, !summary, statements)) {
        wordless.indicator = indicatorOf(wordless)
        if (
          wordless.comparator === 'as-assigned' ||
          (summary && (wordless.indicator !== null || endsInMeasure(wordless.subject)))
        ) {
          statements.push(wordless)
          trace?.(wordless.start, wordless.end, 'wordless', `${wordless.subject} ${wordless.comparator}`)
        }
      }
    }
    headline = headline || summary
    if (statements.length > valued) statements.sort((a, b) => a.start - b.start)
    const moods = statements.length > 0 && (tells & TELLS.mood) !== 0 ? findMoods(folded, start, end) : null
    const now = here === 'review' && statements.length > 0 && isNow(folded, start)
    let origin = 0
    for (const statement of statements) {
      const { indicator } = statement
      const estimated = isEstimate(moods, statement.start)
      const then =
        unparted && !statement.timing.origin ? toldThen(folded, start, statement.start, here, estimated) : null
      const told =
        then ??
        (here !== 'review' && (statement.timing.origin || (past && forceAt(moods, statement.start) === null))
          ? 'result'
          : statusOf(folded, start, statement.start, here, planYear, estimated, origin, tells))
      if (statement.timing.origin) origin = statement.end
      const { timing } = statement
      // 由上年的45.6%提高到 in a plan: of the year before the plan year
      if (here !== 'review' && timing.originYear === YEAR_BEFORE) timing.originYear = null
      // 县域经济占比仅为32%: what is wrong is told as it stands, and so is what there is now
      if (
        here === 'problems' ||
        now ||
        isOfYear(statement) ||
        (indicator !== null && isAnnual(statement, indicator, headline))
      )
        timing.stock = true
      const said = known(periods.periodOf(paragraph, start, statement.start, told, timing))
      const force = forceAt(moods, statement.start)
      const status = statusIn(said, told, planYear, force !== null)
      // 确保2016年、2017年易地扶贫搬迁入住率达到100%: what is to be ensured is ahead
      const period = status === 'target' && said !== '' && lastYear(said) < planYear ? String(planYear) : said
      if (indicator !== null) trace?.(statement.start, statement.end, 'indicator', indicator)
      trace?.(statement.start, statement.end, 'status', `${here} → ${status}`)
      if (period !== '') trace?.(statement.start, statement.end, 'period', period)
      findings.observations.push(
        settled({
          start: statement.start,
          end: statement.end,
          subject: statement.subject,
          action: statement.action,
          member: statement.member,
          indicator,
          measure: statement.measure,
          value: statement.value,
          upper: statement.upper,
          unit: statement.unit,
          comparator: statement.comparator,
          reference: referenceOf(statement, period),
          status,
          force: status === 'target' ? force : null,
          period,
        }),
      )
    }
    if (origin > 0) settleOrigins(findings.observations, findings.observations.length - statements.length, statements)
  })
  findings.numerals += numerals.unread.length
  for (const { start, end } of numerals.unread) findings.issues.push(unread(text, start, end))
  return findings
}

/** So many headline figures make a sentence one that sums up. */
const SUMMARY = 3
const NOW_STARTS = charTable(`${BLANKS}—目现截`)
const NOW = /^[—\s]*(?:目前|现在|截[至止]目前)/
const isNow = (text: string, at: number): boolean =>
  NOW_STARTS[codeOrNone(text, at)] === 1 && NOW.test(text.slice(at, at + 6))
const NO_QUANTITIES: readonly Quantity[] = []

/** A period counted from a report's year that nobody knows (`0`, `-1`, `-4/-1`) is unknown. */
function known(period: string): string {
  return period.length >= 4 && (period.startsWith('19') || period.startsWith('20')) ? period : ''
}

const HEADLINE = new Set([
  'fiscal-total-revenue',
  'fiscal-revenue',
  'general-budget-spending',
  'fiscal-spending',
  'deposits',
  'loans',
  'rmb-deposits',
  'rmb-loans',
  'savings',
  'gdp',
  'gdp-per-capita',
  'general-budget-revenue',
  'fixed-asset-investment',
  'retail-sales',
  'industrial-value-added',
  'urban-income',
  'rural-income',
  'resident-income',
  'cpi',
  'trade',
  'fdi',
  'urban-unemployment-registered',
  'urban-unemployment-surveyed',
  'urban-new-jobs',
  'tax-revenue',
  'service-value-added',
])

/** Figures of one year wherever they stand: 第三产业增加值4400亿元 in a review of five years. */
const YEARLY = new Set([
  'gdp',
  'cpi',
  'gdp-per-capita',
  'industrial-value-added',
  'service-value-added',
  'urban-income',
  'rural-income',
])

// 预计地区生产总值增长8.3% in a review of five years: figures of a year by nature
const isAnnual = ({ timing, measure, unit }: Statement, indicator: string, headline: boolean): boolean =>
  measure !== 'change' &&
  !(measure === 'growth' && unit === '倍') &&
  !timing.yearly &&
  !timing.cumulative &&
  !timing.kept &&
  (headline ? HEADLINE : YEARLY).has(indicator) &&
  indicator !== 'urban-new-jobs'

// 文化产业实现增加值650亿元 in a review of five years
const isOfYear = ({ timing, measure, subject, action }: Statement): boolean =>
  measure === 'level' &&
  !timing.yearly &&
  !timing.cumulative &&
  !timing.kept &&
  codeOrNone(subject, lengthOf(subject) - 1) === VALUE &&
  subject.endsWith('增加值') &&
  action?.startsWith('累计') !== true

const [VALUE] = codesOf('值')

const unread = (text: string, start: number, end: number): Issue => ({
  code: 'number-unread',
  message: `数字“${text.slice(start, end)}”未能读出，请人工核对`,
  start,
  end,
})

function indicatorOf({ subject, member, measure, unit, action }: Statement): string | null {
  const indicator = findIndicator(subject, member, measure, unit, action)
  if (indicator !== null) return indicator
  // 西藏生产总值: the report's own name before the measure
  const place = placeNameAt(subject, 0)
  const rest = place === null ? '' : subject.slice(place.length)
  return rest.length < 2 ? null : findIndicator(rest, member, measure, unit, action)
}

function referenceOf({ measure, value, reference }: Statement, period: string): string | null {
  return measure === 'growth' && value !== null ? growthBase(reference, period) : reference
}
