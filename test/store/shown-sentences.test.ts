import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchRequest } from '../../src/store/store.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, longText, readingOf, targetOf } from '../support/readings.ts'

const TEXT = '各位代表：\n优化营商环境，改造老旧小区。'

describe.each(ENGINES)('what is shown of a text on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it('is what it is now after another reading, and nothing once it is gone', async () => {
    const store = await stores.open()
    const file = fileOf(readingOf(TEXT))
    await store.saveFiles([file], 'test')
    const sentences = async (text: string) => (await store.search({ text })).hits.map(it => it.sentence)
    for (let i = 0; i < 2; i++) expect(await sentences('营商环境')).toEqual(['优化营商环境，改造老旧小区。'])
    const other = TEXT.replace('优化', '持续优化')
    await store.rereadFile({ ...file, readings: [{ ...file.readings[0], text: other }] }, 'test')
    expect(await sentences('营商环境')).toEqual(['持续优化营商环境，改造老旧小区。'])
    expect((await store.similar('优化营商环境')).map(it => it.sentence)).toContain('持续优化营商环境，改造老旧小区。')
    await store.removeFile(file.sha256, 'test', false)
    expect(await sentences('营商环境')).toEqual([])
  })

  it('is the sentence of each row and hit, wherever in a long text it stands', async () => {
    const store = await stores.open()
    const sentence = (i: number) => `第${i}项任务是改造老旧小区，满意率达到${1000 + i}%以上。`
    const text = Array.from({ length: 400 }, (_, i) => sentence(i)).join('')
    const at = [0, 21, 22, 23, 200, 398, 399]
    const observations = at.map(i => targetOf(text, `${1000 + i}%以上`, 'business-satisfaction', 1000 + i))
    await store.saveFiles([fileOf(readingOf(text, { observations }))], 'test')
    const { rows } = await store.list('observations', {}, { sentences: true })
    expect(rows.map(row => row.sentence)).toEqual(at.map(sentence))
    for await (const batch of store.stream('observations', {}, { sentences: true })) {
      expect(batch.map(row => row.sentence)).toEqual(at.map(sentence))
    }
    const { hits } = await store.search({ text: '老旧小区', limit: 200 })
    expect(hits.map(hit => hit.sentence)).toEqual(Array.from({ length: 200 }, (_, i) => sentence(i)))
    const across = await store.search({ text: `${sentence(21)}${sentence(22)}${'第23项'}` })
    expect(across.hits).toMatchObject([{ sentence: sentence(21) + sentence(22) + sentence(23) }])
    const far = text.slice(text.indexOf('项任务'), text.indexOf('第300项'))
    expect((await store.search({ text: far })).hits[0].sentence).toHaveLength(text.indexOf('第300项'))
  })

  it('is of the edition that another process has just preferred, however one asks', async () => {
    const place = stores.place()
    const [store, other] = [await stores.openAt(place), await stores.openAt(place)]
    const text = `各位代表：\n${longText(7)}优化营商环境，满意率达95％。`
    const saved = await store.saveFiles([fileOf(readingOf(text)), fileOf(readingOf(`${text}完`))], 'test')
    const editions = saved.map(file => file.editions[0].edition)
    const asked: Omit<SearchRequest, 'text'>[] = [
      {},
      { sort: 'best' },
      { countTo: 0 },
      { countTo: 1 },
      { perReport: 1, sort: 'oldest' },
    ]
    const found = async (): Promise<unknown[]> => [
      ...(await Promise.all(asked.map(async it => (await store.search({ text: '营商环境', ...it })).hits))),
      await store.similar('优化营商环境'),
      (await store.countWords([['营商环境']])).filter(row => row.counts[0] > 0),
    ]
    for (const preferred of [editions[0], editions[1], editions[0]]) {
      await other.saveDecision({ kind: 'preferred', edition: preferred, at: null, payload: {}, author: '李' })
      for (const some of (await found()) as { edition: number }[][])
        expect(some.map(it => it.edition)).toEqual([preferred])
    }
    await other.removeFile(saved[0].sha256, 'test', true)
    for (const some of (await found()) as { edition: number }[][])
      expect(some.map(it => it.edition)).toEqual([editions[1]])
  })
})
