import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { observedOf } from '../../src/model/decided-fact.ts'
import { ENGINES } from '../support/engines.ts'
import * as ask from '../support/http/ask.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'

type Cell = {
  placeCode: string
  year: number
  target: { quote: string; low: number | null; high: number | null } | null
  result: { quote: string } | null
  targetReport: string | null
  resultReport: string | null
  others: { quote: string; subject: string; status: string }[]
}

describe.each(ENGINES)('charts, the cascade and words over %s', engine => {
  let world: KeptWorld
  const get = async (url: string) => (await ask.get(world, url)).json()

  beforeAll(async () => {
    world = await keptWorld(engine)
    await ask.uploadReports(world)
    const parts = reportText('沈阳市', 2023, 5).replace('增长5%以上', '增长5.5%左右、力争6%，浑南区生产总值增长9%')
    const longer = parts.replace('生产总值增长4.5%', '生产总值比2015年增长65.5%、比上年增长4.5%')
    expect(longer).not.toBe(parts)
    await ask.upload(world, '沈阳市2023.txt', longer)
    await ask.upload(world, '辽宁省2021.txt', reportText('辽宁省', 2021, 6))
    await ask.upload(world, '抚顺市2021.txt', reportText('抚顺市', 2021, 5).replace('增长5%以上', '增长6.5%左右'))
    await ask.upload(world, '鞍山市2021.txt', reportText('鞍山市', 2021, 5).replace('地区生产总值增长5%以上，', ''))
  }, 60_000)
  afterAll(() => world.close())

  describe('an indicator of a place', () => {
    it('has a cell for every year, targets where they are for, results where they are of, gaps where no report is', async () => {
      const { cells, measure, unit, by } = await get('/api/indicators/gdp/chart?place=沈阳市')
      expect([by, measure, unit]).toEqual(['year', 'growth', '%'])
      const told = cells.map(({ year, target, result, targetReport, resultReport }: Cell) => [
        ...[year, target?.quote ?? null, result?.quote ?? null, targetReport !== null, resultReport !== null],
      ])
      expect(told).toEqual([
        [2020, null, '5.5%', false, true],
        [2021, '6%以上', '4.5%', true, true],
        [2022, '5%以上', '4.5%', true, true],
        [2023, '5.5%左右', null, true, false],
      ])
    })

    it('keeps the words of a target as the interval they ask for', async () => {
      const { cells } = await get('/api/indicators/gdp/chart?place=210100')
      const ends = cells.slice(1).map(({ target }: Cell) => [target?.low, target?.high])
      expect(ends).toEqual([
        [6, null],
        [5, null],
        [5, 6],
      ])
    })

    it('shows what is of the place itself, lists what is strived for, and leaves out what is of a district', async () => {
      const { cells } = await get('/api/indicators/gdp/chart?place=210100')
      const others = cells[3].others.map((it: Cell['others'][number]) => [it.subject, it.quote])
      expect(others).toEqual([['地区生产总值', '6%']])
    })

    it('stands under the places above, as far as they are kept', async () => {
      const { references } = await get('/api/indicators/gdp/chart?place=210100')
      expect(references.map((it: Cell) => [it.placeCode, it.year, it.target?.quote ?? null])).toEqual([
        ['210000', 2020, null],
        ['210000', 2021, '6%以上'],
      ])
    })
  })

  it('an indicator of a year has every place with a report of that year or the next, and says which is missing', async () => {
    const { cells, references } = await get('/api/indicators/gdp/chart?place=210000&year=2021')
    expect(cells.map((it: Cell) => [it.placeCode, it.target?.quote ?? null, it.targetReport])).toEqual([
      ['210100', '6%以上', '210100-2021'],
      ['210200', '7%以上', '210200-2021'],
      ['210300', null, '210300-2021'],
      ['210400', '6.5%左右', '210400-2021'],
    ])
    expect(references.map((it: Cell) => it.placeCode)).toEqual(['210000'])
    const all = await get('/api/indicators/gdp/chart?year=2021&level=province')
    expect(all.cells.map((it: Cell) => it.placeCode)).toEqual(['210000'])
  })

  it('another measure is another axis; amounts that grow with the place stand under nobody', async () => {
    const { pairs, references } = await get('/api/indicators/urban-new-jobs/chart?place=210100')
    expect(references).toEqual([])
    expect(pairs).toEqual([{ measure: 'level', unit: '万人', targets: 3, results: 0 }])
    const { code, detail } = (await world.app.inject('/api/indicators/gdp/chart')).json()
    expect([code, detail]).toEqual(['input-invalid', '请给出地区（看历年）或年份（看各地），或两者'])
    expect((await world.app.inject('/api/indicators/nope/chart?year=2021')).json().code).toBe('not-found')
  })

  it('the cascade goes down from the nation, compares with the nearest target above and says what is missing', async () => {
    const { year, years, rows } = await get('/api/cascade?indicator=gdp&year=2021')
    expect([year, years]).toEqual([2021, [2023, 2022, 2021]])
    const told = rows.map((it: { comparison: { above: string; relation: string; least: number } | null }) => {
      const { placeName, depth, report, target, skipped } = it as unknown as Record<string, never>
      const { comparison } = it
      return [
        ...[placeName, depth, report !== null, (target as { quote: string } | null)?.quote ?? null, skipped],
        comparison && [comparison.above, comparison.relation, comparison.least],
      ]
    })
    expect(told).toEqual([
      ['全国', 0, false, null, [], null],
      ['辽宁省', 1, true, '6%以上', ['000000'], null],
      ['沈阳市', 2, true, '6%以上', [], ['210000', 'same', 0]],
      ['大连市', 2, true, '7%以上', [], ['210000', 'above', 1]],
      ['鞍山市', 2, true, null, [], null],
      ['抚顺市', 2, true, '6.5%左右', [], ['210000', 'overlaps', null]],
      ['山东省', 1, false, null, [], null],
      ['青岛市', 2, true, '8%以上', ['370000', '000000'], null],
    ])
    const latest = await get('/api/cascade?indicator=gdp')
    expect([latest.year, latest.years]).toEqual([2021, [2023, 2022, 2021]])
  })

  it('amounts that grow with the place are not compared', async () => {
    const { rows } = await get('/api/cascade?indicator=urban-new-jobs&year=2021&place=沈阳市')
    expect(rows.map((it: { placeName: string }) => it.placeName)).toEqual(['全国', '辽宁省', '沈阳市'])
    expect(rows[2].comparison).toMatchObject({ relation: 'not-comparable', reason: 'of-size', least: null })
  })

  it('what a person corrected holds in chart and cascade', async () => {
    const [row] = (await get('/api/observations?report=210200-2021&indicator=gdp&status=target')).items
    const { edition, start, end, quote } = row
    const was = observedOf(row)
    const payload = { was, now: { value: 6.5, comparator: '=' } }
    const body = { kind: 'fact-correct', edition, at: { start, end, quote }, payload, author: '王' }
    const headers = { authorization: ask.WRITER.authorization }
    const kept = await world.app.inject({ method: 'POST', url: '/api/decisions', payload: body, headers })
    expect([kept.statusCode, kept.body]).toEqual([201, kept.body])
    const { cells } = await get('/api/indicators/gdp/chart?place=210200&year=2021')
    expect(cells[0].target).toMatchObject({ value: 6.5, low: 6.5, high: 6.5, decided: 'corrected' })
    const { rows } = await get('/api/cascade?indicator=gdp&year=2021&place=210200')
    expect(rows.at(-1).comparison).toMatchObject({ relation: 'above', basis: 'floor', least: 0.5, most: 0.5 })
    await world.app.inject({ method: 'DELETE', url: `/api/decisions/${kept.json().id}?by=%E7%8E%8B`, headers })
  })

  it('words are weighed by year and by place, with what stands behind', async () => {
    const byYear = await get('/api/words?terms=营商环境|市场主体,老旧小区&place=沈阳市')
    expect(byYear.groups.map((it: { words: string[] }) => it.words)).toEqual([['营商环境', '市场主体'], ['老旧小区']])
    expect(byYear.points.map((it: { year: number }) => it.year)).toEqual([2021, 2022, 2023])
    const [{ reports, characters, words }] = byYear.points
    expect([reports, words[0].count, words[1].count, words[0].within]).toEqual([1, 3, 1, 1])
    expect(words[0].weight).toBeCloseTo(3000 / characters, 10)
    const byPlace = await get('/api/words?terms=营商环境&by=place&year=2021')
    expect(byPlace.points.map((it: { placeCode: string }) => it.placeCode)).toEqual([
      ...['210000', '210100', '210200', '210300', '210400', '370200'],
    ])
    const topics = (await get('/api/topics')).items
    const topic = await get(`/api/words?terms=@${topics[0].id}`)
    expect(topic.groups[0]).toMatchObject({ name: topics[0].name, words: topics[0].words })
    for (const terms of ['@nothing', '|', '水'])
      expect((await world.app.inject(encodeURI(`/api/words?terms=${terms}`))).statusCode).toBe(400)
  })

  it('indicators are found by part of a name or of another way to write it', async () => {
    const found = async (q: string) => (await get(`/api/indicators?q=${q}`)).items
    expect((await found('地区生产总值'))[0]).toMatchObject({ id: 'gdp', alias: null, observations: 17 })
    expect((await found('经济总量'))[0]).toMatchObject({ id: 'gdp', alias: '经济总量' })
    expect(await found('没有这样的指标')).toEqual([])
  })

  it('what a chart shows is kept as CSV and XLSX, missing values as lines that say so', async () => {
    const csv = (await ask.get(world, '/api/exports/indicators/gdp?place=210000&year=2021')).body
    const lines = csv.replace('\uFEFF', '').trim().split('\r\n')
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(lines.find(it => it.startsWith('210400') && it.includes('target'))).toContain('6.5%左右')
    expect(lines.find(it => it.startsWith('210300') && it.includes('target'))).toContain('not-mentioned')
    expect(lines.find(it => it.startsWith('210300') && it.includes('result'))).toContain('no-report')
    for (const url of [
      '/api/exports/indicators/gdp?year=2021&format=xlsx',
      '/api/exports/cascade?indicator=gdp&year=2021&format=xlsx',
      '/api/exports/words?terms=营商环境&format=xlsx',
    ]) {
      expect((await ask.get(world, url)).rawPayload.subarray(0, 2).toString()).toBe('PK')
    }
    expect((await ask.get(world, '/api/exports/cascade?indicator=gdp&year=2021')).body).toContain('大连市')
    expect((await ask.get(world, '/api/exports/words?terms=营商环境')).body).toContain('营商环境')
  })
})
