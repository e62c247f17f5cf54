import { BLANKS, charTable } from '../../lexicon/char-table.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import { findIndicator } from '../../lexicon/indicators.ts'
import { endsInMeasure, moodPattern } from '../../lexicon/moods.ts'
import { HEADLINE_FIGURES, periodPattern } from '../../lexicon/periods.ts'
import { placeNameAt } from '../../lexicon/places.ts'
import { TELLS } from '../../lexicon/telling.ts'
import { lastYear } from '../../model/period.ts'
import type { Force, Observation, Role, Status } from '../../model/reading.ts'
import type { NotQuantity, Quantity } from '../quantities/quantity.ts'
import { settled } from '../settled.ts'
import type { Trace } from '../trace.ts'
import { isOfOneYear, markCompared } from './annual.ts'
import { readClause } from './clause.ts'
import { growthBase } from './growth-base.ts'
import { findMoods, forceAt, isEstimate, type Moods } from './mood.ts'
import { findNumerals, type Numerals } from './numerals.ts'
import { YEAR_BEFORE } from './origin-words.ts'
import { settleOrigins } from './origins.ts'
import { isOfPart, isOwned } from './part-of-area.ts'
import type { Periods } from './period.ts'
import type { Sentence } from './sentences.ts'
import type { Statement } from './statement.ts'
import { isTurn, isUnparted, opensPast, statusIn, statusOf, toldThen } from './status.ts'
import type { Subject } from './subjects.ts'
import { findWordless } from './wordless.ts'

/** Reads the sentences of a report one after the other; what one leaves for the next is kept here. */
export class SentenceReader {
  readonly observations: Observation[] = []
  readonly nots: NotQuantity[] = []
  /** how many numerals were met and understood */
  known = 0
  private readonly text: string
  private readonly place: string | null
  private readonly year: number
  private readonly periods: Periods
  private readonly numerals: Numerals
  private readonly unparted: boolean
  /** where the text tells what the main figures of a year are held against, ascending */
  private readonly mains: readonly number[]
  /** the first of `mains` in this sentence or after it */
  private main = 0
  /** where the paragraph begins */
  private paragraph = 0
  /** the paragraph has summed up a year */
  private headline = false
  /** the paragraph has turned to years past and told of nothing else yet */
  private past = false
  /** the last subject of the sentence before */
  private before: Subject | null = null

  constructor(text: string, place: string | null, year: number, periods: Periods) {
    this.text = text
    this.place = place
    this.year = year
    this.periods = periods
    this.numerals = { quantities: [], nots: this.nots, unread: [] }
    this.unparted = isUnparted(year)
    this.mains = Array.from(text.matchAll(MAIN), ({ index }) => index)
  }

  get unread(): Numerals['unread'] {
    return this.numerals.unread
  }

  /** Adds what a sentence states; `role` is that of its text. */
  read(sentence: Sentence, role: Role, trace: Trace | null): void {
    this.enter(sentence, role)
    const numbered = sentence.placesTo > sentence.placesFrom
    const main = role === 'review' && this.tellsOfMain(sentence)
    const open = this.headline || role === 'targets'
    if (!numbered && !open && !main) {
      // 加强河涌整治。完成33条: another matter than that of the figures before
      this.before = null
      return
    }
    const quantities = numbered ? this.readNumerals(sentence) : NO_QUANTITIES
    const statements =
      quantities.length > 0 ? readClause(this.text, sentence, quantities, this.nots, trace, this.before) : []
    if (statements.length > 0) {
      const { subject, member } = statements[statements.length - 1]
      this.before = { words: subject, member }
    } else if (!open && !main) return
    const summary = this.nameIndicators(sentence, statements) >= SUMMARY || role === 'targets'
    if (this.headline || summary || main) this.addWordless(sentence, quantities, statements, summary, main, trace)
    this.headline ||= summary
    if (statements.length > 0) this.tell(sentence, statements, role, trace)
  }

  private enter({ start, end, first }: Sentence, role: Role): void {
    if (first) {
      this.paragraph = start
      this.headline = false
      this.past = false
      this.before = null
    }
    if (!this.past && role !== 'review') this.past = opensPast(this.text, start, this.year)
    if (this.past) this.past = !isTurn(this.text.slice(start, end))
  }

  private tellsOfMain({ start, end }: Sentence): boolean {
    const { mains } = this
    while (this.main < mains.length && mains[this.main] < start) this.main++
    return this.main < mains.length && mains[this.main] < end
  }

  private readNumerals(sentence: Sentence): readonly Quantity[] {
    const nots = this.nots.length
    const quantities = findNumerals(this.text, sentence, this.numerals)
    this.known += quantities.length + this.nots.length - nots
    return quantities
  }

