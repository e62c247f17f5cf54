import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorAt, placeAnchor } from '../../src/store/anchors.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, longText, PLACES, readingOf } from '../support/readings.ts'

const TEXT = '各位代表：\n生产总值增长6%以上。财政收入增长6%以上。\n城镇登记失业率控制在5%以内。'

describe('an anchor', () => {
  const second = TEXT.lastIndexOf('6%以上')
  const anchor = anchorAt(TEXT, second, second + 4)
  const quoted = (text: string) => {
    const place = placeAnchor(text, anchor)
    return place && text.slice(place.start - 4, place.end)
  }

  it('finds its place in the same text and in one with other lines', () => {
    expect(placeAnchor(TEXT, anchor)).toEqual({ start: second, end: second + 4 })
    expect(quoted(TEXT.replaceAll('。', '。\n'))).toBe('收入增长6%以上')
    expect(quoted(`前言。${TEXT}`)).toBe('收入增长6%以上')
    const broken = TEXT.replace('财政收入增长6%', '财政收入增长\n6%')
    expect(quoted(broken)).toBe('入增长\n6%以上')
  })

  it('follows its surroundings, not its number', () => {
    expect(quoted(TEXT.replace('生产总值增长6%以上。', ''))).toBe('收入增长6%以上')
  })

  it('is lost where its words or all around them are gone', () => {
    expect(placeAnchor(TEXT.replaceAll('6%', '7%'), anchor)).toBeNull()
    expect(placeAnchor('其他指标增速在6%以上的有三项，各地情况不一。', anchor)).toBeNull()
    expect(placeAnchor('', anchor)).toBeNull()
  })
})

describe.each(ENGINES)('human decisions on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it('survive another reading, which says what it could not place', async () => {
    const store = await stores.open()
    const file = fileOf(readingOf(TEXT))
    await store.saveFiles([file], 'test')
    const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
    const make = (words: string) =>
      store.saveDecision({ kind: 'correction', edition: 1, at: at(words), payload: { value: 6 }, author: '王' })
    const kept = await make('财政收入增长6%以上')
    const lost = await make('城镇登记失业率控制在5%以内')
    expect(kept).toMatchObject({ state: 'anchored', report: '210100-2021', payload: { value: 6 } })
    const text = `前言。\n${TEXT.replace('城镇登记失业率控制在5%以内', '（略）')}`
    const again = { ...file, readings: [{ ...readingOf(text), source: file.readings[0].source }] }
    const outcome = await store.rereadFile(again, 'test')
    expect(outcome).toMatchObject({ editions: 1, anchored: 1, lost: [{ id: lost.id }] })
    const { rows } = await store.list('decisions')
    const anchor = rows.find(row => row.id === kept.id)?.anchor
    expect(text.slice(anchor?.start, anchor?.end)).toBe('财政收入增长6%以上')
    expect(rows.find(row => row.id === lost.id)).toMatchObject({
      state: 'lost',
      anchor: { quote: '城镇登记失业率控制在5%以内' },
    })
    expect((await store.check()).map(it => [it.code, it.subject])).toEqual([['decision-lost', lost.id]])
    await store.rereadFile(file, 'test')
    expect((await store.list('decisions', { decisionState: 'lost' })).rows).toEqual([])
    expect(await store.check()).toEqual([])
  })

  it('about place and year go before every reading', async () => {
    const store = await stores.open()
    const text = longText(1)
    const file = fileOf(readingOf(text, { place: null, year: null }))
    await store.saveFiles([file], 'test')
    const decision = await store.saveDecision({
      ...{ kind: 'identity', edition: 1, at: null, author: '王' },
      payload: { place: PLACES.jinan, year: 2019 },
    })
    expect(await store.report('370100-2019')).toMatchObject({ placeName: '济南市', edition: 1 })
    expect((await store.list('reports')).rows).toHaveLength(1)
    await store.rereadFile(file, 'test')
    expect((await store.search({ text: text.slice(0, 5), filter: { place: '370000', yearTo: 2019 } })).total).toBe(1)
    await store.withdrawDecision(decision.id, '王')
    await store.rereadFile(file, 'test')
    expect((await store.list('reports')).rows).toMatchObject([{ id: 'xxxxxx-xxxx', placeCode: null }])
    expect((await store.list('events')).rows.map(row => row.kind)).toEqual([
      ...['import', 'decision', 'reread', 'decision-withdrawn', 'reread'],
    ])
  })

  it('follow the text when it is split otherwise, and the editions that are gone are gone', async () => {
    const store = await stores.open()
    const [first, second] = [longText(2), longText(3)]
    const whole = readingOf(`${first}\n${second}`)
    const file = fileOf(whole, { ...readingOf(longText(4), { year: 2020 }), source: whole.source })
    await store.saveFiles([file], 'test')
    const words = second.slice(20, 40)
    const start = whole.text.indexOf(words)
    await store.saveDecision({ kind: 'note', edition: 2, at: { start: 0, end: 9 }, payload: 1, author: '王' })
    await store.saveDecision({ kind: 'note', edition: 1, at: { start, end: start + 20 }, payload: 2, author: '王' })
    const parts = [readingOf(first), readingOf(second, { year: 2022 })].map(it => ({ ...it, source: whole.source }))
    expect(await store.rereadFile({ ...file, readings: parts }, 'test')).toMatchObject({
      anchored: 1,
      lost: [{ edition: 2 }],
    })
    const { rows } = await store.list('decisions', { decisionState: 'anchored' })
    expect(rows).toMatchObject([{ edition: 2, payload: 2 }])
    const one = await store.rereadFile({ ...file, readings: parts.slice(0, 1) }, 'test')
    expect(one.lost).toHaveLength(2)
    expect(await store.counts()).toMatchObject({ editions: 1, reports: 1 })
    expect((await store.search({ text: words, filter: { editions: 'all' } })).total).toBe(0)
  })

  it('must be about something that is there', async () => {
    const store = await stores.open()
    await store.saveFiles([fileOf(readingOf(TEXT))], 'test')
    const at = { start: 0, end: TEXT.length + 1 }
    await expect(store.saveDecision({ kind: 'note', edition: 9, at: null, payload: 1, author: '王' })).rejects.toThrow(
      RangeError,
    )
    await expect(store.saveDecision({ kind: 'note', edition: 1, at, payload: 1, author: '王' })).rejects.toThrow(
      RangeError,
    )
    expect((await store.counts()).decisions).toBe(0)
  })
})
