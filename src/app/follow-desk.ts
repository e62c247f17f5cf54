import type { FollowIssue, Following } from '../model/following.ts'
import type { Place, Reading } from '../model/reading.ts'
import { checked } from './follow-checked.ts'
import { keptSource } from './follow-kept.ts'
import { type Followed, followPlace } from './follow-place.ts'
import { placesOf, type ReadingSource, yearsOf } from './follow-source.ts'
import type { SourceStore, Store } from './kept.ts'
import { ProvenanceCheck } from './provenance.ts'
import { Recent } from './recent.ts'
import { countRows, type PromiseRow, promiseRows, type ScoreCounts } from './score-rows.ts'

/** A text of a scorecard: what was followed, the report it belongs to, and its title. */
export type ScoreText = Following['texts'][number] & { report: string | null; title: string | null }

/** A place and year with what became of its promises. `years`: those of which there is a report. */
export type Scorecard = {
  place: Place
  from: number
  to: number | null
  years: number[]
  texts: ScoreText[]
  rows: PromiseRow[]
  claims: Following['claims']
  counts: ScoreCounts
  issues: FollowIssue[]
}

/** A scorecard, or the reasons why there is none. */
export type ScorecardFound = { card: Scorecard; issues: [] } | { card: null; issues: FollowIssue[] }

const KEPT_FOLLOWINGS = 48
/** On a server of several writers a transaction may end after one that began later. */
const MOST_MILLISECONDS = 5000

/** What is kept as it was at a version, and what was followed from it: what a later version made does not mix with it. */
type Held = { version: string; until: number; source: Promise<ReadingSource>; followings: Recent<string, Followed> }

/**
 * Follows for many who ask: what the machine proposes is remembered until something is written (every change of the store is an event);
 * decisions and provenance are looked up each time.
 */
export class FollowDesk {
  readonly store: Store
  private readonly check: ProvenanceCheck
  readonly now: () => number
  private held: Held | null = null

  constructor({ store, sources, now }: { store: Store; sources: SourceStore; now: () => number }) {
    this.store = store
    this.check = new ProvenanceCheck({ store, sources })
    this.now = now
  }

  /** What is kept, as it is now. */
  async source(): Promise<ReadingSource> {
    return (await this.hold()).source
  }

  private async hold(): Promise<Held> {
    const { rows } = await this.store.list('events', {}, { limit: 1, descending: true })
    const version = String(rows[0]?.seq ?? 0)
    const passed = this.store.engine === 'postgres' && (this.held?.until ?? 0) < this.now()
    if (this.held?.version !== version || passed) {
      const source = keptSource(this.store)
      const held = {
        version,
        until: this.now() + MOST_MILLISECONDS,
        source,
        followings: new Recent<string, Followed>(KEPT_FOLLOWINGS),
      }
      source.catch(() => {
        if (this.held === held) this.held = null
      })
      this.held = held
    }
    return this.held
  }

  /** The place of a code, if a report of it is kept. */
  async place(code: string): Promise<Place | null> {
    return placesOf(await this.source()).find(it => it.code === code) ?? null
  }

  async scorecard(place: Place, year: number, until = year + 1): Promise<ScorecardFound> {
    const { source: held, followings } = await this.hold()
    const source = await held
    const { following: proposed, issues } = await followings.get(`${place.code} ${year} ${until}`, () =>
      followPlace(source, place, year, until),
    )
    if (proposed === null) return { card: null, issues }
    const following = await checked({ store: this.store, check: this.check }, proposed)
    const readings = await this.promising(source, following)
    const rows = promiseRows(following, readings)
    const { to, claims } = following
    const texts = await this.titled(following)
    const years = yearsOf(source, place.code)
    const card = {
      place,
      from: year,
      to,
      years,
      texts,
      rows,
      claims,
      counts: countRows(rows),
      issues: following.issues,
    }
    return { card, issues: [] }
  }

  /** Those of these editions whose source is gone or altered; their texts are checked where the promises are shown. */
  async brokenSources(editions: readonly number[]): Promise<Set<number>> {
    const wanted = new Set(editions)
    const broken = new Set<number>()
    for (const { edition, file } of (await this.source()).held) {
      if (edition === undefined || file === undefined || !wanted.has(edition)) continue
      if ((await this.check.ofSource(file)) !== 'holds') broken.add(edition)
    }
    return broken
  }

  /** The readings of the texts that promise, by their index. */
  private async promising(source: ReadingSource, { place, from, texts }: Following): Promise<Map<number, Reading>> {
    const readings = place && from !== null ? await source.readingsOf(place.code, from) : []
    const found = texts.map((text, i) => [i, readings.find(it => it.source.edition === text.edition)] as const)
    return new Map(found.filter((it): it is readonly [number, Reading] => it[1] !== undefined))
  }

  private titled({ texts }: Following): Promise<ScoreText[]> {
    return Promise.all(
      texts.map(async text => {
        const { rows } = await this.store.list('editions', { edition: text.edition ?? 0 }, { limit: 1 })
        return { ...text, report: rows[0]?.report ?? null, title: rows[0]?.title ?? null }
      }),
    )
  }
}