  /** Gives statements their indicators; how many are figures that sum up a year. */
  private nameIndicators({ start }: Sentence, statements: readonly Statement[]): number {
    let headlines = 0
    // the end of the last value that is of another place
    let owned = -1
    for (const statement of statements) {
      const indicator = indicatorOf(statement)
      const ofPart = indicator !== null && isOfPart(this.text, start, statement, indicator, this.place, owned)
      statement.indicator = ofPart ? null : indicator
      if (statement.indicator === null && isOwned(statement.subject, this.place)) owned = statement.end
      if (statement.indicator !== null && HEADLINE_FIGURES.has(statement.indicator)) headlines++
    }
    return headlines
  }

  /**
   * Adds targets without a number: with a sum of the year (`summary`) all that are measured, later only those that others set; `main`: and
   * what all the figures of a year are held against.
   */
  private addWordless(
    { start, end }: Sentence,
    quantities: readonly Quantity[],
    statements: Statement[],
    summary: boolean,
    main: boolean,
    trace: Trace | null,
  ): void {
    const valued = statements.length
    for (const wordless of findWordless(this.text, start, end, quantities, !summary && !main, statements)) {
      wordless.indicator = indicatorOf(wordless)
      const measured = wordless.indicator !== null || endsInMeasure(wordless.subject)
      const held = main && wordless.comparator === 'above' && MAIN_SUBJECT.test(wordless.subject)
      if (wordless.comparator !== 'as-assigned' && !(summary && measured) && !held) continue
      statements.push(wordless)
      trace?.(wordless.start, wordless.end, 'wordless', `${wordless.subject} ${wordless.comparator}`)
    }
    if (statements.length > valued) statements.sort((a, b) => a.start - b.start)
  }

  /** Adds the observations of a sentence: when what it states was or is to be. */
  private tell(sentence: Sentence, statements: readonly Statement[], role: Role, trace: Trace | null): void {
    const { start, end, tells } = sentence
    const moods = (tells & TELLS.mood) !== 0 ? findMoods(this.text, start, end) : null
    const now = role === 'problems' || (role === 'review' && isNow(this.text, start))
    // the end of a value that said where the next one started
    let origin = 0
    markCompared(statements)
    for (const statement of statements) {
      const { timing } = statement
      const told = this.toldOf(statement, sentence, role, moods, origin)
      if (timing.origin) origin = statement.end
      // 由上年的45.6%提高到 in a plan: of the year before the plan year
      if (role !== 'review' && timing.originYear === YEAR_BEFORE) timing.originYear = null
      // 县域经济占比仅为32%: what is wrong is told as it stands, and so is what there is now
      if (now || isOfOneYear(statement, this.headline)) timing.stock = true
      this.add(statement, start, told, forceAt(moods, statement.start), role, trace)
    }
    if (origin > 0) settleOrigins(this.observations, this.observations.length - statements.length, statements)
  }

  private toldOf(statement: Statement, sentence: Sentence, role: Role, moods: Moods | null, origin: number): Status {
    const { start: at, timing } = statement
    const { start, tells } = sentence
    const estimated = isEstimate(moods, at)
    const then = this.unparted && !timing.origin ? toldThen(this.text, start, at, role, estimated) : null
    if (then !== null) return then
    if (role !== 'review' && (timing.origin || (this.past && forceAt(moods, at) === null))) return 'result'
    return statusOf(this.text, start, at, role, this.year, estimated, origin, tells)
  }

  private add(
    statement: Statement,
    sentence: number,
    told: Status,
    force: Force,
    role: Role,
    trace: Trace | null,
  ): void {
    const { start, end, indicator } = statement
    const said = known(this.periods.periodOf(this.paragraph, sentence, start, told, statement.timing))
    const status = statusIn(said, told, this.year, force !== null)
    // 确保2016年、2017年易地扶贫搬迁入住率达到100%: what is to be ensured is ahead
    const period = status === 'target' && said !== '' && lastYear(said) < this.year ? String(this.year) : said
    if (indicator !== null) trace?.(start, end, 'indicator', indicator)
    trace?.(start, end, 'status', `${role} → ${status}`)
    if (period !== '') trace?.(start, end, 'period', period)
    this.observations.push(
      settled({
        start,
        end,
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
}

/** 主要经济指标增速|快于全省平均水平 tells of a year whatever else its sentence does. */
const MAIN = moodPattern('main-figures', 'g')
const MAIN_SUBJECT = moodPattern('main-subject')

/** So many headline figures make a sentence one that sums up. */
const SUMMARY = 3
const NO_QUANTITIES: readonly Quantity[] = []
const NOW_STARTS = charTable(`${BLANKS}—目现截`)
const NOW = periodPattern('now-at-head')
const isNow = (text: string, at: number): boolean =>
  NOW_STARTS[codeOrNone(text, at)] === 1 && NOW.test(text.slice(at, at + 6))

/** A period counted from a report's year that nobody knows (`0`, `-1`, `-4/-1`) is unknown. */
function known(period: string): string {
  return period.length >= 4 && (period.startsWith('19') || period.startsWith('20')) ? period : ''
}

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
