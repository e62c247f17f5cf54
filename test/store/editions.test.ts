import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preferredEdition } from '../../src/store/preferred.ts'
import { containment, similarity, sketchOf } from '../../src/store/sketch.ts'
import type { Store } from '../../src/store/store.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, longText, PLACES, readingOf } from '../support/readings.ts'

describe('sketches', () => {
  const text = longText(1, 400)

  it('measure how much two texts share', () => {
    expect(similarity(sketchOf(text), sketchOf(text))).toBe(1)
    expect(similarity(sketchOf(text), sketchOf(longText(2, 400)))).toBeLessThan(0.05)
    const half = text.slice(0, text.length / 2)
    const jaccard = similarity(sketchOf(text), sketchOf(half))
    expect(Math.abs(jaccard - 0.5)).toBeLessThan(0.15)
    expect(containment(jaccard, text.length, half.length)).toBeGreaterThan(0.8)
  })

  it('do not see width, white space and figures', () => {
    const words = longText(3, 50)
    expect(sketchOf(words.replaceAll('。', '，\n12％ '))).toBe(sketchOf(words))
  })

  it('of nothing are like nothing', () => {
    expect(similarity(sketchOf(''), sketchOf(''))).toBe(0)
  })
})

describe('the preferred edition', () => {
  const edition = { id: 1, complete: true, characters: 1000, damage: 0, issues: 0, observations: 10, source: 'a' }
  const of = (...changes: Partial<typeof edition>[]) =>
    preferredEdition(changes.map((change, i) => ({ ...edition, id: i + 1, ...change })))

  it('is whole, then undamaged, then richest, then longest', () => {
    expect(of({ characters: 400 }, { complete: false, damage: 3 })).toBe(2)
    expect(of({ complete: false }, { damage: 9 })).toBe(2)
    expect(of({ damage: 1, observations: 12 }, {})).toBe(2)
    expect(of({}, { observations: 11, issues: 4 })).toBe(2)
    expect(of({ issues: 1 }, {})).toBe(2)
    expect(of({}, { characters: 1001 })).toBe(2)
  })

  it('does not depend on the order of imports', () => {
    expect(of({ source: 'b' }, { source: 'a' })).toBe(2)
    expect(of({ source: 'a' }, { source: 'b' })).toBe(1)
  })
})

describe.each(ENGINES)('editions on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())
  let store: Store
  const text = longText(7, 100)
  const save = async (words: string, rest = {}) => {
    const [{ editions }] = await store.saveFiles([fileOf(readingOf(words, rest))], 'test')
    return editions[0]
  }

  it('of one report are told by place, year and near-identical text', async () => {
    store = await stores.open()
    expect(await save(text)).toMatchObject({ outcome: 'new', report: '210100-2021' })
    expect(await save(text.replaceAll('。', '．'))).toMatchObject({ outcome: 'further', report: '210100-2021' })
    expect(await save(text.slice(0, 300), { complete: false })).toMatchObject({
      outcome: 'further',
      report: '210100-2021',
    })
    expect(await save(longText(8, 100))).toMatchObject({ outcome: 'new', report: '210100-2021-2' })
    expect(await save(longText(9, 100), { kind: 'plan' })).toMatchObject({ outcome: 'new', report: '210100-2021-plan' })
    expect(await save(longText(10, 100), { kind: 'news' })).toMatchObject({ outcome: 'not-a-report', report: null })
    expect(await store.report('210100-2021')).toMatchObject({ editions: 3 })
    expect((await store.list('reports')).rows.map(row => row.id)).toHaveLength(3)
    expect((await store.list('editions', { report: '210100-2021' })).rows.map(row => row.id)).toEqual([1, 2, 3])
  })

  it('of unknown place or year find the report they are of, or stand alone', async () => {
    expect(await save(`${text}又`, { place: null })).toMatchObject({ outcome: 'further', report: '210100-2021' })
    expect(await save(longText(11, 100), { place: null, year: null })).toMatchObject({
      outcome: 'new',
      report: 'xxxxxx-xxxx',
    })
    expect(await save(longText(12, 100), { year: null })).toMatchObject({ outcome: 'new', report: '210100-xxxx' })
  })

  it('nearly identical to a report of another place are flagged, not mixed', async () => {
    const twin = await save(`${text}另`, { place: PLACES.jinan })
    expect(twin).toMatchObject({ outcome: 'new', report: '370100-2021', twin: '210100-2021' })
  })

  it('prefer another when a better one comes, and obey a person', async () => {
    store = await stores.open()
    await save(text.slice(0, 600), { complete: false })
    expect(await store.report('210100-2021')).toMatchObject({ edition: 1 })
    await save(text)
    expect(await store.report('210100-2021')).toMatchObject({ edition: 2, editions: 2 })
    expect((await store.search({ text: text.slice(0, 4) })).hits.map(hit => hit.edition)).toEqual([2])
    expect((await store.search({ text: text.slice(0, 4), filter: { editions: 'all' } })).total).toBe(2)
    const decision = await store.saveDecision({ kind: 'preferred', edition: 1, at: null, payload: {}, author: '李' })
    expect(await store.report('210100-2021')).toMatchObject({ edition: 1 })
    await store.withdrawDecision(decision.id, '李')
    expect(await store.report('210100-2021')).toMatchObject({ edition: 2 })
  })
})
