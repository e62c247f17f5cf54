import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadSource } from '../../src/app/upload-source.ts'
import type { App } from '../../src/http/context.ts'
import { openStore } from '../../src/store/open.ts'
import { openSourceFolder } from '../../src/store/source-folder.ts'
import type { Store } from '../../src/store/store.ts'
import { makeDocx } from '../support/formats/office.ts'
import { makeZip } from '../support/formats/zip.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'
import { serverOver, TOKEN } from '../support/http/stub-world.ts'
import { readHere } from '../support/read-here.ts'
import { longText } from '../support/readings.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { ROOT } from '../support/tree.ts'

const disk = mountSmallDisk(4)

function upload(app: App, name: string, payload: string | Uint8Array) {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/octet-stream' }
  const url = `/api/sources?name=${encodeURIComponent(name)}`
  return app.inject({ method: 'POST', url, headers, payload: Buffer.from(payload as Uint8Array) })
}

describe('an upload', () => {
  let world: KeptWorld
  beforeAll(async () => {
    world = await keptWorld('sqlite')
  })
  afterAll(() => world.close())
  const counts = async () => (await world.store.counts()).sources

  it('that is a ZIP bomb is refused, and nothing of it kept', async () => {
    const before = await counts()
    const zeros = new Uint8Array(48 * 1024 * 1024).fill(0x31)
    const inner = makeZip({ 'zeros.txt': zeros })
    for (const bomb of [inner, makeZip({ 'a.zip': inner, 'b.zip': inner })]) {
      const answer = await upload(world.app, 'bomb.zip', bomb)
      expect(answer.statusCode).toBe(422)
      const { failures } = answer.json() as { failures: { code: string }[] }
      expect(new Set(failures.map(it => it.code))).toEqual(new Set(['archive-too-large']))
    }
    expect(await counts()).toBe(before)
  })

  it('that is a bomb beside a report keeps the report and names the bomb', async () => {
    const zeros = new Uint8Array(32 * 1024 * 1024).fill(0x31)
    const answer = await upload(world.app, 'a.zip', makeZip({ 'r.txt': reportText('沈阳市', 2020, 6), 'z.txt': zeros }))
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      editions: [{ report: '210100-2020', outcome: 'new' }],
      failures: [{ name: 'a.zip/z.txt', code: 'archive-too-large' }],
    })
  })

  it('whose entries leave their folder writes nothing there', async () => {
    const names = ['../out.txt', '../../../../../../tmp/jiannuo-out.txt', '/tmp/jiannuo-out.txt', 'C:\\out.txt']
    const entries = Object.fromEntries(names.map((name, i) => [name, reportText('大连市', 2000 + i, 6)]))
    const answer = await upload(
      world.app,
      '../../x.zip',
      makeZip({ ...entries, 'in.txt': reportText('大连市', 2021, 6) }),
    )
    expect(answer.statusCode).toBe(201)
    const { editions, failures } = answer.json() as { editions: unknown[]; failures: { code: string }[] }
    expect(editions).toMatchObject([{ report: '210200-2021' }])
    expect(failures.map(it => it.code)).toEqual(names.map(() => 'archive-entry-outside'))
    expect(existsSync('/tmp/jiannuo-out.txt')).toBe(false)
    expect(readdirSync(world.folder)).toEqual(['sources'])
    for (const path of readdirSync(join(world.folder, 'sources'), { recursive: true }) as string[])
      expect(path).toMatch(/^[0-9a-f]{2}(?:\/[0-9a-f]{2}(?:\/[0-9a-f]{64})?)?$/)
  })

  it('that is corrupt is refused with its reason, or read as far as it goes; the server goes on', async () => {
    const docx = makeDocx(reportText('鞍山市', 2021, 6).split('\n'))
    const zip = makeZip({ 'a.txt': reportText('鞍山市', 2020, 6) })
    const doc = readFileSync(join(ROOT, 'test/fixtures/report.doc'))
    const flipped = zip.slice()
    for (let at = 40; at < 90; at++) flipped[at] ^= 0x5a
    const corrupt = {
      'half.docx': docx.subarray(0, docx.length / 2),
      'half.zip': zip.subarray(0, zip.length / 2),
      'flipped.zip': flipped,
      'third.doc': doc.subarray(0, doc.length / 3),
      'head.pdf': Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj'),
      'empty.txt': Buffer.alloc(0),
      'noise.bin': Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff)),
    }
    for (const [name, bytes] of Object.entries(corrupt)) {
      const before = await counts()
      const answer = await upload(world.app, name, bytes)
      expect([name, answer.statusCode]).toEqual([name, 422])
      expect(answer.json()).toMatchObject({ code: 'file-refused', failures: [{ code: expect.any(String) }] })
      expect(answer.json().detail).toMatch(/[\u4e00-\u9fff]/)
      expect(await counts()).toBe(before)
    }
    expect((await upload(world.app, 'whole.docx', docx)).json()).toMatchObject({
      editions: [{ report: '210300-2021' }],
    })
    expect(await world.store.check()).toEqual([])
  })
})

describe.runIf(disk)('a disk that fills under the server', () => {
  let app: App
  let store: Store
  beforeAll(async () => {
    const home = disk!.folder
    store = await openStore({ home })
    const sources = openSourceFolder(join(home, 'sources'))
    const keep = (name: string, bytes: Uint8Array, actor: string) =>
      uploadSource({ store, sources, read: readHere }, name, bytes, actor)
    app = await serverOver(store, {}, { sources, upload: keep })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
    disk!.remove()
  })

  it('is told as such; reading goes on, and so does writing when there is space', async () => {
    const reportOf = (n: number) => reportText('沈阳市', 1980 + n, 6).replace('优化营商环境', longText(n, 800))
    let kept = 0
    let refused = null
    for (let n = 0; n < 100 && refused === null; n++) {
      const answer = await upload(app, `${n}.txt`, reportOf(n))
      if (answer.statusCode === 201) kept++
      else refused = answer
    }
    expect(kept).toBeGreaterThan(0)
    expect(refused!.statusCode).toBe(507)
    expect(refused!.json()).toMatchObject({ code: 'store-full', detail: expect.stringContaining('磁盘已满') })
    const reports = async () => (await app.inject('/api/reports?count=true')).json().total
    expect(await reports()).toBe(kept)
    expect((await app.inject('/api/search?q=营商环境')).json().total).toBe(kept)
    expect(await store.check()).toEqual([])
    disk!.grow(64)
    expect((await upload(app, 'again.txt', reportOf(kept))).statusCode).toBe(201)
    expect(await reports()).toBe(kept + 1)
  })
})
