import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, readingOf, targetOf } from '../support/readings.ts'

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
})
