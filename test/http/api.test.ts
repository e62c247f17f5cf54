import { describe, expect, it } from 'vitest'
import { renderClientTypes } from '../../src/http/client-types.ts'
import { isKnown } from '../../src/http/etag.ts'
import type { OpenApi } from '../../src/http/openapi.ts'
import { PROBLEMS } from '../../src/http/problems.ts'
import { parseSettings, SETTINGS } from '../../src/http/settings.ts'
import { serverOver } from '../support/http/stub-world.ts'
import { textOf } from '../support/tree.ts'

async function description(): Promise<OpenApi> {
  return (await (await serverOver({})).inject('/api/openapi.json')).json()
}

describe('the description of the API', () => {
  it('has one name for every operation, every path part described, every reference answered', async () => {
    const api = await description()
    const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.values(methods).map(it => ({ path, ...it })),
    )
    expect(new Set(operations.map(it => it.operationId)).size).toBe(operations.length)
    for (const { path, parameters } of operations) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(m => m[1])
      expect(parameters.filter(it => it.in === 'path').map(it => it.name)).toEqual(parts)
    }
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(m => m[1])
    expect(references.filter(name => !(name in api.components.schemas))).toEqual([])
    expect(JSON.stringify(api)).not.toContain('"$id"')
  })

  it('how much of two editions is compared is told alike in both languages', async () => {
    const { paths } = await description()
    const told = JSON.stringify(paths['/api/reports/{id}/differences'])
    expect(told.match(/\d{3},\d{3}/g)).toEqual(['200,000', '200,000'])
  })

  it('every list is paged, sorted and counted by the same parameters', async () => {
    const api = await description()
    for (const list of [
      'sources',
      'reports',
      'editions',
      'outline',
      'observations',
      'commitments',
      'decisions',
      'events',
    ]) {
      const names = api.paths[`/api/${list}`].get.parameters.map(it => it.name)
      expect(names).toEqual(expect.arrayContaining(['sort', 'limit', 'after', 'count']))
    }
  })

  it('the types of the client are those of the API: else run node scripts/make-client.js', async () => {
    expect(renderClientTypes(await description())).toBe(textOf('src/client/api-types.ts'))
  })

  it('is a page without scripts that knows every operation, form field and problem', async () => {
    const app = await serverOver({})
    const page = (await app.inject('/api/docs')).body
    expect(page).not.toMatch(/<script|onclick|style=|https?:\/\//)
    for (const methods of Object.values((await description()).paths)) {
      for (const { operationId } of Object.values(methods)) expect(page).toContain(`id="${operationId}"`)
    }
    for (const code of Object.keys(PROBLEMS)) expect(page).toContain(`id="problem-${code}"`)
    expect(page).toContain('<input name="indicator"')
    expect((await app.inject('/api/docs/style.css')).headers['content-type']).toContain('text/css')
  })

  it('docs/api.md lists every operation, problem and setting', () => {
    const text = textOf('docs/api.md')
    expect(Object.keys(PROBLEMS).filter(code => !text.includes(`\`${code}\``))).toEqual([])
    expect(Object.values(SETTINGS).filter(it => !text.includes(`\`${it.variable}\``))).toEqual([])
  })

  it('docs/api.md lists every address', async () => {
    const text = textOf('docs/api.md')
    expect(Object.keys((await description()).paths).filter(path => !text.includes(`\`${path}\``))).toEqual([])
  })
})

describe('answers', () => {
  it('are 304 for who has them', async () => {
    const app = await serverOver({})
    const first = await app.inject('/api/openapi.json')
    const again = await app.inject({
      url: '/api/openapi.json',
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(again.headers.etag).toBe(first.headers.etag)
  })

  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    [undefined, false],
  ])('If-None-Match: %s', (header, known) => {
    expect(isKnown(header, 'W/"a"')).toBe(known)
  })

  it('tell whether the server lives, can answer, and how it does', async () => {
    const app = await serverOver({})
    expect((await app.inject('/health')).json()).toEqual({ status: 'ok', version: '1.2.3' })
    expect((await app.inject('/ready')).json()).toEqual({ status: 'ready', engine: 'sqlite' })
    await app.inject('/api/nothing/at/all')
    const metrics = (await app.inject('/metrics')).body
    expect(metrics).toContain('jiannuo_http_request_seconds_count{method="GET",route="/ready",status="200"} 1')
    expect(metrics).not.toContain('/api/nothing')
    const gone = await serverOver({ ping: () => Promise.reject(new Error('gone')) })
    expect((await gone.inject('/ready')).statusCode).toBe(503)
  })
})

describe('settings', () => {
  it('come from the environment', () => {
    expect(parseSettings({ JIANNUO_PORT: '0', JIANNUO_CORS: 'https://a.test, https://b.test' })).toMatchObject({
      port: 0,
      cors: ['https://a.test', 'https://b.test'],
      token: null,
    })
  })

  it.each([
    { JIANNUO_PORT: '99999' },
    { JIANNUO_PORT: 'x' },
    { JIANNUO_TOKEN: 'short' },
    { JIANNUO_LOG: 'loud' },
    { JIANNUO_UPLOAD_MB: '-1' },
  ])('that are wrong are named: %o', env => {
    expect(parseSettings(env)).toMatchObject({ wrong: { en: expect.stringContaining(Object.keys(env)[0]) } })
  })
})
