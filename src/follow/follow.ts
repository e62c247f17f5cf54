import {
  FOLLOW_ISSUES,
  FOLLOWING_SCHEMA,
  type FollowedText,
  type FollowIssue,
  type Following,
  type Link,
} from '../model/following.ts'
import type { Reading } from '../model/reading.ts'
import { type Assignment, assignResults } from './assign.ts'
import { isLate } from './compare.ts'
import { Evidence } from './evidence.ts'
import { linkInWords, linkOf, type Outlook, type Promised, quoted } from './link.ts'
import { findCandidates } from './match.ts'
import { countVerdicts } from './merge.ts'
import type { Court } from './rule.ts'
import { type Reviewed, reviewedParts } from './silence.ts'
import { findTableItems, holdsOutcomes, promisesOf, type TableItem } from './table.ts'
import { followTasks } from './tasks.ts'
import { type Thing, Weights } from './thing.ts'

/**
 * Texts beside the reports. Lists (为民办实事, 重点工作台账): promises beside `from`, results beside `to`. Without `to` those that give
 * results from elsewhere (communiqués, figures) are looked in alone.
 */
export type FollowOptions = { lists?: { from?: readonly Reading[]; to?: readonly Reading[] } }

type Numbered = { reading: Reading; text: number }

/**
 * What a place's next report says of each promise of one year: every target, task and livelihood item of `from` with its
 * result in `to`, a verdict and its reasons, or silence and what was searched. `to` null: the promises alone. Pure; the same
 * readings give the same following. Never throws for texts; two places or distant years are said in `issues`.
 */
export function followReports(from: Reading, to: Reading | null, options: FollowOptions = {}): Following {
  const year = from.year ?? (to?.year ?? Number.NaN) - 1
  const { from: own = [], to: later = [] } = options.lists ?? {}
  // a list of outcomes may be filed under the very year (2020年重点工作完成情况)
  const answers = own.filter(it => holdsOutcomes(it, year))
  const promising = number([from, ...own.filter(it => !answers.includes(it))], 0)
  const answering = number([...answers, ...(to === null ? [] : [to]), ...later], promising.length)
  const weights = new Weights([...promising, ...answering].map(it => it.reading.text))
  const tables = answering.flatMap(it => findTableItems(it.reading, it.text, year, weights))
  const results = answering.map(it => withoutPromises(it, tables))
  const evidence = new Evidence(results, year, weights)
  const lastYear = Math.max(year, (to?.year ?? year) - 1)
  const late = lastYear === year ? evidence : new Evidence(results, lastYear, weights)
  const past = new Evidence(promising, year - 1, weights).things
  const court: Court = { evidence, past, year }
  const lateCourt: Court = { evidence: late, past: [], year: lastYear }
  const outlook: Outlook = {
    reviewed: answering.map(it => reviewOf(it, tables)),
    next: answering.flatMap(it => targetsOf(it, year + 1).map(promise => promise.thing)),
    hasNext: to !== null,
    year: lastYear,
  }

  const promises = promising.flatMap(it => targetsOf(it, year))
  const isLater = ({ thing }: Promised) => isLate(thing, year)
  const assigned = new Map(
    [
      ...assignTo(
        promises.filter(it => !isLater(it)),
        court,
      ),
      ...assignTo(promises.filter(isLater), lateCourt),
    ].map(it => [it.target, it]),
  )
  const links = promises.map(promise => linkOf(promise, assigned.get(promise.thing)!, outlook))
  joinTables(links, promises, tables, outlook)
  const answered = new Set(links.flatMap(it => (it.result === null ? [] : [`${it.result.text}:${it.result.start}`])))
  return {
    schema: FOLLOWING_SCHEMA,
    place: from.place,
    from: from.year,
    to: to?.year ?? null,
    texts: [...promising, ...answering].map(it => textOf(it.reading)),
    links,
    tasks: followTasks(promising, outlook, weights),
    claims: evidence.things.filter(it => !answered.has(`${it.text}:${it.observation.start}`)).map(quoted),
    counts: countVerdicts(links),
    issues: issuesOf(from, to),
  }
}

function assignTo(promises: readonly Promised[], court: Court): Assignment[] {
  const things = promises.map(it => it.thing)
  return assignResults(
    things,
    things.map(it => findCandidates(it, court.evidence, court.year)),
    court,
  )
}

