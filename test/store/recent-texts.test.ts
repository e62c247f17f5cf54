import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, readingOf } from '../support/readings.ts'

const TEXT = '各位代表：\n优化营商环境，改造老旧小区。'

describe.each(ENGINES)('texts that were shown before, on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it('are shown as they are now after another reading, and not once they are gone', async () => {
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
})
