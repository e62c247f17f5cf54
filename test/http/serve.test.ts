import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, everyItem } from '../../src/client/client.ts'
import { reportText } from '../support/http/kept-world.ts'
import { type Served, serve } from '../support/http/serve.ts'

const home = mkdtempSync(join(tmpdir(), 'jiannuo-serve-'))
let served: Served

beforeAll(async () => {
  served = await serve(home)
}, 120_000)
afterAll(async () => {
  if (served.process.exitCode === null) await served.stop()
  rmSync(home, { recursive: true, force: true })
})

describe('jiannuo serve', () => {
  it('prints its address, and has the samples the first time', async () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(served.log()).toMatch(/已导入样例 \d+ 篇/)
    const client = createClient({ base: served.address })
    const { items } = await client('listReports', { query: { count: true } })
    expect(items.length).toBeGreaterThan(3)
    const names: string[] = []
    for await (const source of everyItem(client, 'listSources', { query: { limit: 2, sort: 'name' } }))
      names.push(source.name)
    expect(names).toEqual([...names].sort())
    expect(names.every(name => name.startsWith('samples/'))).toBe(true)
  })

  it('lets who may read its folder write to it', async () => {
    expect(statSync(join(home, 'token')).mode & 0o777).toBe(0o600)
    const client = createClient({ base: served.address, token: readFileSync(join(home, 'token'), 'utf8').trim() })
    const done = await client('uploadSource', {
      query: { name: '大连.txt' },
      body: Buffer.from(reportText('大连市', 2019, 6)),
    })
    expect(done).toMatchObject({ known: false, editions: [{ report: '210200-2019', outcome: 'new' }] })
    const stranger = createClient({ base: served.address })
    await expect(stranger('withdrawDecision', { path: { id: '1' }, query: { by: 'x' } })).rejects.toMatchObject({
      problem: { code: 'token-missing' },
    })
  })

  it('writes its log as JSON lines, without tokens', async () => {
    const token = readFileSync(join(home, 'token'), 'utf8').trim()
    const lines = served
      .log()
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line))
    expect(lines.some(it => it.req?.url === '/api/sources?name=%E5%A4%A7%E8%BF%9E.txt')).toBe(true)
    expect(served.log()).not.toContain(token)
  })

  it('works out passages on a thread of its own, and ends in spite of it', async () => {
    const client = createClient({ base: served.address })
    const { items } = await client('listObservations', { query: { indicator: ['gdp'], limit: 1 } })
    const { edition, start, end, quote } = items[0]
    const place = { path: { id: edition }, query: { start, end } }
    const [explained, found] = await Promise.all([client('explainPassage', place), client('findInSource', place)])
    expect(explained).toMatchObject({ agrees: true })
    expect(explained.observations.some(it => it.start === start && it.indicator === 'gdp')).toBe(true)
    expect(found).toMatchObject({ state: 'kept', same: true })
    const [first] = found.marks
    expect(found.text?.slice(first[0] - (found.from ?? 0), first[1] - (found.from ?? 0))).toBe(quote)
  })

  it('finishes what runs when it is told to end, then ends with 0', async () => {
    const token = readFileSync(join(home, 'token'), 'utf8').trim()
    const body = Buffer.from(reportText('鞍山市', 2019, 6))
    const { port } = new URL(served.address)
    const socket = connect(Number(port), '127.0.0.1')
    let answer = ''
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.write(
      `POST /api/sources?name=a.txt HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${body.length}\r\n\r\n`,
    )
    socket.write(body.subarray(0, 100))
    await new Promise(resolve => setTimeout(resolve, 300))
    const ended = served.stop('SIGTERM')
    await new Promise(resolve => setTimeout(resolve, 300))
    socket.write(body.subarray(100))
    expect(await ended).toBe(0)
    expect(answer).toContain('201 Created')
    expect(answer).toContain('"report":"210300-2019"')
  })

  it('has everything when it starts again, and imports no samples', async () => {
    served = await serve(home, { JIANNUO_TOKEN: 'another-token-of-16' })
    expect(served.log()).not.toContain('样例')
    const client = createClient({ base: served.address, token: 'another-token-of-16' })
    expect(await client('getReport', { path: { id: '210300-2019' } })).toMatchObject({ placeName: '鞍山市' })
    expect(await client('openSession', { body: { token: 'another-token-of-16' } })).toEqual({ writer: true })
  })

  it('says why it cannot start', async () => {
    const { port } = new URL(served.address)
    await expect(serve(home, { JIANNUO_LOG: 'loud' })).rejects.toThrow(/ended with 2: jiannuo: JIANNUO_LOG 只能是/)
    await expect(serve(home, { JIANNUO_HOST: '203.0.113.1' })).rejects.toThrow(
      /ended with 1: jiannuo: 本机没有地址 203\.0\.113\.1/,
    )
    await expect(serve(home, { DATABASE_URL: `postgres://127.0.0.1:${port}/x` })).rejects.toThrow(
      /ended with 1: jiannuo: .*store-unreachable/,
    )
  }, 60_000)
})
