import { type Db, one } from '../db.ts'

/** Questions remembered for one database. */
const MOST = 2000

const remembered = new WeakMap<Db, Map<string, string>>()

/** What a server may see now: two questions that see the same find the same. */
export const SNAPSHOT = 'pg_current_snapshot()::text'

/**
 * Whether a question has found more than was counted, and nothing was written since. To count ten thousand sentences takes a server longer
 * than all else in an answer, and the commonest words are asked most.
 */
export async function isUncounted(db: Db, question: string): Promise<boolean> {
  const snapshot = remembered.get(db)?.get(question)
  return snapshot !== undefined && snapshot === (await one(db, `select ${SNAPSHOT}`))?.[0]
}

/** Remembers that it has, with the snapshot of that count. */
export function rememberUncounted(db: Db, question: string, snapshot: string): void {
  const known = remembered.get(db) ?? new Map<string, string>()
  if (known.size >= MOST) known.clear()
  remembered.set(db, known.set(question, snapshot))
}
