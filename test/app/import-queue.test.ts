import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openQueue } from '../../src/app/import-queue.ts'
import { ENGINES, Stores } from '../support/engines.ts'

describe.runIf(ENGINES.includes('postgres'))('the queue of a shared import', () => {
  const stores = new Stores('postgres')
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it('is made once, however many workers start at the same moment', async () => {
    const { databaseUrl } = stores.place()
    const workers = Array.from({ length: 6 }, () => openQueue({ databaseUrl: databaseUrl ?? '', expireSeconds: 10 }))
    const opened = await Promise.all(workers)
    for (const boss of opened) expect(await boss.getQueueSize('read-files')).toBe(0)
    for (const boss of opened) await boss.stop({ graceful: false })
  })
})
