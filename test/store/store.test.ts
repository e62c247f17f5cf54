import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, longText, outlineOf, PLACES, readingOf, targetOf } from '../support/readings.ts'
import { SAMPLE_READING } from '../support/sample-reading.ts'

describe.each(ENGINES)('the store on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it('gives a reading back as it came', async () => {
    const store = await stores.open()
    const reading = { ...SAMPLE_READING, origins: [[0, 3, SAMPLE_READING.text.length]] as [number, number, number][] }
    const [{ editions }] = await store.saveFiles([fileOf(reading)], 'test')
    expect(editions).toEqual([{ edition: 1, report: '210100-2021', outcome: 'new', twin: null }])
    expect(await store.reading(1)).toEqual(reading)
    const edition = await store.edition(1)
    expect(edition).toMatchObject({ report: '210100-2021', preferred: true, placeCode: '210100', text: reading.text })
    const { rows } = await store.list('observations', {}, { sentences: true })
    expect(rows.map(row => row.quote)).toEqual(['6.5%以上', '与经济增长同步', '800个'])
    expect(rows[2].sentence).toBe('改造老旧小区800个。')
    expect(await store.list('commitments')).toMatchObject({ rows: [{ kind: 'target', observations: [0, 1] }, {}] })
    expect(await store.report('210100-2021')).toMatchObject({ edition: 1, editions: 1, observations: 3 })
    expect(await store.report('nothing')).toBeNull()
    expect(await store.edition(99)).toBeNull()
  })

  it('keeps characters that an engine refuses as one replacement each', async () => {
    const store = await stores.open()
    await store.saveFiles([fileOf(readingOf('各位代表：\u0000建设\ud842好𠮷。'))], 'test')
    expect((await store.edition(1))?.text).toBe('各位代表：\ufffd建设\ufffd好𠮷。')
  })

  it('does nothing with the same bytes twice, also when they come in another file', async () => {
    const store = await stores.open()
    const file = fileOf(readingOf(longText(1)))
    await store.saveFiles([file], 'test')
    const before = await store.counts()
    expect(await store.saveFiles([file], 'test')).toMatchObject([{ known: true, editions: [] }])
    expect(await store.counts()).toEqual(before)
    expect([...(await store.knownFiles([file.sha256, 'f'.repeat(64)]))]).toEqual([file.sha256])
    const inArchive = { ...file, sha256: 'e'.repeat(64), name: 'a.zip' }
    const [again] = await store.saveFiles([inArchive], 'test')
    expect(again.editions).toMatchObject([{ edition: 1, outcome: 'known' }])
    expect((await store.counts()).editions).toBe(1)
  })

  it('narrows, orders and pages every list the same way', async () => {
    const store = await stores.open()
    const years = [2019, 2020, 2021, 2022]
    const places = [PLACES.shenhe, PLACES.shenyang, PLACES.liaoning, PLACES.jinan]
    const files = places.flatMap((place, p) =>
      years.map((year, y) => {
        const text = `${longText(p * 10 + y, 10)}今年生产总值增长${p + y}%以上。`
        const observations = [targetOf(text, `${p + y}%以上`, p % 2 === 0 ? 'gdp' : null, p + y)]
        return fileOf(readingOf(text, { place, year, observations, outline: outlineOf(text, '今年') }))
      }),
    )
    await store.saveFiles(files, 'test')
    const all = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof store.list<'reports'>>> = await store.list(
        'reports',
        {},
        { limit: 5, after, count: true },
      )
      expect(page.total).toBe(16)
      all.push(...page.rows.map(row => row.id))
      after = page.next
    } while (after !== null)
    expect(all).toEqual([...all].sort())
    expect(new Set(all).size).toBe(16)
    const ids = async (filter: object) => (await store.list('reports', filter, { limit: 100 })).rows.length
    expect(await ids({ place: '210000' })).toBe(12)
    expect(await ids({ place: '210100' })).toBe(8)
    expect(await ids({ place: '210103' })).toBe(4)
    expect(await ids({ place: '000000' })).toBe(16)
    expect(await ids({ levels: ['province'], yearFrom: 2021 })).toBe(2)
    expect(await ids({ yearTo: 2019 })).toBe(4)
    expect(await ids({ kinds: [] })).toBe(0)
    const gdp = await store.list(
      'observations',
      { indicators: ['gdp'], yearFrom: 2020 },
      { sort: 'value', descending: true, limit: 3 },
    )
    expect(gdp.rows.map(row => row.value)).toEqual([5, 4, 3])
    expect(gdp.rows[0]).toMatchObject({ role: 'plan', heading: '今年' })
    expect((await store.list('observations', { roles: ['review'] })).rows).toEqual([])
    const streamed = []
    for await (const rows of store.stream('observations', { place: '370000' }, { sort: 'year', descending: true }))
      streamed.push(...rows)
    expect(streamed.map(row => row.year)).toEqual([2022, 2021, 2020, 2019])
    const panel = await store.panel('gdp', { place: '210000' })
    expect(panel.map(row => [row.placeCode, row.year, row.value])).toEqual([
      ...years.map((year, y) => ['210000', year, 2 + y]),
      ...years.map((year, y) => ['210103', year, y]),
    ])
    expect(await store.indicatorCounts()).toEqual([{ indicator: 'gdp', observations: 8 }])
    await expect(store.list('reports', { roles: ['plan'] })).rejects.toMatchObject({ code: 'filter-unknown' })
    await expect(store.list('reports', {}, { after: 'x' })).rejects.toMatchObject({ code: 'cursor-broken' })
  })

  it('takes values for values, never for SQL', async () => {
    const store = await stores.open()
    await store.saveFiles([fileOf(readingOf('各位代表：一切安好。'))], "x'; drop table editions; --")
    for (const words of ["'; drop table editions; --", '" OR 1=1', '%', '_', '*', '(', 'NEAR(', ':*', "\\'"]) {
      expect((await store.search({ text: words })).hits).toEqual([])
      expect((await store.list('reports', { report: words, place: words })).rows).toEqual([])
      expect(await store.panel(words)).toEqual([])
    }
    expect((await store.counts()).editions).toBe(1)
  })

  it('moves whole into another store', async () => {
    const from = await stores.open()
    const files = [1, 2, 3].map(n => fileOf(readingOf(longText(n), { year: 2018 + n })))
    await from.saveFiles([...files, fileOf(SAMPLE_READING)], 'test')
    await from.saveDecision({ kind: 'note', edition: 4, at: { start: 6, end: 12 }, payload: { a: 1 }, author: '张' })
    const to = await stores.open()
    await to.load(from.dump())
    expect(await to.counts()).toEqual(await from.counts())
    expect(await to.reading(4)).toEqual(await from.reading(4))
    expect(await to.list('decisions')).toEqual(await from.list('decisions'))
    expect((await to.search({ text: '老旧小区' })).hits).toEqual((await from.search({ text: '老旧小区' })).hits)
    expect(await to.check()).toEqual([])
    const [next] = await to.saveFiles([fileOf(readingOf(longText(9)))], 'test')
    expect(next.editions[0].edition).toBe(5)
    await expect(to.load(from.dump())).rejects.toMatchObject({ code: 'store-not-empty' })
  })

  it('holds nothing of a batch that fails', async () => {
    const store = await stores.open()
    const good = fileOf(readingOf(longText(5)))
    const wordless = { ...targetOf('各位代表', '代表', 'gdp', 6), subject: null as unknown as string }
    const bad = fileOf(readingOf(longText(6), { observations: [wordless] }))
    await expect(store.saveFiles([good, bad], 'test')).rejects.toThrow()
    expect(await store.counts()).toMatchObject({ sources: 0, editions: 0, reports: 0, events: 0 })
    await store.saveFiles([good], 'test')
    expect((await store.counts()).editions).toBe(1)
  })

  it('has another version after every write, whoever writes, and only then', async () => {
    const place = stores.place()
    const [here, elsewhere] = [await stores.openAt(place), await stores.openAt(place)]
    const first = await here.version()
    await here.counts()
    expect(await here.version()).toBe(first)
    await here.saveFiles([fileOf(readingOf(longText(1)))], 'test')
    const second = await here.version()
    expect(second).not.toBe(first)
    await elsewhere.appendEvent({ actor: 'test', kind: 'note', subject: 'x', payload: {} })
    expect(await here.version()).not.toBe(second)
  })

  it('writes from two connections at once keep every report once', async () => {
    const place = stores.place()
    const [a, b] = [await stores.openAt(place), await stores.openAt(place)]
    const files = Array.from({ length: 24 }, (_, n) => fileOf(readingOf(longText(n, 8), { year: 2000 + n })))
    const saveAll = async (store: Store, order: typeof files) => {
      for (let at = 0; at < order.length; at += 3) await store.saveFiles(order.slice(at, at + 3), 'test')
    }
    await Promise.all([saveAll(a, files), saveAll(b, [...files].reverse())])
    expect(await a.counts()).toMatchObject({ sources: 24, editions: 24, reports: 24 })
    expect(await a.check()).toEqual([])
  })
})
