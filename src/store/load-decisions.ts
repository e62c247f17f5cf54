import type { Db, Value } from './db.ts'
import { LIST_SHAPES } from './list-shapes.ts'
import type { DecisionRow } from './rows.ts'

/** Decisions (`n`), the oldest first. */
export async function decisionsWhere(db: Db, condition: string, values: readonly Value[]): Promise<DecisionRow[]> {
  const { columns, from, row } = LIST_SHAPES.decisions
  const rows = await db.all(
    `select ${columns.join(', ')} from ${from} where ${condition} order by n.made_at, n.id`,
    values,
  )
  return rows.map(row)
}
