import type { FollowDesk, Scorecard } from '../app/follow-desk.ts'
import { isAskedPlace } from '../app/follow-source.ts'
import type { TallyRow } from '../app/follow-tallies.ts'
import type { Filter } from '../app/kept.ts'
import type { PromiseRow } from '../app/score-rows.ts'
import { REASON_CODES, type Reason } from '../model/following.ts'
import { pageOfPlaces } from './page-of-places.ts'

const reasonOf = (it: Reason) => ({ ...it, en: REASON_CODES[it.code] })

/** A promise as the API shows it: reasons also in English. */
export function rowOf(row: PromiseRow) {
  const { reasons, searched } = row
  return {
    ...row,
    reasons: reasons.map(reasonOf),
    searched: searched && {
      ...searched,
      nearest: searched.nearest.map(it => ({ ...it, reason: reasonOf(it.reason) })),
    },
  }
}

/** The head of a scorecard as the API shows it. */
export function answerOf({ place, from, to, years, texts, rows, claims, counts, issues }: Scorecard) {
  return {
    ...{ place, from, to, years, texts, counts, issues },
    decided: rows.filter(it => it.decision !== null).length,
    softened: rows.filter(it => it.softening.length > 0).length,
    carried: rows.filter(it => it.carriedOver !== null).length,
    claims: claims.length,
  }
}

/** One page of the overview: places in the order of their codes. */
export async function overviewOf(
  desk: FollowDesk,
  all: readonly TallyRow[],
  filter: Filter,
  paging: { limit?: number; after?: string },
) {
  const { yearFrom = 0, yearTo = 9999 } = filter
  const rows = all
    .filter(it => isAskedPlace(it.place, filter))
    .map(it => ({ ...it, years: it.years.filter(({ year }) => year >= yearFrom && year <= yearTo) }))
    .filter(it => it.years.length > 0)
  const { items: page, ...rest } = pageOfPlaces(rows, it => it.place.code, paging)
  const broken = await desk.brokenSources(page.flatMap(it => it.years.flatMap(({ tally }) => tally?.editions ?? [])))
  const items = page.map(({ place, years }) => ({
    place,
    years: years.map(({ year, tally }) => ({
      year,
      to: tally?.to ?? null,
      counts: tally?.counts ?? null,
      decided: tally?.decided ?? 0,
      issues: tally?.issues ?? [],
      pending: tally === null,
      broken: tally?.editions.some(it => broken.has(it)) ?? false,
    })),
  }))
  return {
    items,
    ...rest,
    pending: all.reduce((sum, it) => sum + it.years.filter(({ tally }) => tally === null).length, 0),
    years: [...new Set(all.flatMap(it => it.years.map(({ year }) => year)))].sort((a, b) => a - b),
  }
}
