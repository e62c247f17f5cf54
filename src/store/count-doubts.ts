import { DOUBT_KINDS, type DoubtKind } from '../model/doubt.ts'
import { conditionsOf, whereOf } from './conditions.ts'
import type { Db } from './db.ts'
import type { Filter } from './filter.ts'

/** See `Store.doubtCounts`. */
export async function countDoubts(db: Db, filter: Filter): Promise<{ kind: DoubtKind; doubts: number }[]> {
  const { sql, values } = whereOf(conditionsOf('doubts', filter, db.engine))
  const rows = await db.all(
    `select d.kind, count(*) from doubts d join editions e on e.id = d.edition${sql} group by d.kind`,
    values,
  )
  const counts = new Map(rows.map(([kind, count]) => [String(kind), Number(count)]))
  return DOUBT_KINDS.flatMap(kind => (counts.has(kind) ? [{ kind, doubts: counts.get(kind) ?? 0 }] : []))
}
