import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, longText, outlineOf, PLACES, readingOf, targetOf } from '../support/readings.ts'

describe.each(ENGINES)('an undone import on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  /** A file with one report that has an outline and a target. */
  const fileWith = (seed: number, rest = {}) => {
    const text = `${longText(seed, 40)}今年生产总值增长${seed}%以上。`
    const observations = [targetOf(text, `${seed}%以上`, 'gdp', seed)]
    return fileOf(readingOf(text, { observations, outline: outlineOf(text, '今年'), ...rest }))
  }
  const everything = async (store: Store) => ({
    counts: await store.counts(),
    reports: (await store.list('reports')).rows,
    found: (await store.search({ text: '生产总值', filter: { editions: 'all' } })).hits.map(it => it.sentence),
  })

  it('leaves the store as it was, in every table and the index, and can be done again', async () => {
    const store = await stores.open()
    await store.saveFiles([fileWith(3)], 'test')
    const before = await everything(store)
    const file = fileWith(4, { year: 2022 })
    await store.saveFiles([file], 'test')
    expect((await everything(store)).found).toHaveLength(2)
    expect(await store.removeFile(file.sha256, '王', false)).toEqual({
      removed: true,
      name: file.name,
      editions: [{ edition: 2, report: '210100-2022' }],
      withdrawn: [],
    })
    const { events, ...counts } = before.counts
    const after = await everything(store)
    expect(after).toMatchObject({ ...before, counts })
    expect(after.counts.events).toBe(events + 2)
    expect((await store.list('events')).rows.at(-1)).toMatchObject({
      actor: '王',
      kind: 'import-undone',
      subject: file.sha256,
      payload: { editions: [{ edition: 2, report: '210100-2022' }], withdrawn: [] },
    })
    expect([await store.edition(2), await store.reading(2), await store.report('210100-2022')]).toEqual([
      null,
      null,
      null,
    ])
    expect(await store.check()).toEqual([])
    expect(await store.removeFile(file.sha256, '王', false)).toBeNull()
    const [again] = await store.saveFiles([file], 'test')
    expect(again).toMatchObject({ known: false, editions: [{ report: '210100-2022', outcome: 'new' }] })
    expect((await everything(store)).found).toHaveLength(2)
  })

  it('settles the report that keeps other editions again', async () => {
    const store = await stores.open()
    const whole = fileWith(5)
    const text = whole.readings[0].text
    const part = fileOf(readingOf(text.slice(0, 400), { complete: false }))
    await store.saveFiles([part, whole], 'test')
    expect(await store.report('210100-2021')).toMatchObject({ edition: 2, editions: 2, complete: true })
    await store.removeFile(whole.sha256, 'test', false)
    expect(await store.report('210100-2021')).toMatchObject({ edition: 1, editions: 1, complete: false })
    expect((await store.edition(1))?.preferred).toBe(true)
    expect(await store.check()).toEqual([])
  })

  it('is refused where people decided something, and withdraws that when told to', async () => {
    const store = await stores.open()
    const file = fileWith(6)
    await store.saveFiles([file], 'test')
    const made = await store.saveDecision({
      kind: 'note',
      edition: 1,
      at: { start: 0, end: 4 },
      payload: {},
      author: '李',
    })
    const before = await everything(store)
    expect(await store.removeFile(file.sha256, '王', false)).toMatchObject({
      removed: false,
      decisions: [{ id: made.id, author: '李' }],
    })
    expect(await everything(store)).toEqual(before)
    expect(await store.removeFile(file.sha256, '王', true)).toMatchObject({ removed: true, withdrawn: [made.id] })
    const { rows } = await store.list('decisions')
    expect(rows).toMatchObject([{ id: made.id, author: '李', edition: 1, report: null, anchor: made.anchor }])
    expect(rows[0].withdrawnAt).not.toBeNull()
    expect(await store.check()).toEqual([])
  })

  it('is refused also where a decision about another edition names this one', async () => {
    const store = await stores.open()
    const [promise, result] = [fileWith(11), fileWith(12, { year: 2022 })]
    await store.saveFiles([promise, result], 'test')
    const payload = { verdict: 'met', result: { edition: 2, anchor: {} } }
    const made = await store.saveDecision({ kind: 'link', edition: 1, at: { start: 0, end: 4 }, payload, author: '李' })
    expect(await store.removeFile(result.sha256, '王', false)).toMatchObject({
      removed: false,
      decisions: [{ id: made.id }],
    })
    expect(await store.removeFile(result.sha256, '王', true)).toMatchObject({ removed: true, withdrawn: [made.id] })
    expect(await store.check()).toEqual([])
  })

  it('never lets the number of an edition stand for another, also not in a copy of the store', async () => {
    const store = await stores.open()
    const file = fileWith(7)
    await store.saveFiles([file], 'test')
    await store.removeFile(file.sha256, 'test', false)
    const copy = await stores.open()
    await copy.load(store.dump())
    for (const it of [store, copy]) {
      const [{ editions }] = await it.saveFiles([fileWith(8, { place: PLACES.jinan })], 'test')
      expect(editions[0].edition).toBe(2)
    }
  })

  it('leaves an edition that also came in another kept file to that', async () => {
    const store = await stores.open()
    const file = fileWith(9)
    const archive = { ...file, sha256: 'e'.repeat(64), name: 'a.zip' }
    await store.saveFiles([file], 'test')
    await store.saveFiles([archive], 'test')
    const made = await store.saveDecision({ kind: 'note', edition: 1, at: null, payload: {}, author: '李' })
    expect(await store.removeFile(file.sha256, '王', false)).toMatchObject({ removed: true, editions: [] })
    expect(await store.edition(1)).toMatchObject({ report: '210100-2021', fileSha256: archive.sha256 })
    expect((await store.list('decisions')).rows).toMatchObject([{ id: made.id, withdrawnAt: null }])
    expect(await store.check()).toEqual([])
    await store.removeFile(archive.sha256, '王', true)
    expect(await store.counts()).toMatchObject({ sources: 0, editions: 0, reports: 0 })
  })

  it('lets nobody keep the file while its bytes are taken away', async () => {
    const place = stores.place()
    const [store, other] = [await stores.openAt(place), await stores.openAt(place)]
    const file = fileWith(10)
    const order: string[] = []
    let begin = () => {}
    const begun = new Promise<void>(resolve => {
      begin = resolve
    })
    const taking = store.whileAbsent(file.sha256, async () => {
      begin()
      await new Promise(resolve => setTimeout(resolve, 100))
      order.push('taken')
    })
    await begun
    const keeping = other.saveFiles([file], 'test').then(() => order.push('kept'))
    await Promise.all([taking, keeping])
    expect(order).toEqual(['taken', 'kept'])
    await store.whileAbsent(file.sha256, async () => void order.push('never'))
    expect(order).toHaveLength(2)
  })
})
