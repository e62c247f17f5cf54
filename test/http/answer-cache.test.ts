import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/app/kept.ts'
import { serverOver, TOKEN } from '../support/http/stub-world.ts'

/** A store that counts what it is asked, with one report more at every write. */
function countingStore() {
  const state = { asked: 0, seq: 1, broken: false }
  const store: Partial<Store> = {
    version: async () => String(state.seq),
    list: (async () => {
      state.asked++
      await new Promise(resolve => setTimeout(resolve, 20))
      if (state.broken) throw new Error('broken')
      return { rows: [{ id: state.seq }], next: null, total: null }
    }) as never,
    edition: (async () => ({ text: 'x' })) as never,
    saveDecision: (async () => {
      state.seq++
      return { id: '1' }
    }) as never,
  }
  return { state, store }
}

describe('answers are remembered', () => {
  it('while nothing is written, the same headers and all', async () => {
    const { state, store } = countingStore()
    const app = await serverOver(store)
    const first = await app.inject('/api/reports')
    const again = await app.inject('/api/reports')
    expect([first.body, first.headers.etag, first.headers['content-type']]).toEqual([
      again.body,
      again.headers.etag,
      again.headers['content-type'],
    ])
    expect(state.asked).toBe(1)
    expect(
      (await app.inject({ url: '/api/reports', headers: { 'if-none-match': String(first.headers.etag) } })).statusCode,
    ).toBe(304)
    expect(state.asked).toBe(1)
    await app.inject('/api/reports?limit=2')
    expect(state.asked).toBe(2)
  })

  it('until something is written here: at once', async () => {
    const { state, store } = countingStore()
    const app = await serverOver(store)
    await app.inject('/api/reports')
    const headers = { authorization: `Bearer ${TOKEN}` }
    await app.inject({
      method: 'POST',
      url: '/api/decisions',
      payload: { kind: 'note', edition: 1, author: '王' },
      headers,
    })
    expect((await app.inject('/api/reports')).json().items).toEqual([{ id: 2 }])
    expect(state.asked).toBe(2)
  })

  it('until something is written elsewhere: after a moment', async () => {
    const { state, store } = countingStore()
    let time = 1_700_000_000_000
    const app = await serverOver(store, {}, { now: () => time })
    await app.inject('/api/reports')
    state.seq = 7
    time += 201
    expect((await app.inject('/api/reports')).json().items).toEqual([{ id: 7 }])
  })

  it('not when they are errors', async () => {
    const { state, store } = countingStore()
    const app = await serverOver(store)
    state.broken = true
    expect((await app.inject('/api/reports')).statusCode).toBe(500)
    state.broken = false
    expect((await app.inject('/api/reports')).json().items).toEqual([{ id: 1 }])
    await app.inject('/api/reports?level=city')
    expect((await app.inject('/api/reports?level=city')).statusCode).toBe(400)
  })

  it("by who asks the same meanwhile, too; a fault is nobody else's", async () => {
    const { state, store } = countingStore()
    const app = await serverOver(store)
    const many = (url: string) => Promise.all(Array.from({ length: 20 }, () => app.inject(url)))
    const bodies = (await many('/api/reports')).map(it => it.body)
    expect(new Set(bodies).size).toBe(1)
    expect(state.asked).toBe(1)
    state.broken = true
    expect((await many('/api/reports?limit=3')).map(it => it.statusCode)).toEqual(Array(20).fill(500))
  })
})
