import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../src/http/problems.ts'
import { problemOfStore } from '../../src/http/store-problems.ts'
import { STORE_ERRORS, StoreError, type StoreErrorCode } from '../../src/store/store.ts'
import { serverOver, TOKEN } from '../support/http/stub-world.ts'

const bearer = { authorization: `Bearer ${TOKEN}` }

describe('problem documents', () => {
  it.each([
    ['GET', '/api/nothing', 404, 'not-found'],
    ['POST', '/api/reports', 405, 'method-not-allowed'],
    ['GET', '/api/reports?colour=red', 400, 'input-invalid'],
    ['GET', '/api/reports?level=city', 400, 'input-invalid'],
    ['GET', '/api/reports?year=20', 400, 'input-invalid'],
    ['GET', '/api/reports?limit=5000', 400, 'input-invalid'],
    ['GET', '/api/reports?place=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA', 400, 'place-unknown'],
    ['GET', '/api/reports?place=%E9%BC%93%E6%A5%BC%E5%8C%BA', 400, 'place-unknown'],
    ['GET', '/api/observations?indicator=none-such', 400, 'input-invalid'],
    ['GET', '/api/indicators/none-such/panel', 404, 'not-found'],
    ['GET', '/api/sources/abc/content', 400, 'input-invalid'],
    ['GET', '/api/%zz', 400, 'input-invalid'],
    ['GET', '/api/search', 400, 'input-invalid'],
    ['GET', '/api/reports/grid?after=x', 400, 'cursor-invalid'],
  ] as const)('%s %s is %i %s', async (method, url, status, code) => {
    const app = await serverOver({ stream: async function* () {} as never })
    const answer = await app.inject({ method, url })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toMatchObject({ status, title: PROBLEMS[code].zh, type: `/api/docs#problem-${code}` })
  })

  it('say which parameter is wrong, and which places a name can mean', async () => {
    const app = await serverOver({})
    const wrong = await app.inject('/api/reports?level=city')
    expect(wrong.json().errors).toEqual([
      { at: '/querystring/level/0', message: 'must be one of: nation, province, prefecture, county' },
    ])
    expect(wrong.json().detail).toBe('level 只能是 nation、province、prefecture、county')
    const several = await app.inject(`/api/reports?place=${encodeURIComponent('鼓楼区')}`)
    expect(several.json().places.length).toBeGreaterThan(2)
  })

  it.each([
    ['/api/search', 'q 没有给出', '/querystring/q', 'is missing'],
    ['/api/search?q=%E5%A5%BD&nothing=1', 'nothing 不是这里的参数', '/querystring/nothing', 'is no parameter here'],
    ['/api/reports?limit=5000', 'limit 不能大于 1000', '/querystring/limit', 'must be at most 1000'],
    ['/api/reports?limit=many', 'limit 须为整数', '/querystring/limit', 'must be integer'],
    [`/api/search?q=${'a'.repeat(500)}`, 'q 至多 400 字', '/querystring/q', 'must have at most 400 characters'],
  ])('say in words what is wrong: %s', async (url, detail, at, message) => {
    const answer = (await (await serverOver({})).inject(url)).json()
    expect(answer).toMatchObject({ detail, errors: [{ at, message }] })
  })

  it.each([
    ['GET /api/search?q=好 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['no HTTP\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('answer what is no HTTP: %.40s', async (request, status) => {
    const app = await serverOver({})
    const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
    const socket = connect(Number(port), '127.0.0.1')
    socket.end(request)
    const [head, body] = (await text(socket)).split('\r\n\r\n')
    await app.close()
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(body === '' ? '' : JSON.parse(body).detail).toMatch(status === 400 ? /百分号编码/ : /^$/)
  })

  it('tell nothing of a fault of the program', async () => {
    const app = await serverOver({
      list: async () => {
        throw new Error('secret: password=1')
      },
    })
    const answer = await app.inject('/api/reports')
    expect(answer.json()).toMatchObject({ status: 500, code: 'internal-fault' })
    expect(answer.body).not.toContain('secret')
  })

  it.each(Object.keys(STORE_ERRORS) as StoreErrorCode[])('know the store’s %s', async code => {
    expect(problemOfStore(new StoreError(code, '说明'))?.message).toBe('说明')
  })

  it('a store that is gone is 503, another writer 409', async () => {
    const failing = (code: StoreErrorCode) => ({
      list: async () => {
        throw new StoreError(code, '说明')
      },
    })
    expect((await (await serverOver(failing('store-unreachable'))).inject('/api/reports')).statusCode).toBe(503)
    expect((await (await serverOver(failing('store-busy'))).inject('/api/reports')).statusCode).toBe(409)
  })

  it('a body that is too large, or no JSON, or of another type', async () => {
    const app = await serverOver({}, { uploadMegabytes: 1 })
    const post = (url: string, payload: string | Buffer, type: string) =>
      app.inject({ method: 'POST', url, payload, headers: { ...bearer, 'content-type': type } })
    expect((await post('/api/decisions', 'x'.repeat(2 << 20), 'application/json')).json().code).toBe('body-too-large')
    expect((await post('/api/decisions', '{', 'application/json')).json().code).toBe('input-invalid')
    expect((await post('/api/decisions', 'a=b', 'application/x-www-form-urlencoded')).json().code).toBe(
      'media-unsupported',
    )
    expect((await post('/api/sources?name=a', Buffer.alloc(2 << 20), 'application/octet-stream')).json().code).toBe(
      'body-too-large',
    )
    expect((await post('/api/sources?name=a', Buffer.alloc(10), 'application/octet-stream')).json().code).toBe(
      'file-refused',
    )
  })
})
