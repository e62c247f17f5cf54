import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, readingOf, targetOf } from '../support/readings.ts'

const TEXT = '各位代表：\n生产总值增长6%。'

describe.each(ENGINES)('rows that come as one on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it('are those that were kept: every digit, nulls, and whatever signs are in a text', async () => {
    const store = await stores.open()
    const hostile = ['"', '\\', '\x1f', '\x1e', '\x1d', 'a\x1f\x1fb', '\u2028', "'", 'NULL', '', '𬭚', '[1]']
    const values = [0.1 + 0.2, 1e22, 123456789.01234567, -0.000001234567890123, 81.7, 5, 1 / 3, null, 0, -1, 1e-7, 42]
    const observations = hostile.map((subject, i) => ({
      ...targetOf(TEXT, '6%', 'gdp', 6),
      ...{ subject, value: values[i], upper: i % 2 ? null : values[i], member: i % 3 ? null : subject },
    }))
    await store.saveFiles([fileOf(readingOf(TEXT, { observations }))], 'test')
    const { rows } = await store.list('observations')
    const panel = await store.panel('gdp')
    const reading = await store.reading(1)
    for (const [i, expected] of observations.entries()) {
      const { subject, value, upper, member } = expected
      expect(rows[i]).toMatchObject({ index: i, subject, value, upper, member })
      expect(panel[i]).toMatchObject({ index: i, subject, value, upper, member })
      expect(reading?.observations[i]).toMatchObject({ subject, value, upper, member })
    }
  })

  it('are none where there are none', async () => {
    const store = await stores.open()
    expect(await store.panel('gdp')).toEqual([])
    expect((await store.list('outline')).rows).toEqual([])
  })
})
