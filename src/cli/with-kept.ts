import { STORE_ERRORS, StoreError } from '../app/kept.ts'
import { type Kept, openKept } from '../app/open-kept.ts'
import type { Words } from './language.ts'
import type { World } from './world.ts'

/** The module of the threads that read for a store. */
export const WORKER = new URL('../app/upload-worker.js', import.meta.url)

/** Opens what is kept for one command and closes it; what the store cannot do is said in one line, with exit code 1. */
export async function withKept(world: World, work: (kept: Kept) => Promise<number>): Promise<number> {
  try {
    const kept = await openTold(world)
    try {
      return await work(kept)
    } finally {
      await kept.store.close()
    }
  } catch (error) {
    return tellStoreError(error, world)
  }
}

/** Opens what is kept, and says so first when an older store is brought up to this program, which may take a while. */
export function openTold({ err, language }: Pick<World, 'err' | 'language'>): Promise<Kept> {
  const words = (editions: number): Words => ({
    zh: `正在把存储升级到本程序的结构（${editions} 个版本），请稍候…`,
    en: `bringing the store up to this program (${editions} editions), one moment…`,
  })
  return openKept(process.env, {
    onUpgrade: async editions => void (await err.write(`jiannuo: ${words(editions)[language]}\n`)),
  })
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
