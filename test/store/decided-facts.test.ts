import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Observed, observedOf } from '../../src/model/decided-fact.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Store } from '../../src/store/store.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, outlineOf, readingOf, targetOf } from '../support/readings.ts'

const TEXT =
  '各位代表：\n过去一年，财政收入增长600%。二、今年安排\n地区生产总值增长6%以上。改造老旧小区一千二百个。\n城镇登记失业率控制在5%以内。'

/** A reading of TEXT in which `value` is what the machine takes 6%以上 for. */
function reading(value = 6, rest: Partial<Reading> = {}): Reading {
  const text = rest.text ?? TEXT
  const observations = [
    {
      ...targetOf(text, '600%', 'fiscal-revenue', 600),
      status: 'result' as const,
      subject: '财政收入',
      period: '2020',
    },
    targetOf(text, '6%以上', 'gdp', value),
  ]
  const issue = { code: 'number-unread' as const, message: '数字“一千二百”未能读出' }
  const start = text.indexOf('一千二百')
  return readingOf(text, {
    observations,
    outline: outlineOf(text, '二、今年安排'),
    issues: start < 0 ? [] : [{ ...issue, start, end: start + 4 }],
    source: readingOf(TEXT).source,
    ...rest,
  })
}

describe.each(ENGINES)('decided facts on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  const kept = async () => {
    const store = await stores.open()
    await store.saveFiles([fileOf(reading())], 'test')
    return store
  }
  const gdp = async (store: Store) =>
    (await store.list('observations', { indicators: ['gdp'], decided: ['none', 'accepted', 'corrected', 'rejected'] }))
      .rows[0]
  const decide = async (store: Store, kind: string, now?: Partial<Observed>) => {
    const { edition, start, end, machine, ...it } = await gdp(store)
    const payload = { was: machine ?? observedOf(it), ...(now && { now }) }
    return store.saveDecision({ kind, edition, at: { start, end }, payload, author: '王' })
  }
  const reread = (store: Store, again: Reading) => store.rereadFile({ ...fileOf(reading()), readings: [again] }, 'test')
  const doubts = async (store: Store) =>
    (await store.list('doubts', {}, { sentences: true })).rows.map(it => [it.kind, it.quote])

  it('hold in lists, panel and search at once, the reading stays', async () => {
    const store = await kept()
    const before = await store.reading(1)
    const decision = await decide(store, 'fact-correct', { value: 6.5, indicator: 'gdp-per-capita' })
    expect((await store.list('observations', { indicators: ['gdp'] })).rows).toEqual([])
    const [row] = (await store.list('observations', { decided: ['corrected'] })).rows
    expect(row).toMatchObject({ value: 6.5, indicator: 'gdp-per-capita', decision: decision.id, id: '1:1' })
    expect(row.machine).toMatchObject({ value: 6, indicator: 'gdp', subject: '地区生产总值' })
    expect(await store.panel('gdp')).toEqual([])
    expect(await store.panel('gdp-per-capita')).toMatchObject([{ value: 6.5, decided: 'corrected', quote: '6%以上' }])
    expect(await store.indicatorCounts()).toEqual([
      { indicator: 'fiscal-revenue', observations: 1 },
      { indicator: 'gdp-per-capita', observations: 1 },
    ])
    const found = await store.search({ text: '增长', filter: { indicators: ['gdp-per-capita'] } })
    expect(found.hits.map(hit => hit.sentence)).toEqual(['地区生产总值增长6%以上。'])
    expect(await store.reading(1)).toEqual(before)
    await store.withdrawDecision(decision.id, '王')
    expect((await gdp(store)).decided).toBeNull()
    expect(await store.panel('gdp')).toMatchObject([{ value: 6, decided: null }])
    expect((await store.search({ text: '增长', filter: { indicators: ['gdp-per-capita'] } })).total).toBe(0)
  })

  it('rejected are left out unless asked for', async () => {
    const store = await kept()
    await decide(store, 'fact-reject')
    expect((await store.list('observations', { indicators: ['gdp'] }, { count: true })).total).toBe(0)
    expect(await store.panel('gdp')).toEqual([])
    expect((await store.search({ text: '增长', filter: { indicators: ['gdp'] } })).total).toBe(0)
    expect((await store.list('observations', { decided: ['rejected'] })).rows).toMatchObject([{ value: 6 }])
    expect((await store.list('observations', { ids: ['1:1'] })).rows).toMatchObject([{ decided: 'rejected' }])
    expect((await store.reading(1))?.observations).toHaveLength(2)
    expect(await store.check()).toEqual([])
  })

  it('added stand among the others, in order of the text', async () => {
    const store = await kept()
    const start = TEXT.indexOf('一千二百个')
    const now = { ...observedOf(targetOf(TEXT, '6%以上', null, 1200)), subject: '老旧小区', action: '改造', unit: '个' }
    const at = { start, end: start + 5 }
    expect(await doubts(store)).toContainEqual(['number-unread', '一千二百'])
    const decision = await store.saveDecision({ kind: 'fact-add', edition: 1, at, payload: { now }, author: '王' })
    const { rows } = await store.list('observations', { words: '改造老旧小区 一千' }, { sentences: true })
    expect(rows).toMatchObject([
      { value: 1200, decided: 'added', decision: decision.id, machine: null, role: 'plan', quote: '一千二百个' },
    ])
    expect(rows[0].sentence).toBe('改造老旧小区一千二百个。')
    expect(await doubts(store)).toEqual([['growth-extreme', '600%']])
    expect((await store.reading(1))?.observations).toHaveLength(2)
    expect(await store.check()).toEqual([])
    await store.withdrawDecision(decision.id, '王')
    expect((await store.counts()).observations).toBe(2)
    expect(await doubts(store)).toContainEqual(['number-unread', '一千二百'])
  })

  it('the last word holds, and gives way to the one before when withdrawn', async () => {
    const store = await kept()
    await decide(store, 'fact-correct', { value: 6.5 })
    const second = await decide(store, 'fact-reject')
    expect(await gdp(store)).toMatchObject({ decided: 'rejected' })
    await store.withdrawDecision(second.id, '王')
    expect(await gdp(store)).toMatchObject({ decided: 'corrected', value: 6.5 })
  })

  it('survive another reading; what disagrees is shown, not applied', async () => {
    const store = await kept()
    const decision = await decide(store, 'fact-accept')
    const moved = `前言。\n${TEXT}`
    await reread(store, reading(6, { text: moved }))
    expect(await gdp(store)).toMatchObject({ decided: 'accepted', value: 6, start: moved.indexOf('6%以上') })
    expect((await doubts(store)).map(([kind]) => kind)).not.toContain('decision-disputed')
    await reread(store, reading(60))
    expect(await gdp(store)).toMatchObject({ decided: 'accepted', value: 6, machine: { value: 60 } })
    const [disputed] = (await store.list('doubts', { doubtKinds: ['decision-disputed'] })).rows
    expect(disputed).toMatchObject({ observation: 1, decision: decision.id, quote: '6%以上' })
    expect(disputed.reason.zh).toMatch(/^王定过.*60/)
    await reread(store, reading(6, { observations: [] }))
    expect((await store.list('observations')).rows).toMatchObject([{ decided: 'accepted', value: 6, machine: null }])
    expect((await doubts(store))[0]).toEqual(['decision-disputed', '6%以上'])
    const [{ start, end, facts }] = (await store.list('doubts', { doubtKinds: ['decision-disputed'] })).rows
    const seen = { doubt: 'decision-disputed', machine: facts.machine }
    const at = { start: start ?? 0, end: end ?? 0 }
    await store.saveDecision({ kind: 'doubt-dismiss', edition: 1, at, payload: seen, author: '王' })
    expect((await doubts(store)).map(([kind]) => kind)).not.toContain('decision-disputed')
    await reread(store, reading(60))
    expect((await doubts(store))[0]).toEqual(['decision-disputed', '6%以上'])
    await reread(store, reading(6, { text: TEXT.replace('地区生产总值增长6%以上', '（略）'), observations: [] }))
    expect((await store.list('observations')).rows).toEqual([])
    expect((await doubts(store))[0]).toEqual(['decision-lost', '6%以上'])
    await reread(store, reading())
    expect(await gdp(store)).toMatchObject({ decided: 'accepted', machine: { value: 6 } })
    expect((await doubts(store)).map(([kind]) => kind)).toEqual(['growth-extreme', 'number-unread'])
  })

  it('a decision made after another reading takes the place of the one before', async () => {
    const store = await kept()
    await decide(store, 'fact-correct', { value: 6.5 })
    await reread(store, reading(60))
    await decide(store, 'fact-reject')
    expect(await gdp(store)).toMatchObject({ decided: 'rejected', machine: { value: 60 } })
    expect((await store.counts()).observations).toBe(1)
  })

  it('keep two facts of the same words apart', async () => {
    const store = await stores.open()
    const text = '各位代表：\n城镇和农村居民收入均增长7%。'
    const fact = (member: string) => ({ ...targetOf(text, '7%', 'income', 7), member })
    const both = readingOf(text, { observations: [fact('城镇'), fact('农村')] })
    await store.saveFiles([fileOf(both)], 'test')
    const [, rural] = (await store.list('observations')).rows
    const at = { start: rural.start, end: rural.end }
    const payload = { was: observedOf(rural), now: { value: 8 } }
    await store.saveDecision({ kind: 'fact-correct', edition: 1, at, payload, author: '王' })
    const told = async () => (await store.list('observations')).rows.map(it => [it.member, it.value])
    expect(await told()).toEqual([
      ['城镇', 7],
      ['农村', 8],
    ])
    const again = readingOf(text, { observations: [fact('农村'), fact('城镇')] })
    await store.rereadFile({ ...fileOf(both), readings: [again] }, 'test')
    expect(await told()).toEqual([
      ['农村', 8],
      ['城镇', 7],
    ])
  })

  it('come along in a dump', async () => {
    const store = await kept()
    await decide(store, 'fact-correct', { value: 6.5, indicator: 'gdp-per-capita' })
    const copy = await stores.open()
    await copy.load(store.dump())
    expect((await copy.list('observations')).rows).toEqual((await store.list('observations')).rows)
    expect((await copy.list('doubts')).rows).toEqual((await store.list('doubts')).rows)
    expect((await copy.search({ text: '增长', filter: { indicators: ['gdp-per-capita'] } })).total).toBe(1)
    expect(await copy.reading(1)).toEqual(await store.reading(1))
  })

  it('hold in the reading that is followed, with the commitments that name them', async () => {
    const store = await stores.open()
    const promise = { kind: 'target' as const, topic: null, due: null, force: null, lead: [], partners: [] }
    const [from, to] = [TEXT.indexOf('地区生产总值'), TEXT.indexOf('城镇登记')]
    const commitments = [{ ...promise, start: from, end: to - 1, observations: [1] }]
    await store.saveFiles([fileOf(reading(6, { commitments }))], 'test')
    expect(await store.heldReading(1)).toEqual(await store.reading(1))
    await decide(store, 'fact-correct', { value: 6.5 })
    const start = TEXT.indexOf('一千二百个')
    const now = { ...observedOf(targetOf(TEXT, '6%以上', null, 1200)), subject: '老旧小区', unit: '个' }
    const at = { start, end: start + 5 }
    await store.saveDecision({ kind: 'fact-add', edition: 1, at, payload: { now }, author: '王' })
    const [first] = (await store.list('observations', { indicators: ['fiscal-revenue'] })).rows
    const was = observedOf(first)
    const place = { start: first.start, end: first.end }
    await store.saveDecision({ kind: 'fact-reject', edition: 1, at: place, payload: { was }, author: '王' })
    const held = await store.heldReading(1)
    expect(held?.observations.map(it => it.value)).toEqual([6.5, 1200])
    expect(held?.commitments[0].observations).toEqual([0, 1])
    expect((await store.reading(1))?.observations.map(it => it.value)).toEqual([600, 6])
  })

  it('an identity said by a person keeps what was decided of the facts', async () => {
    const store = await kept()
    await decide(store, 'fact-correct', { value: 6.5 })
    await store.saveDecision({ kind: 'identity', edition: 1, at: null, payload: { year: 2019 }, author: '王' })
    expect(await gdp(store)).toMatchObject({ decided: 'corrected', value: 6.5, year: 2019 })
  })
})
