import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import { foldSearch } from '../../../src/store/search/fold.ts'
import type { SearchRequest, Store } from '../../../src/store/store.ts'
import { ENGINES, Stores } from '../../support/engines.ts'
import { fileOf, outlineOf, PLACES, readingOf, targetOf } from '../../support/readings.ts'
import { filesUnder, textOf } from '../../support/tree.ts'

/** Every place where the words stand: what a search must find, and nothing else. */
function bruteForce(texts: ReadonlyMap<number, string>, words: string): string[] {
  const found: string[] = []
  const folded = foldSearch(words)
  for (const [edition, text] of texts) {
    const within = foldSearch(text)
    for (let at = within.indexOf(folded); at >= 0; at = within.indexOf(folded, at + 1)) found.push(`${edition}:${at}`)
  }
  return found.sort()
}

async function placesOf(store: Store, request: SearchRequest): Promise<string[]> {
  const found: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<Store['search']>> = await store.search({ countTo: 0, ...request, limit: 7, after })
    for (const { edition, ranges } of page.hits) found.push(...ranges.map(([start]) => `${edition}:${start}`))
    after = page.next
  } while (after !== null)
  return found.sort()
}

async function storeOf(stores: Stores, readings: Reading[]): Promise<{ store: Store; texts: Map<number, string> }> {
  const store = await stores.open()
  const saved = await store.saveFiles(
    readings.map(it => fileOf(it)),
    'test',
  )
  return { store, texts: new Map(saved.map((file, i) => [file.editions[0].edition, readings[i].text])) }
}

const ALPHABET = [
  ...'营商环境优化，。、“”！5５GgＧ% ％６６.\n的',
  '𠮷',
  '\ud842',
  '\u3000',
  "'",
  '"',
  '\\',
  ':',
  '*',
  '|',
]

