import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import { foldSearch } from '../../../src/store/search/fold.ts'
import type { Store } from '../../../src/store/store.ts'
import { ENGINES, Stores } from '../../support/engines.ts'
import { fileOf, PLACES, readingOf } from '../../support/readings.ts'

/** Counts as the contract says, by looking at every place of the text: longer words first, what they cover is taken. */
function bruteForce(text: string, group: readonly string[]): number {
  const chars: (string | null)[] = [...foldSearch(text)]
  const words = [...new Set(group.map(foldSearch))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  let count = 0
  for (const word of words) {
    const asked = [...word]
    for (let at = 0; at + asked.length <= chars.length; at++) {
      if (!asked.every((char, i) => chars[at + i] === char)) continue
      count++
      chars.fill(null, at, at + asked.length)
    }
  }
  return count
}

const ALPHABET = [...'数字经济化，。\n ５5ＧgGg%％Ａa', '𠮷', "'", '"', '\\', '|', '!']
const WORD = fc
  .array(fc.constantFrom(...'数字经济化5５gＧa％', '𠮷', "'", '\\'), { minLength: 2, maxLength: 4 })
  .map(chars => chars.join(''))

describe.each(ENGINES)('counting words on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  const storeOf = async (...readings: Reading[]): Promise<Store> => {
    const store = await stores.open()
    await store.saveFiles(
      readings.map(it => fileOf(it)),
      'test',
    )
    return store
  }

  it('counts what a scan of the texts counts, whatever the texts and the words', async () => {
    const text = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 80 }).map(chars => chars.join(''))
    const groups = fc.array(fc.array(WORD, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 4 }), groups, async (bodies, asked) => {
        const texts = bodies.map((body, i) => `${i}代${body}`)
        const store = await storeOf(...texts.map((it, i) => readingOf(it, { year: 2000 + i })))
        const rows = await store.countWords(asked)
        expect(rows.map(({ year, counts }) => [year, counts])).toEqual(
          texts.map((it, i) => [2000 + i, asked.map(group => bruteForce(it, group))]),
        )
        await store.close()
      }),
      { numRuns: engine === 'sqlite' ? 60 : 12 },
    )
  })

  it('gives every report of the filter, also those without the word, with the length of its text', async () => {
    const texts = ['发展数字经济。数字经济、数字化。', '发展农业。', '数字经济。', '数字经济。']
    const [own, other, far, early] = texts
    const store = await storeOf(
      readingOf(own),
      readingOf(other, { place: PLACES.shenhe }),
      readingOf(far, { place: PLACES.jinan }),
      readingOf(early, { year: 2019 }),
    )
    const rows = await store.countWords([['数字经济', '数字化'], ['发展']], { place: '210000', yearFrom: 2020 })
    expect(rows.map(it => [it.placeName, it.report, it.characters, it.counts])).toEqual([
      ['沈阳市', '210100-2021', own.length, [3, 1]],
      ['沈河区', '210103-2021', other.length, [0, 1]],
    ])
    expect(await store.countWords([['数字经济']], { place: '330000' })).toEqual([])
    await store.close()
  })

  it('refuses what cannot be counted', async () => {
    const store = await storeOf(readingOf('甲乙丙'))
    for (const group of [[], ['水'], ['发展。加快'], ['  ']]) {
      await expect(store.countWords([group])).rejects.toMatchObject({ code: 'query-empty' })
    }
    await store.close()
  })
})
