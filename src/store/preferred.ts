import type { Db, Value } from './db.ts'

/** What the choice of the preferred edition looks at. */
export type Weighed = {
  id: number
  complete: boolean
  characters: number
  damage: number
  issues: number
  observations: number
  source: string
}

/** A text much shorter than the longest has lost a part, whatever its last words say. */
const WHOLE = 0.9

/** What is weighed, in this order; more goes before less. */
const WEIGHTS = {
  length: (it: Weighed, longest: number) => Number(it.characters >= longest * WHOLE),
  complete: (it: Weighed) => Number(it.complete),
  damage: (it: Weighed) => -it.damage,
  observations: (it: Weighed) => it.observations,
  issues: (it: Weighed) => -it.issues,
  characters: (it: Weighed) => it.characters,
}

/** What puts one edition before another: a person's decision, a weight, or, where all weigh the same, the source hash. */
export type PreferredBy = 'decision' | keyof typeof WEIGHTS | 'source'

/**
 * The preferred edition of a report, by this rule, the first difference deciding: not shorter than nine tenths of the longest;
 * not broken off; fewest destroyed words; most observations; fewest issues; longest; the source hash (so that the order
 * of imports does not matter). A person's decision `preferred` goes before.
 */
export function preferredEdition(editions: readonly Weighed[]): number {
  const longest = longestOf(editions)
  return [...editions].sort((a, b) => weigh(a, b, longest).order)[0].id
}

/** By what one edition of a report goes before another of its `editions`, a person's decision aside. */
export function preferredBy(one: Weighed, other: Weighed, editions: readonly Weighed[]): PreferredBy {
  return weigh(one, other, longestOf(editions)).by
}

function weigh(a: Weighed, b: Weighed, longest: number): { by: PreferredBy; order: number } {
  for (const [by, weight] of Object.entries(WEIGHTS)) {
    const order = weight(b, longest) - weight(a, longest)
    if (order !== 0) return { by: by as keyof typeof WEIGHTS, order }
  }
  return { by: 'source', order: a.source < b.source ? -1 : 1 }
}

function longestOf(editions: readonly Weighed[]): number {
  return Math.max(...editions.map(it => it.characters))
}

/** Settles the preferred edition of a report after its editions have changed; a report without editions is taken away. */
export async function settleReport(db: Db, report: string): Promise<void> {
  const rows = await db.all(
    `select id, complete, characters, damage, issue_count, observation_count, source_sha256 from editions where report = ? order by id`,
    [report],
  )
  if (rows.length === 0) {
    await db.run('delete from reports where id = ?', [report])
    return
  }
  const chosen = await chosenEdition(db, report)
  const best = chosen ?? preferredEdition(rows.map(weighed))
  await db.run('update editions set preferred = case when id = ? then 1 else 0 end where report = ?', [best, report])
  await db.run('update reports set edition = ?, editions = ? where id = ?', [best, rows.length, report])
}

function weighed([id, complete, characters, damage, issues, observations, source]: Value[]): Weighed {
  return {
    ...{ id: Number(id), complete: complete === 1, characters: Number(characters), damage: Number(damage) },
    ...{ issues: Number(issues), observations: Number(observations), source: String(source) },
  }
}

/** The edition that a person preferred last. */
async function chosenEdition(db: Db, report: string): Promise<number | null> {
  const rows = await db.all(
    `select d.edition from decisions d join editions e on e.id = d.edition
     where e.report = ? and d.kind = 'preferred' and d.withdrawn_at is null order by d.made_at desc, d.id desc limit 1`,
    [report],
  )
  return rows.length > 0 ? Number(rows[0][0]) : null
}