describe.each(ENGINES)('search on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it('finds what a scan of the texts finds, whatever the texts and the words', async () => {
    const text = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 60 }).map(chars => chars.join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(text, { minLength: 3, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        async (parts, at, length) => {
          const bodies = parts.map(part => part.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '\ufffd'))
          const { store, texts } = await storeOf(
            stores,
            bodies.map((body, i) => readingOf(`${i}代${body}`, { year: 2000 + i })),
          )
          const whole = bodies.join('')
          const from = whole.length === 0 ? 0 : at % whole.length
          const words = whole.slice(from, from + 1 + (length % 9)).split(/[\s\ud800-\udfff]/)[0]
          if (words === '') return
          const all = { text: words, filter: { editions: 'all' } } as const
          expect(await placesOf(store, all)).toEqual(bruteForce(texts, words))
          // counted first, and with keys enough for all
          expect(await placesOf(store, { ...all, countTo: 9 })).toEqual(bruteForce(texts, words))
          expect(await placesOf(store, { ...all, countTo: 999, perReport: 99 })).toEqual(bruteForce(texts, words))
          await store.close()
        },
      ),
      { numRuns: engine === 'sqlite' ? 60 : 12 },
    )
  }, 120_000)

  it('finds words drawn from the samples exactly, with exact counts', async () => {
    const samples = filesUnder('samples').map(textOf)
    const { store, texts } = await storeOf(
      stores,
      samples.map((text, i) => readingOf(text, { year: 2015 + i })),
    )
    const whole = samples.join('').replace(/\s/g, '')
    for (let i = 0; i < 120; i++) {
      const at = (i * 7919) % (whole.length - 20)
      const words = whole.slice(at, at + 1 + (i % 12))
      if (!samples.some(text => text.includes(words))) continue
      const wanted = bruteForce(texts, words)
      expect(await placesOf(store, { text: words, filter: { editions: 'all' } })).toEqual(wanted)
      const { total, exact } = await store.search({ text: words, filter: { editions: 'all' } })
      expect(exact).toBe(true)
      const sentences = new Set<string>()
      for (const hit of (await store.search({ text: words, filter: { editions: 'all' }, limit: 200 })).hits)
        sentences.add(`${hit.edition}:${hit.start}`)
      if (sentences.size < 200) expect(total).toBe(sentences.size)
    }
  }, 120_000)

  it('knows of what it did not count to the end only while nothing is written', async () => {
    const store = await stores.open()
    const files = [1, 2, 3, 4].map(i => fileOf(readingOf(`各位代表：\n第${i}年优化营商环境。`, { year: 2010 + i })))
    await store.saveFiles(files, 'test')
    const ask = () => store.search({ text: '营商环境', countTo: 3, limit: 2 })
    const years = async () => (await ask()).hits.map(hit => hit.year)
    for (let i = 0; i < 2; i++) {
      expect(await ask()).toMatchObject({ total: 3, exact: false })
      expect(await years()).toEqual([2014, 2013])
    }
    await store.removeFile(files[3].sha256, 'test', false)
    expect(await ask()).toMatchObject({ total: 3, exact: true })
    expect(await years()).toEqual([2013, 2012])
  })

  it('counts words that stand in thousands of sentences, and phrases of common and of rarer pairs', async () => {
    // 6,000 sentences of 建设农村道路 and the like: each pair in a thousand and more, phrases in 1 to 250 of them
    const sentence = (i: number) => {
      const parts = [
        ['建设', '建成', '修建'][i % 3],
        ['农村', '城镇', '山村', '村镇'][i % 4],
        ['道路', '路网', '道口', '路灯', '灯塔'][i % 5],
      ]
      return `${parts.join('')}${i % 250 === 0 ? '工程Ａ' : i % 7 === 0 ? '工程' : ''}，全年${i % 2 === 0 ? '发展' : '扩大'}。`
    }
    const bodies = [0, 1, 2].map(k => Array.from({ length: 2000 }, (_, i) => sentence(k * 2000 + i)).join(''))
    const { store } = await storeOf(stores, [
      ...bodies.map((body, k) => readingOf(body, { year: 2010 + k })),
      readingOf(`${bodies[1]}又发展。`, { year: 2011, complete: false }),
    ])
    const preferred = bodies.flatMap(body => body.split(/(?<=。)/))
    const asked = [
      '发展',
      '建设',
      '城镇',
      '建设农村道路',
      '修建山村灯塔工程',
      '建设农村道路工程a',
      '工程Ａ，全年发展',
      '建成灯塔路灯',
      '城镇道路，全年扩大',
      '修建 路网 全年发展',
      '村镇路灯，全年发展',
    ]
    for (const text of asked) {
      const words = foldSearch(text).split(' ')
      const wanted = preferred.filter(it => words.every(word => foldSearch(it).includes(word))).length
      expect(await store.search({ text, filter: { editions: 'preferred' } }), text).toMatchObject({
        total: wanted,
        exact: true,
      })
      expect(
        (
          await placesOf(store, {
            text,
            filter: { editions: 'preferred', yearFrom: 2011, yearTo: 2011 },
            sort: 'oldest',
          })
        ).length,
        text,
      ).toBe(
        bodies[1].split('。').filter(it => words.every(word => foldSearch(it).includes(word))).length * words.length,
      )
    }
    expect(await store.search({ text: '发展', countTo: 2600 })).toMatchObject({ total: 2600, exact: false })
  }, 60_000)

  describe('in a small store', () => {
    let store: Store
    const TEXT =
      '各位代表：\n过去一年，营商环境持续优化。\n今年要做好以下工作。加快５Ｇ建设，营商环境满意率达95％以上！水利先行。'
    beforeAll(async () => {
      const observations = [targetOf(TEXT, '95％以上', 'business-satisfaction', 95)]
      const outline = outlineOf(TEXT, '今年要做好')
      const readings = [
        readingOf(TEXT, { observations, outline }),
        readingOf(`${TEXT}节水`, { place: PLACES.shenhe, year: 2020, outline: outlineOf(TEXT, '今年要做好') }),
        readingOf(`全国。${TEXT}`, { place: PLACES.nation, year: 2021 }),
        readingOf(`新闻。${TEXT}`, { kind: 'news', place: null, year: null }),
      ]
      store = (await storeOf(stores, readings)).store
    })
    const count = async (text: string, filter = {}) => (await store.search({ text, filter })).total

    it('gives the sentence with the places of the words', async () => {
      const { hits } = await store.search({ text: '5g建设 95%', filter: { place: '210100', yearFrom: 2021 } })
      expect(hits).toHaveLength(1)
      const [hit] = hits
      expect(hit.sentence).toBe('加快５Ｇ建设，营商环境满意率达95％以上！')
      expect(TEXT.slice(hit.start, hit.end)).toBe(hit.sentence)
      expect(hit.ranges.map(([start, end]) => TEXT.slice(start, end))).toEqual(['５Ｇ建设', '95％'])
      expect(hit).toMatchObject({ placeName: '沈阳市', year: 2021, report: '210100-2021' })
    })

    it('finds one character, also the last of a text', async () => {
      expect(await count('水')).toBe(5)
      expect(await count('节水')).toBe(1)
    })

    it('finds words over the end of a sentence where they begin', async () => {
      const { hits } = await store.search({ text: '以下工作。加快5G', filter: { report: '210100-2021' } })
      expect(hits).toMatchObject([{ sentence: '今年要做好以下工作。加快５Ｇ建设，营商环境满意率达95％以上！' }])
      expect(await count('以下工作。加快6G')).toBe(0)
    })

    it('is narrowed by place, level, year, kind, role, indicator, report', async () => {
      expect(await count('营商环境')).toBe(8)
      expect(await count('营商环境', { place: '210000' })).toBe(4)
      expect(await count('营商环境', { place: '210103' })).toBe(2)
      expect(await count('营商环境', { place: '000000' })).toBe(8)
      expect(await count('营商环境', { levels: ['nation', 'county'] })).toBe(4)
      expect(await count('营商环境', { yearFrom: 2021 })).toBe(4)
      expect(await count('营商环境', { yearTo: 2020 })).toBe(2)
      expect(await count('营商环境', { kinds: ['news'] })).toBe(2)
      expect(await count('营商环境', { roles: ['review'] })).toBe(2)
      expect(await count('营商环境', { roles: ['plan', 'review'], place: '210103' })).toBe(2)
      expect(await count('营商环境', { indicators: ['business-satisfaction'] })).toBe(1)
      expect(await count('营商环境', { report: '210103-2020' })).toBe(2)
      expect(await count('营商环境', { edition: 3 })).toBe(2)
      expect(await count('营商环境', { report: 'none' })).toBe(0)
    })

    it('ranks the newest first, the nation before its parts', async () => {
      const { hits } = await store.search({ text: '持续优化' })
      expect(hits.map(hit => [hit.year, hit.level])).toEqual([
        [2021, 'nation'],
        [2021, 'prefecture'],
        [2020, 'county'],
        [null, null],
      ])
      const oldest = await store.search({ text: '持续优化', sort: 'oldest' })
      expect(oldest.hits.map(hit => hit.edition)).toEqual(hits.map(hit => hit.edition).reverse())
    })

    it('gives at most so many of one report, over pages too', async () => {
      const first = await store.search({ text: '营商环境', perReport: 1, limit: 3 })
      const second = await store.search({ text: '营商环境', perReport: 1, limit: 3, after: first.next })
      expect([...first.hits, ...second.hits].map(hit => hit.edition).sort()).toEqual([1, 2, 3, 4])
      expect(second.next).toBeNull()
    })

    it('counts no further than asked', async () => {
      expect(await store.search({ text: '营商环境', countTo: 3 })).toMatchObject({ total: 3, exact: false })
      expect(await store.search({ text: '营商环境', countTo: 0 })).toMatchObject({ total: null })
    })

    it('puts the sentence that the words fill first', async () => {
      const { hits } = await store.search({ text: '水利先行', sort: 'best', perReport: 1 })
      expect(hits[0].sentence).toBe('水利先行。')
    })

    it('finds sentences worded alike', async () => {
      const [best] = await store.similar('营商环境不断优化', { place: '210100' }, 3)
      expect(best.sentence).toBe('过去一年，营商环境持续优化。')
      expect(best.similarity).toBeGreaterThan(0.3)
      expect(await store.similar('𠮷𠮷', {}, 3)).toEqual([])
    })

    it('says that nothing was asked', async () => {
      await expect(store.search({ text: ' \u3000' })).rejects.toMatchObject({ code: 'query-empty' })
    })
  })
})
