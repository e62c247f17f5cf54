import type { Db, Value } from './db.ts'

/** What the choice of the preferred edition looks at. */
type Weighed = {
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

/**
 * The preferred edition of a report, by this rule, the first difference deciding: not shorter than nine tenths of the longest;
 * not broken off; fewest destroyed words; most observations; fewest issues; longest; the source hash (so that the order
 * of imports does not matter). A person's decision `preferred` goes before.
 */
export function preferredEdition(editions: readonly Weighed[]): number {
  const longest = Math.max(...editions.map(it => it.characters))
  const weights = (it: Weighed) => [
    Number(it.characters >= longest * WHOLE),
    Number(it.complete),
    -it.damage,
    it.observations,
    -it.issues,
    it.characters,
  ]
  return [...editions].sort((a, b) => {
    const left = weights(a)
    const right = weights(b)
    const i = left.findIndex((weight, k) => weight !== right[k])
    return i < 0 ? (a.source < b.source ? -1 : 1) : right[i] - left[i]
  })[0].id
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
