import { strFromU8, unzipSync } from 'fflate'
import { parquetMetadata } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../support/engines.ts'
import * as ask from '../support/http/ask.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'
import { readDta } from '../support/read-dta.ts'

describe.each(ENGINES)('decisions and exports over %s', engine => {
  let world: KeptWorld
  const upload = (name: string, payload: string, more = '') => ask.upload(world, name, payload, more)
  const get = (url: string, headers: Record<string, string> = {}) => ask.get(world, url, headers)
  const items = async (url: string) => (await get(url)).json().items

  beforeAll(async () => {
    world = await keptWorld(engine)
    await ask.uploadReports(world)
  })
  afterAll(() => world.close())

  describe('decisions', () => {
    const post = (payload: object) =>
      world.app.inject({
        method: 'POST',
        url: '/api/decisions',
        payload,
        headers: { authorization: ask.WRITER.authorization },
      })

    it('are kept where their words stand, and withdrawn without being lost', async () => {
      const [row] = await items('/api/observations?report=210100-2021&status=target')
      const { edition, start, end, quote } = row
      const kept = await post({
        kind: 'correction',
        edition,
        at: { start, end, quote },
        payload: { value: 6.5 },
        author: '王',
      })
      expect(kept.statusCode).toBe(201)
      expect(kept.json()).toMatchObject({
        kind: 'correction',
        author: '王',
        state: 'anchored',
        anchor: { quote, start, end },
        payload: { value: 6.5 },
      })
      const wrong = await post({
        kind: 'correction',
        edition,
        at: { start: start + 1, end: end + 1, quote },
        author: '王',
      })
      expect(wrong.json().code).toBe('quote-not-found')
      const url = `/api/decisions/${kept.json().id}?by=${encodeURIComponent('李')}`
      const withdrawn = await world.app.inject({
        method: 'DELETE',
        url,
        headers: { authorization: ask.WRITER.authorization },
      })
      expect(withdrawn.json().withdrawnAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      expect((await items('/api/decisions?decision=correction')).length).toBe(1)
    })

    it('what happened is told in order', async () => {
      const events = await items('/api/events?limit=1000')
      const after = await items(`/api/events?since=${events[1].seq}&limit=1000`)
      expect(after).toEqual(events.slice(2))
    })
  })

  describe('exports', () => {
    it('are files, narrowed like lists', async () => {
      const answer = await get('/api/exports/observations?indicator=gdp&status=target&year=2021&format=csv')
      expect(answer.headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="jiannuo-observations.csv"',
      })
      const lines = answer.body.split('\r\n')
      expect(lines[0]).toMatch(/^\uFEFFREF_AREA,REF_AREA_NAME,/)
      expect(lines.slice(1, -1).map(line => line.split(',')[1])).toEqual(['沈阳市', '大连市', '青岛市'])
    })

    it.each(['reports', 'outline', 'observations', 'commitments'])(
      '%s in every format, as many rows as the list has',
      async name => {
        const { total } = (await get(`/api/${name}?count=true`)).json()
        const load = async (format: string) => (await get(`/api/exports/${name}?format=${format}`)).rawPayload
        expect((await load('jsonl')).toString().split('\n').length - 1).toBe(total)
        const sheet = strFromU8(unzipSync(await load('xlsx'))['xl/worksheets/sheet1.xml'])
        expect(sheet.match(/<row /g)?.length).toBe(total + 1)
        expect(Number(parquetMetadata(new Uint8Array(await load('parquet')).buffer).num_rows)).toBe(total)
      },
    )

    it('the panel: a row for every promise with a figure, narrowed like lists', async () => {
      const load = async (query: string) => (await get(`/api/exports/panel?${query}`)).rawPayload
      const rows = (await load('format=jsonl&place=210100')).toString().trim().split('\n')
      expect(rows.map(line => JSON.parse(line)).filter(it => it.indicator_id === 'gdp')).toMatchObject([
        { place_id: '210100', report_year: 2021, low: 6, high: null, parent_id: '210000' },
        { place_id: '210100', report_year: 2022 },
      ])
      expect(readDta(await load('format=dta')).rows.length).toBeGreaterThan(rows.length)
      expect((await world.app.inject('/api/exports/panel?status=target')).statusCode).toBe(400)
    })

    it('the codebook in every format', async () => {
      expect((await get('/api/exports/codebook')).body).toContain('observations,OBS_VALUE,number,OBS_VALUE,')
    })

    it('a further edition stays in the list of editions, and out of the export of reports', async () => {
      const further = reportText(...ask.REPORTS[3]).replace('请予审议', '请予以审议')
      expect((await upload('青岛市2021-2.txt', further)).json().editions).toMatchObject([
        { report: '370200-2021', outcome: 'further' },
      ])
      expect((await items('/api/editions?report=370200-2021&editions=all')).length).toBe(2)
      expect((await items('/api/editions?report=370200-2021&editions=preferred')).length).toBe(1)
    })

    it('a report is exported once, by its preferred edition, with its source', async () => {
      const rows = (await get('/api/exports/reports?format=jsonl')).body
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(rows.map(it => it.REPORT)).toEqual(['210100-2021', '210100-2022', '210200-2021', '370200-2021'])
      expect(rows.every(it => /^[0-9a-f]{64}$/.test(it.SOURCE_SHA256))).toBe(true)
    })
  })
})
