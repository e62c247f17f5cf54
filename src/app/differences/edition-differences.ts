import { type PreferredBy, preferredBy, type Weighed } from '../../store/preferred.ts'
import type { DecisionRow, EditionRow, Rows, Store } from '../kept.ts'
import { diffText } from './diff-text.ts'
import { bare, type DifferenceRow, differenceRows } from './difference-rows.ts'
import { type ComparedFact, type FactNames, factDifferences } from './fact-differences.ts'
import type { Match } from './match-characters.ts'

/** So much of a text is compared. The longest report known has a fifth of it. */
export const MOST_COMPARED = 200_000
/** So many facts of a kind are shown as differing; all are counted. */
const MOST_FACTS = 1000

/** A fact that only one edition has (the other is null), or that the two give with other `fields`. */
export type FactChange<Row> = { a: Row | null; b: Row | null; fields: string[] }

export type FactChanges<Row> = { same: number; differing: number; items: FactChange<Row>[] }

/** Why the preferred edition goes before this one; null: it is the preferred one. */
export type Preference = { edition: number; by: PreferredBy | null }

export type EditionDifferences = {
  report: string
  a: number
  b: number
  /** How many code units of each text were compared; less than the texts have only for texts over 200,000. */
  compared: { a: number; b: number }
  preferred: number
  preferences: Preference[]
  /** The decision of a person that made it so. */
  decision: DecisionRow | null
  rows: DifferenceRow[]
  observations: FactChanges<Rows['observations']>
  commitments: FactChanges<Rows['commitments']>
}

/** What cannot be compared: no such report; it has one edition; no such edition of it. */
export type NoDifferences = 'no-report' | 'one-edition' | 'no-edition'

/** Two editions of a report side by side. Without numbers: the preferred and the next one. */
export async function editionDifferences(
  store: Store,
  report: string,
  asked: { a?: number | undefined; b?: number | undefined },
): Promise<EditionDifferences | NoDifferences> {
  const found = await store.report(report)
  if (!found) return 'no-report'
  const { rows: editions } = await store.list('editions', { report }, { limit: 1000 })
  if (editions.length < 2) return 'one-edition'
  const ids = [found.edition, ...editions.map(it => it.id).filter(id => id !== found.edition)]
  const a = asked.a ?? ids.find(id => id !== asked.b) ?? ids[0]
  const b = asked.b ?? ids.find(id => id !== a) ?? ids[1]
  if (!ids.includes(a) || !ids.includes(b)) return 'no-edition'
  const [left, right] = [await textOf(store, a), await textOf(store, b)]
  const matches = diffText(left, right)
  const decision = await preferredDecision(store, report, found.edition)
  return {
    ...{ report, a, b, compared: { a: left.length, b: right.length }, preferred: found.edition, decision },
    preferences: preferencesOf(editions, found.edition, decision !== null),
    rows: differenceRows(left, right, matches),
    observations: await factChanges(store, 'observations', a, b, matches, observationFact, OBSERVATION_NAMES),
    commitments: await factChanges(store, 'commitments', a, b, matches, commitmentFact, COMMITMENT_NAMES),
  }
}

async function textOf(store: Store, edition: number): Promise<string> {
  const text = (await store.edition(edition))?.text ?? ''
  // no surrogate pair is cut
  return text.length > MOST_COMPARED ? text.slice(0, MOST_COMPARED).replace(/[\ud800-\udbff]$/, '') : text
}

async function preferredDecision(store: Store, report: string, edition: number): Promise<DecisionRow | null> {
  const { rows } = await store.list('decisions', { report, decisionKind: 'preferred' }, { limit: 1000 })
  return rows.findLast(it => it.edition === edition && it.withdrawnAt === null) ?? null
}

function preferencesOf(editions: readonly EditionRow[], preferred: number, isDecided: boolean): Preference[] {
  const weighed = editions.map(weighedOf)
  const best = weighed.find(it => it.id === preferred)
  return weighed.map(it => {
    if (!best || it.id === preferred) return { edition: it.id, by: null }
    return { edition: it.id, by: isDecided ? 'decision' : preferredBy(best, it, weighed) }
  })
}

function weighedOf({ id, complete, characters, damage, issues, observations, sourceSha256 }: EditionRow): Weighed {
  return { id, complete, characters, damage, issues: issues.length, observations, source: sourceSha256 }
}

const OBSERVATION_NAMES: FactNames = {
  near: ['subject', 'indicator', 'unit'],
  far: ['subject', 'member', 'measure', 'status', 'period'],
}
const COMMITMENT_NAMES: FactNames = { near: ['kind'], far: [] }

function observationFact(it: Rows['observations']): ComparedFact {
  const { start, end, subject, action, member, indicator, measure, value, upper } = it
  const { unit, comparator, reference, status, force, period } = it
  const what = { subject, action, member, indicator, measure, value, upper }
  return { start, end, fields: { ...what, unit, comparator, reference, status, force, period } }
}

function commitmentFact({ start, end, kind, due, force, lead, partners, quote }: Rows['commitments']): ComparedFact {
  return { start, end, fields: { kind, due, force, lead, partners, words: bare(quote) } }
}

async function factChanges<N extends 'observations' | 'commitments'>(
  store: Store,
  name: N,
  a: number,
  b: number,
  matches: readonly Match[],
  factOf: (row: Rows[N]) => ComparedFact,
  names: FactNames,
): Promise<FactChanges<Rows[N]>> {
  const [left, right] = [await factsOf(store, name, a), await factsOf(store, name, b)]
  const { same, items } = factDifferences(left.map(factOf), right.map(factOf), matches, names)
  return {
    same,
    differing: items.length,
    items: items.slice(0, MOST_FACTS).map(it => {
      return { a: it.a === null ? null : left[it.a], b: it.b === null ? null : right[it.b], fields: it.fields }
    }),
  }
}

/** The facts in the compared part of an edition, in text order. */
async function factsOf<N extends 'observations' | 'commitments'>(
  store: Store,
  name: N,
  edition: number,
): Promise<Rows[N][]> {
  const facts: Rows[N][] = []
  for await (const rows of store.stream(name, { edition }, { sentences: name === 'observations' })) {
    for (const row of rows) if (row.end <= MOST_COMPARED) facts.push(row)
  }
  return facts.sort((x, y) => x.index - y.index)
}
