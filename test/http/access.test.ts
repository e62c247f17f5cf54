import { describe, expect, it } from 'vitest'
import { isSession, makeSession, SESSION_SECONDS } from '../../src/http/session.ts'
import { serverOver, TOKEN } from '../support/http/stub-world.ts'

const decision = { kind: 'note', edition: 1, author: '王' }
const NOW = 1_700_000_000_000

async function post(headers: Record<string, string>): Promise<[number, string]> {
  const app = await serverOver({ edition: async () => null })
  const answer = await app.inject({ method: 'POST', url: '/api/decisions', payload: decision, headers })
  return [answer.statusCode, answer.json().code]
}

describe('writing', () => {
  it('needs the token', async () => {
    expect(await post({})).toEqual([401, 'token-missing'])
    expect(await post({ authorization: 'Bearer wrong' })).toEqual([401, 'token-wrong'])
    expect(await post({ authorization: `Bearer ${TOKEN}` })).toEqual([404, 'not-found'])
  })

  it('is checked before the body is read', async () => {
    const app = await serverOver({})
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sources?name=a',
      payload: 'x'.repeat(3 << 20),
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect(answer.statusCode).toBe(401)
  })

  it('every operation but reading and the session itself is a write', async () => {
    const app = await serverOver({})
    const { paths } = (await app.inject('/api/openapi.json')).json()
    const open: string[] = []
    for (const [path, methods] of Object.entries<Record<string, { security?: unknown }>>(paths)) {
      for (const [method, it] of Object.entries(methods))
        if (method !== 'get' && !it.security) open.push(`${method} ${path}`)
    }
    expect(open).toEqual(['post /api/session', 'delete /api/session'])
  })

  it('a session writes from its own site only', async () => {
    const app = await serverOver({ edition: async () => null })
    const opened = await app.inject({ method: 'POST', url: '/api/session', payload: { token: TOKEN } })
    const cookie = String(opened.headers['set-cookie'])
    expect(cookie).toMatch(/^jiannuo_session=\S+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/)
    const session = cookie.split(';')[0]
    const from = { host: 'jiannuo.test', cookie: session }
    expect(await post({ ...from, origin: 'http://jiannuo.test' })).toEqual([404, 'not-found'])
    expect(await post({ ...from, origin: 'http://evil.test' })).toEqual([403, 'origin-foreign'])
    expect(await post({ ...from, origin: 'null' })).toEqual([403, 'origin-foreign'])
    expect(await post(from)).toEqual([403, 'origin-foreign'])
    expect((await app.inject({ url: '/api/session', headers: from })).json()).toEqual({ writer: true })
    expect((await app.inject({ method: 'POST', url: '/api/session', payload: { token: 'no' } })).statusCode).toBe(401)
  })

  it('a session ends, and cannot be made without the token', () => {
    const session = makeSession(TOKEN, NOW)
    expect(isSession(session, TOKEN, NOW + SESSION_SECONDS * 1000 - 1000)).toBe(true)
    expect(isSession(session, TOKEN, NOW + SESSION_SECONDS * 1000 + 1000)).toBe(false)
    expect(isSession(session, 'another token', NOW)).toBe(false)
    expect(isSession(session.replace(/^\d+/, '9999999999'), TOKEN, NOW)).toBe(false)
    for (const junk of ['', '.', 'a.b', '9999999999', '9999999999.']) expect(isSession(junk, TOKEN, NOW)).toBe(false)
  })
})

describe('who may read from where, and how often', () => {
  it('no other site reads unless it is named', async () => {
    const headers = { origin: 'https://site.test' }
    const closed = await (await serverOver({})).inject({ url: '/api/openapi.json', headers })
    expect(closed.headers['access-control-allow-origin']).toBeUndefined()
    const app = await serverOver({}, { cors: ['https://site.test'] })
    expect((await app.inject({ url: '/api/openapi.json', headers })).headers['access-control-allow-origin']).toBe(
      'https://site.test',
    )
    const other = await app.inject({ url: '/api/openapi.json', headers: { origin: 'https://evil.test' } })
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.test')
  })

  it('a client that asks too often waits; another does not, nor does who sits at this machine', async () => {
    const app = await serverOver({}, { readsPerMinute: 2 })
    const ask = async (remoteAddress: string) =>
      (await app.inject({ url: '/api/openapi.json', remoteAddress })).statusCode
    expect([await ask('10.0.0.1'), await ask('10.0.0.1'), await ask('10.0.0.1'), await ask('10.0.0.2')]).toEqual([
      200, 200, 429, 200,
    ])
    expect([await ask('127.0.0.1'), await ask('127.0.0.1'), await ask('127.0.0.1')]).toEqual([200, 200, 200])
    const refused = await app.inject({ url: '/api/openapi.json', remoteAddress: '10.0.0.1' })
    expect(refused.json().code).toBe('too-many-requests')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('behind a proxy that is trusted, the client is whom it names', async () => {
    const app = await serverOver({}, { readsPerMinute: 1, trustProxy: ['127.0.0.1'] })
    const ask = async (client: string) =>
      (await app.inject({ url: '/api/openapi.json', headers: { 'x-forwarded-for': client } })).statusCode
    expect([await ask('10.0.0.1'), await ask('10.0.0.2'), await ask('10.0.0.1')]).toEqual([200, 200, 429])
  })

  it('every answer forbids scripts from elsewhere and guessing of types', async () => {
    const app = await serverOver({})
    for (const url of ['/api/docs', '/nothing', '/api/openapi.json']) {
      const { headers } = await app.inject(url)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })
})
