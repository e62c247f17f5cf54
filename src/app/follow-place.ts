import { followReports } from '../follow/follow.ts'
import { mergeFollowings } from '../follow/merge.ts'
import { FOLLOW_ISSUES, type FollowIssue, type Following } from '../model/following.ts'
import type { Place, Reading } from '../model/reading.ts'
import { areEditions } from './follow-editions.ts'
import { type ReadingSource, yearsOf } from './follow-source.ts'

/** The report of a year with the lists published beside it; `report` null when there is none, or when two differ. */
type Year = { report: Reading | null; lists: Reading[]; issues: FollowIssue[] }

/** A place and year followed, or the reasons why it cannot be. */
export type Followed = { following: Following; issues: [] } | { following: null; issues: FollowIssue[] }

/**
 * Follows the promises of a place's report of `year` to the reports of the years after it, up to `until`. Two different reports of
 * one year are not chosen between: the year counts as having none, and the following says so. Editions of one report are one; the
 * complete, longest one is taken. Communiqués and figures of the year are evidence beside the reports.
 */
export async function followPlace(
  source: ReadingSource,
  place: Place,
  year: number,
  until = year + 1,
): Promise<Followed> {
  const from = await reportOf(source, place, year)
  if (from.report === null) return { following: null, issues: from.issues }
  const followings: Following[] = []
  const issues: FollowIssue[] = [...from.issues]
  for (const later of yearsOf(source, place.code).filter(it => it > year && it <= until)) {
    const to = await reportOf(source, place, later)
    issues.push(...to.issues)
    if (to.report) followings.push(followReports(from.report, to.report, { lists: { from: from.lists, to: to.lists } }))
  }
  const misfiled = misfiledFor(source, place, year + 1, until)
  const elsewhere = await evidenceFor(source, place, year)
  const promised = { from: from.lists }
  const [first = followReports(from.report, null, { lists: promised }), ...others] = followings
  if (elsewhere.length > 0) others.push(followReports(from.report, null, { lists: { ...promised, to: elsewhere } }))
  const following = mergeFollowings(first, others)
  return { following: { ...following, issues: [...issues, ...misfiled, ...following.issues] }, issues: [] }
}

/** Every two consecutive years of a place. */
export async function* followYears(source: ReadingSource, place: Place): AsyncGenerator<Followed> {
  const years = yearsOf(source, place.code)
  for (const year of years) if (years.includes(year + 1)) yield await followPlace(source, place, year)
}

async function reportOf(source: ReadingSource, place: Place, year: number): Promise<Year> {
  const readings = await source.readingsOf(place.code, year)
  const reports = readings.filter(it => it.kind === 'work-report').sort(bestFirst)
  const lists = uniqueTexts(readings.filter(it => it.kind === 'task-list'))
  if (reports.length === 0) {
    return {
      report: null,
      lists,
      issues: [said('report-missing', `${place.name}${year}年`), ...misfiledFor(source, place, year, year)],
    }
  }
  const [best, ...others] = reports
  const different = others.find(it => !areEditions(best.text, it.text))
  if (different) {
    return {
      report: null,
      lists,
      issues: [said('reports-differ', `${year}年：${best.source.name}、${different.source.name}`)],
    }
  }
  return { report: best, lists, issues: [] }
}

/** Texts from elsewhere that give results of a year: communiqués, which are filed under it or the year after, and figures. */
async function evidenceFor(source: ReadingSource, { code }: Place, year: number): Promise<Reading[]> {
  const readings = [...(await source.readingsOf(code, year)), ...(await source.readingsOf(code, year + 1))]
  return uniqueTexts(
    readings.filter(it => EVIDENCE.has(it.kind) && it.observations.some(found => found.period === String(year))),
  )
}

const EVIDENCE: ReadonlySet<Reading['kind']> = new Set(['communique', 'figures'])

function bestFirst(a: Reading, b: Reading): number {
  return (
    Number(b.complete) - Number(a.complete) || b.text.length - a.text.length || (a.source.name < b.source.name ? -1 : 1)
  )
}

/** Each text once, in an order that does not depend on when the files came. */
function uniqueTexts(readings: readonly Reading[]): Reading[] {
  const sorted = [...readings].sort((a, b) => {
    const [one, other] = [`${a.source.sha256}:${a.source.name}`, `${b.source.sha256}:${b.source.name}`]
    return one < other ? -1 : one > other ? 1 : (a.source.line ?? 0) - (b.source.line ?? 0)
  })
  return [...new Map(sorted.map(it => [it.text, it])).values()]
}

/** Files that are named after the place and year and hold the report of another: 沧州市/2016.md with 池州's report. */
function misfiledFor({ held }: ReadingSource, place: Place, from: number, to: number): FollowIssue[] {
  return held
    .filter(
      it =>
        it.issues.some(code => code === 'place-disagrees' || code === 'year-disagrees') &&
        it.name.includes(place.name) &&
        Array.from({ length: to - from + 1 }, (_, i) => from + i).some(year => it.name.includes(String(year))) &&
        (it.place?.code !== place.code || it.year === null || it.year < from || it.year > to),
    )
    .map(it => said('report-misfiled', `${it.name}实为${it.place?.name ?? '不明地区'}${it.year ?? '不明年份'}年的报告`))
}

function said(code: FollowIssue['code'], about: string): FollowIssue {
  return { code, message: `${FOLLOW_ISSUES[code]}：${about}` }
}
