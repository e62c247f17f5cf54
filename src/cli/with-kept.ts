import { STORE_ERRORS, StoreError } from '../app/kept.ts'
import { type Kept, openKept } from '../app/open-kept.ts'
import type { Words } from './language.ts'
import type { World } from './world.ts'

/** The module of the threads that read for a store. */
export const WORKER = new URL('../app/upload-worker.js', import.meta.url)

/** Opens what is kept for one command and closes it; what the store cannot do is said in one line, with exit code 1. */
export async function withKept(world: World, work: (kept: Kept) => Promise<number>): Promise<number> {
  try {
    const kept = await openKept(process.env)
    try {
      return await work(kept)
    } finally {
      await kept.store.close()
    }
  } catch (error) {
    return tellStoreError(error, world)
  }
}

/** What the store says, in one line; the exit code: 2 for what was asked wrongly. Throws any other error. */
export async function tellStoreError(error: unknown, { err, language }: World): Promise<number> {
  if (!(error instanceof StoreError)) throw error
  await err.write(`jiannuo: ${storeMessage(error)[language]} (${error.code})\n`)
  return error.code === 'filter-unknown' || error.code === 'query-empty' ? 2 : 1
}

export function storeMessage({ code, message }: StoreError): Words {
  return { zh: message, en: STORE_ERRORS[code] }
}

/** Wrong use: what is wrong, and 2. */
export async function refuse(wrong: Words, { err, language }: World): Promise<number> {
  await err.write(`jiannuo: ${wrong[language]}\n`)
  return 2
}

/** Who did it, for the events: the user's name on this machine. */
export function actor(): string {
  return process.env.USER || process.env.USERNAME || 'jiannuo'
}
