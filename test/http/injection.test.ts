import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenApi, Operation } from '../../src/http/openapi.ts'
import { ENGINES } from '../support/engines.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'
import { TOKEN } from '../support/http/stub-world.ts'

const HOSTILE = [
  "' or 1=1 --",
  "'; drop table reports; --",
  '") union select 1,2,3 --',
  "\\'; select pg_sleep(5); --",
  '% _ \\ " * ( ) : ^ NEAR AND NOT OR',
  'a\r\nSet-Cookie: evil=1',
  '\u0000',
  '../../../../etc/passwd',
  '__proto__',
  '\ud800',
  '＇；－－',
  '1e309',
  '-1e309',
  '99999999999999999999',
  '-1',
]

describe.each(ENGINES)('the API over %s', engine => {
  let world: KeptWorld
  let api: OpenApi
  const authorization = `Bearer ${TOKEN}`

  beforeAll(async () => {
    world = await keptWorld(engine)
    const headers = { authorization, 'content-type': 'application/octet-stream' }
    const stored = await world.app.inject({
      method: 'POST',
      url: '/api/sources?name=a.txt',
      payload: reportText('沈阳市', 2021, 6),
      headers,
    })
    expect(stored.statusCode).toBe(201)
    api = (await world.app.inject('/api/openapi.json')).json()
  })
  afterAll(() => world.close())

  const contents = async () => JSON.stringify(await world.store.counts())

  describe('hostile words', () => {
    it('in any parameter of any operation neither break nor change anything', async () => {
      const before = await contents()
      let asked = 0
      for (const [path, methods] of Object.entries(api.paths)) {
        for (const [method, operation] of Object.entries(methods)) {
          if (path === '/api/sources' && method === 'post') continue
          for (const { name, in: place } of operation.parameters) {
            for (const words of HOSTILE) {
              const answer = await ask(path, method, operation, name, place, words)
              expect([path, name, words, answer.statusCode < 500, answer.headers['set-cookie']]).toEqual([
                path,
                name,
                words,
                true,
                undefined,
              ])
              asked++
            }
          }
        }
      }
      expect(asked).toBeGreaterThan(1000)
      expect(await contents()).toBe(before)
    }, 60_000)

    it('in the name of an upload stay its name', async () => {
      const headers = { authorization, 'content-type': 'application/octet-stream' }
      for (const [i, words] of HOSTILE.entries()) {
        const url = `/api/sources?name=${encode(words)}`
        const answer = await world.app.inject({
          method: 'POST',
          url,
          payload: reportText('大连市', 2000 + i, 6),
          headers,
        })
        expect([words, [201, 400].includes(answer.statusCode)]).toEqual([words, true])
        if (answer.statusCode === 201) expect(answer.json().name).toBe(words.replace('\ud800', '\ufffd'))
      }
    })

    it('in a header change no header', async () => {
      for (const words of HOSTILE.filter(it => /^[\x20-\x7e]+$/.test(it))) {
        for (const name of [
          'if-none-match',
          'accept',
          'authorization',
          'cookie',
          'origin',
          'x-forwarded-for',
          'x-request-id',
        ]) {
          const answer = await world.app.inject({ url: '/api/reports', headers: { [name]: words } })
          expect([name, answer.statusCode]).toEqual([name, 200])
          expect(JSON.stringify(answer.headers)).not.toContain(JSON.stringify(words).slice(1, -1))
        }
      }
    })

    it('in a decision are kept as they are', async () => {
      for (const words of HOSTILE.filter(it => !/[\u0000\ud800]/.test(it))) {
        const payload = {
          kind: 'note',
          edition: 1,
          author: words.slice(0, 80),
          payload: { note: words, __proto__: { evil: 1 } },
        }
        const answer = await world.app.inject({
          method: 'POST',
          url: '/api/decisions',
          payload,
          headers: { authorization },
        })
        expect(answer.json()).toMatchObject({ author: words.slice(0, 80), payload: { note: words } })
      }
      for (const part of [{ author: 'a\u0000b' }, { payload: { note: '\u0000' } }, { payload: { '\u0000': 1 } }]) {
        const payload = { kind: 'note', edition: 1, author: '王', ...part }
        const url = '/api/decisions'
        const answer = await world.app.inject({ method: 'POST', url, payload, headers: { authorization } })
        expect(answer.json().code).toBe('input-invalid')
      }
    })
  })

  function ask(path: string, method: string, { parameters }: Operation, name: string, place: string, words: string) {
    let url = path.replace(/\{(\w+)\}/g, (_, part) => (part === name && place === 'path' ? encode(words) : '1'))
    const query = parameters.filter(it => it.in === 'query' && (it.required || it.name === name))
    if (query.length > 0)
      url += `?${query.map(it => `${it.name}=${encode(it.name === name ? words : '营商')}`).join('&')}`
    return world.app.inject({ method: method.toUpperCase() as 'GET', url, headers: { authorization } })
  }

  /** As a browser would; a lone surrogate as the bytes it would have. */
  function encode(words: string): string {
    return encodeURIComponent(words.replace('\ud800', '\ufffd'))
  }
})
