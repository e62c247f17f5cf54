import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'
import { TOKEN } from '../support/http/stub-world.ts'
import { HAS_POSTGRES } from '../support/postgres.ts'

describe.runIf(HAS_POSTGRES)('a database restarted under the server', () => {
  let world: KeptWorld
  beforeAll(async () => {
    world = await keptWorld('postgres')
  })
  afterAll(() => world.close())

  it('costs no more than the requests of that moment', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/octet-stream' }
    const upload = (year: number) =>
      world.app.inject({
        method: 'POST',
        url: `/api/sources?name=${year}.txt`,
        payload: reportText('沈阳市', year, 6),
        headers,
      })
    expect((await upload(2020)).statusCode).toBe(201)
    const running = Promise.all(
      Array.from({ length: 20 }, (_, i) => world.app.inject(`/api/observations?limit=${i + 1}`)),
    )
    world.restartDatabase()
    for (const answer of await running) expect([200, 503]).toContain(answer.statusCode)
    await expect.poll(async () => (await world.app.inject('/ready')).statusCode, { timeout: 10_000 }).toBe(200)
    expect((await upload(2021)).statusCode).toBe(201)
    const reports = (await world.app.inject('/api/reports')).json().items
    expect(reports.map((it: { id: string }) => it.id)).toEqual(['210100-2020', '210100-2021'])
  })
})
