import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Filter } from '../../src/store/filter.ts'
import { foldSearch } from '../../src/store/search/fold.ts'
import type { Store } from '../../src/store/store.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, readingOf, targetOf } from '../support/readings.ts'

const TEXT = '各位代表：\n生产总值增长6%到8%。改造老旧小区120个，新建５Ｇ基站2000座，50%_以上达标。下降3%。'

describe.each(ENGINES)('the filters of facts on %s', engine => {
  const stores = new Stores(engine)
  let store: Store
  beforeAll(async () => {
    await stores.begin()
    store = await stores.open()
    const observations = [
      { ...targetOf(TEXT, '6%到8%', 'gdp', 6), upper: 8, comparator: 'range' as const },
      {
        ...targetOf(TEXT, '120个', null, 120),
        subject: '老旧小区',
        action: '改造',
        unit: '个',
        measure: 'level' as const,
      },
      {
        ...targetOf(TEXT, '2000座', null, 2000),
        subject: '５Ｇ基站',
        action: '新建',
        unit: '座',
        measure: 'level' as const,
      },
      { ...targetOf(TEXT, '50%_以上', null, 50), subject: 'ABC', measure: 'share' as const },
      targetOf(TEXT, '3%', null, -3),
    ]
    const start = TEXT.indexOf('改造')
    const commitment = {
      kind: 'task' as const,
      start,
      end: start + 10,
      topic: null,
      observations: [1],
      due: null,
      force: null,
    }
    const commitments = [{ ...commitment, lead: [], partners: [] }]
    await store.saveFiles([fileOf(readingOf(TEXT, { observations, commitments }))], 'test')
  })
  afterAll(() => stores.end())

  const indexes = async (filter: Filter) =>
    (await store.list('observations', filter, { sort: 'edition' })).rows.map(it => it.index)

  it('by unit and value; a range fits with any part of it', async () => {
    expect(await indexes({ units: ['个', '座'] })).toEqual([1, 2])
    expect(await indexes({ units: [] })).toEqual([])
    expect(await indexes({ valueFrom: 7, valueTo: 7 })).toEqual([0])
    expect(await indexes({ valueFrom: 50 })).toEqual([1, 2, 3])
    expect(await indexes({ valueTo: -1 })).toEqual([4])
    expect(await indexes({ valueFrom: 8.5, valueTo: 49 })).toEqual([])
  })

  it('by words of what is measured, its action and its value; signs of the pattern are letters', async () => {
    expect(await indexes({ words: '改造老旧小区' })).toEqual([1])
    expect(await indexes({ words: '小区 120个' })).toEqual([1])
    expect(await indexes({ words: '小区 2000座' })).toEqual([])
    expect(await indexes({ words: 'abc' })).toEqual([3])
    expect(await indexes({ words: 'ＡＢＣ' })).toEqual([3])
    for (const words of ['5G基站', '5ｇ基站', '５Ｇ基站']) expect(await indexes({ words })).toEqual([2])
    for (const words of ['6％', '６%', '6﹪']) expect(await indexes({ words })).toEqual([0])
    expect(await indexes({ words: '%_' })).toEqual([3])
    expect(await indexes({ words: '\\' })).toEqual([])
    expect(await indexes({ words: ' \u3000' })).toEqual([0, 1, 2, 3, 4])
    expect((await store.list('commitments', { words: '老旧' })).rows).toHaveLength(1)
    expect((await store.list('commitments', { words: '基站' })).rows).toEqual([])
  })

  it('by words with any sign of the keyboard, whatever its width and case', async () => {
    const signs = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
    const subjects = [...signs, ...signs.map(it => String.fromCharCode(it.charCodeAt(0) + 0xfee0)), '﹪'].map(
      it => `甲${it}乙`,
    )
    const text = TEXT.replace('各位', '诸位')
    const observations = subjects.map(subject => ({ ...targetOf(text, '3%', null, -3), subject }))
    const [file] = await store.saveFiles([fileOf(readingOf(text, { observations, year: 2011 }))], 'test')
    const { edition } = file.editions[0]
    for (const words of subjects) {
      const fits = subjects.flatMap((it, i) => (foldSearch(it) === foldSearch(words) ? [i] : []))
      expect([words, await indexes({ edition, words })]).toEqual([words, fits])
    }
    await store.removeFile(file.sha256, 'test', false)
  })

  it('by the ids of rows, and streams and counts alike', async () => {
    expect(await indexes({ ids: ['1:2', '1:4', '9:9'] })).toEqual([2, 4])
    expect(await indexes({ ids: [] })).toEqual([])
    expect((await store.list('observations', { units: ['座'] }, { count: true })).total).toBe(1)
    const streamed = []
    for await (const rows of store.stream('observations', { words: '基站' })) streamed.push(...rows)
    expect(streamed.map(it => it.index)).toEqual([2])
    await expect(store.list('outline', { words: '基站' })).rejects.toMatchObject({
      code: 'filter-unknown',
      message: '结构不能按 text 筛选。',
    })
  })
})
