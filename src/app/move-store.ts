import { openStore } from '../store/open.ts'
import type { ListName, Store } from './kept.ts'

/** Carries everything of a store to an empty one on a server; sources stay where they are. Gives what the new one holds. */
export async function moveStore(from: Store, databaseUrl: string): Promise<Record<ListName, number>> {
  const to = await openStore({ home: '', databaseUrl })
  try {
    await to.load(from.dump())
    await to.tidy()
    return await to.counts()
  } finally {
    await to.close()
  }
}
