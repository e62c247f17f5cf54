import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../support/engines.ts'
import * as ask from '../support/http/ask.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'

describe.each(ENGINES)('the API over %s', engine => {
  let world: KeptWorld
  const upload = (name: string, payload: string, more = '') => ask.upload(world, name, payload, more)
  const get = (url: string, headers: Record<string, string> = {}) => ask.get(world, url, headers)
  const items = async (url: string) => (await get(url)).json().items

  beforeAll(async () => {
    world = await keptWorld(engine)
    await ask.uploadReports(world)
  })
  afterAll(() => world.close())

  describe('sources', () => {
    it('the same bytes again do nothing', async () => {
      const again = await upload('other-name.txt', reportText(...ask.REPORTS[0]))
      expect([again.statusCode, again.json().known]).toEqual([200, true])
      expect((await get('/api/sources?count=true')).json().total).toBe(4)
    })

    it('are refused when nothing can be read in them, or their hash is another', async () => {
      expect((await upload('a.bin', '\x00\x01\x02\x03'.repeat(50))).json()).toMatchObject({
        code: 'file-refused',
        failures: [{ name: 'a.bin' }],
      })
      expect((await upload('b.txt', '各位代表', `&sha256=${'0'.repeat(64)}`)).json().code).toBe('hash-differs')
      expect((await get('/api/sources?count=true')).json().total).toBe(4)
    })

    it('come back byte for byte, as a download, with their hash', async () => {
      const text = reportText(...ask.REPORTS[0])
      const sha256 = createHash('sha256').update(text).digest('hex')
      const answer = await get(`/api/sources/${sha256}/content`)
      expect(answer.body).toBe(text)
      expect(answer.headers).toMatchObject({
        etag: `"${sha256}"`,
        'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
        'content-disposition': `attachment; filename="${sha256}"`,
      })
      const known = await world.app.inject({
        url: `/api/sources/${sha256}/content`,
        headers: { 'if-none-match': `"${sha256}"` },
      })
      expect([known.statusCode, known.body]).toEqual([304, ''])
    })

    it('that were altered are not given out', async () => {
      const text = reportText('鞍山市', 2020, 4)
      const { sha256 } = (await upload('鞍山.txt', text)).json()
      writeFileSync(join(world.folder, 'sources', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'forged')
      const answer = await world.app.inject(`/api/sources/${sha256}/content`)
      expect(answer.json()).toMatchObject({ status: 500, code: 'source-damaged' })
    })
  })

  describe('lists', () => {
    it('are narrowed by place and all under it, year and level', async () => {
      const names = async (url: string) => (await items(url)).map((it: { id: string }) => it.id)
      expect(await names('/api/reports?place=辽宁省&year=2021..&sort=-year')).toEqual([
        '210100-2022',
        '210200-2021',
        '210100-2021',
      ])
      expect(await names('/api/reports?place=370200')).toEqual(['370200-2021'])
      expect(await names('/api/reports?level=county,province')).toEqual([])
      expect(await names('/api/reports?year=..2020&place=&level=')).toEqual(['210300-2020'])
    })

    it('page by page they hold every row once, in the same order', async () => {
      const all = await items('/api/observations?limit=1000&sort=-value')
      const paged: unknown[] = []
      let url: string | null = '/api/observations?limit=3&sort=-value'
      while (url !== null) {
        const answer = await get(decodeURI(url))
        paged.push(...answer.json().items)
        url = /^<(.*)>; rel="next"$/.exec(String(answer.headers.link ?? ''))?.[1] ?? null
      }
      expect(all.length).toBeGreaterThan(9)
      expect(paged).toEqual(all)
    })

    it('a cursor of another list or none is refused', async () => {
      const { next } = (await get('/api/observations?limit=1')).json()
      for (const url of [`/api/commitments?after=${encodeURIComponent(next)}`, '/api/reports?after=junk']) {
        expect((await world.app.inject(url)).json().code).toBe('cursor-invalid')
      }
    })

    it('are lines for who asks for lines', async () => {
      const answer = await get('/api/observations?place=大连市', { accept: 'application/x-ndjson' })
      expect(answer.headers['content-type']).toContain('application/x-ndjson')
      const rows = answer.body
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(rows).toEqual(await items('/api/observations?place=大连市'))
    })

    it('every row quotes the text of its edition', async () => {
      for (const list of ['observations', 'commitments']) {
        for (const row of await items(`/api/${list}?report=210100-2021`)) {
          const text = (await get(`/api/editions/${row.edition}/text`)).body
          expect(text.slice(row.start, row.end)).toBe(row.quote)
        }
      }
    })

    it('the grid shows who reported when', async () => {
      const grid = (await get('/api/reports/grid?place=辽宁省&limit=3')).json()
      expect(grid).toMatchObject({ years: [2020, 2021, 2022], total: 4, next: '210200', unplaced: [] })
      expect(grid.totals).toMatchObject({ reports: (await items('/api/reports?place=辽宁省')).length, places: 3 })
      expect(grid.items[0]).toMatchObject({ code: '210000', name: '辽宁省', level: 'province', reports: [] })
      expect(grid.items[1]).toMatchObject({ code: '210100', name: '沈阳市', reports: [{ year: 2021 }, { year: 2022 }] })
      expect((await get(`/api/reports/grid?place=辽宁省&after=${grid.next}`)).json()).toMatchObject({
        items: [{ code: '210300' }],
        next: null,
      })
    })

    it('a report, its editions and their reading', async () => {
      const report = (await get('/api/reports/210100-2021')).json()
      const [edition] = await items('/api/editions?report=210100-2021&editions=all')
      expect(edition.id).toBe(report.edition)
      expect((await get(`/api/editions/${edition.id}`)).json()).toEqual(edition)
      const reading = (await get(`/api/editions/${edition.id}/reading`)).json()
      expect(reading).toMatchObject({ schema: 'jiannuo/reading/1', year: 2021, place: { code: '210100' } })
      for (const url of [
        '/api/reports/nope',
        '/api/editions/999',
        '/api/editions/999/text',
        '/api/editions/999/reading',
      ]) {
        expect((await world.app.inject(url)).json().code).toBe('not-found')
      }
    })
  })

  describe('search', () => {
    it('gives sentences with the places of the words', async () => {
      const found = (await get('/api/search?q=营商环境&place=沈阳市')).json()
      expect(found).toMatchObject({ total: 4, exact: true, next: null })
      for (const hit of found.items) {
        const text = (await get(`/api/editions/${hit.edition}/text`)).body
        expect(text.slice(hit.start, hit.end)).toBe(hit.sentence)
        for (const [start, end] of hit.ranges) expect(text.slice(start, end)).toBe('营商环境')
      }
    })

    it('pages, and finds what is worded alike', async () => {
      const first = await get('/api/search?q=营商环境&limit=1')
      const second = await get(decodeURI(/<(.*)>/.exec(String(first.headers.link))?.[1] ?? ''))
      expect(second.json().items[0]).not.toEqual(first.json().items[0])
      const [alike] = await items('/api/similar?q=改造老旧小区100个，确保6月底前开工&limit=1')
      expect(alike.sentence).toContain('老旧小区')
    })
  })

  describe('lookup', () => {
    it('places by name, code and path', async () => {
      expect((await items('/api/places?q=沈河')).map((it: { code: string }) => it.code)).toEqual(['210103'])
      expect((await items('/api/places?q=鼓楼区')).length).toBeGreaterThan(2)
      expect(await items('/api/places?q=没有这里')).toEqual([])
    })

    it('indicators with their numbers, and the panel of one', async () => {
      const [first] = await items('/api/indicators?limit=1&place=沈阳市')
      expect(first.observations).toBeGreaterThan(0)
      const values = await items('/api/indicators/gdp/panel?status=target')
      expect(
        values.map((it: { placeCode: string; year: number; value: number }) => [it.placeCode, it.year, it.value]),
      ).toEqual([
        ['210100', 2021, 6],
        ['210100', 2022, 5],
        ['210200', 2021, 7],
        ['210300', 2020, 4],
        ['370200', 2021, 8],
      ])
    })
  })
})