function number(readings: readonly Reading[], first: number): Numbered[] {
  return readings.map((reading, i) => ({ reading, text: first + i }))
}

/** The promises with a value, or a comparison in words, for the year or later. */
function targetsOf({ reading, text }: Numbered, year: number): Promised[] {
  const promised: Promised[] = []
  const seen = new Set<number>()
  reading.commitments.forEach((commitment, i) => {
    if (reading.kind === 'task-list' && Number((commitment.due ?? String(year)).slice(0, 4)) < year) return
    for (const { thing, index } of promisesOf(reading, commitment, text)) {
      if (seen.has(index)) continue
      seen.add(index)
      promised.push({ thing, commitment: i, kind: commitment.kind })
    }
  })
  return promised
}

/** A list that holds promises and outcomes: its results without the promises. */
function withoutPromises({ reading, text }: Numbered, tables: readonly TableItem[]): Numbered {
  const promises = new Set(
    tables.filter(it => it.text === text).flatMap(it => it.promises.map(p => p.observation.start)),
  )
  if (reading.kind !== 'task-list') return { reading, text }
  const lastItem = Math.max(-1, ...tables.filter(it => it.text === text).map(it => it.commitment))
  const end = reading.commitments[lastItem + 1]?.start ?? (lastItem < 0 ? 0 : reading.text.length)
  return {
    reading: { ...reading, observations: reading.observations.filter(it => !promises.has(it.start) && it.end <= end) },
    text,
  }
}

/** The stretches of a text that review: of a list the outcomes of its items. */
function reviewOf({ reading, text }: Numbered, tables: readonly TableItem[]): Reviewed {
  if (reading.kind !== 'task-list') return reviewedParts(reading, text)
  const own = tables.filter(it => it.text === text)
  const items = own.map(({ commitment, outcome }) => ({ promise: reading.commitments[commitment], outcome }))
  const sections = own.length > 0 ? [reading.title ?? ''] : []
  return { reading, text, spans: own.map(it => it.outcome), sections, items }
}

/** Adds the links of tables; a promise that both texts hold takes the table's result. */
function joinTables(
  links: Link[],
  promises: readonly Promised[],
  tables: readonly TableItem[],
  outlook: Outlook,
): void {
  for (const item of tables) {
    const assignments = assignResults(item.promises, item.candidates, item.court, () => true)
    item.promises.forEach((thing, i) => {
      const assignment = assignments[i]
      const twin = promises.findIndex(it => isSamePromise(it.thing, thing))
      const promised: Promised = twin >= 0 ? promises[twin] : { thing, commitment: null, kind: 'livelihood' }
      const link =
        assignment.chosen === null && item.done !== null
          ? linkInWords(promised, { ...item.done, text: item.text, quote: wordsOf(thing, item.done) }, outlook, true)
          : linkOf(promised, { ...assignment, target: promised.thing }, outlook)
      if (twin < 0) links.push(link)
      else if (link.result !== null) links[twin] = link
    })
  }
}

function wordsOf({ reading }: Thing, { start, end }: { start: number; end: number }): string {
  return reading.text.slice(start, end)
}

// 新开辟公交线路10条以上，优化调整公交线路10条以上: two promises
function isSamePromise(a: Thing, b: Thing): boolean {
  const done = a.verbs.length === 0 || b.verbs.length === 0 || a.verbs.some(verb => b.verbs.includes(verb))
  return (
    done &&
    a.core === b.core &&
    a.observation.value === b.observation.value &&
    a.observation.unit === b.observation.unit
  )
}

function textOf({ source, kind, year }: Reading): FollowedText {
  const { name, sha256, line, edition } = source
  return { name, sha256, line, kind, year, ...(edition !== undefined && { edition }) }
}

function issuesOf(from: Reading, to: Reading | null): FollowIssue[] {
  const codes: FollowIssue['code'][] = []
  if (to === null) codes.push('no-next-report')
  else {
    if (from.place?.code !== to.place?.code) codes.push('places-differ')
    if (from.year !== null && to.year !== null && to.year !== from.year + 1) codes.push('years-apart')
  }
  if (!from.complete || to?.complete === false) codes.push('report-incomplete')
  return codes.map(code => ({ code, message: FOLLOW_ISSUES[code] }))
}
