import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportRows } from '../../src/app/export-rows.ts'
import { exportOnThreads } from '../../src/app/export-threads.ts'
import type { Filter, Store } from '../../src/app/kept.ts'
import { uploadSource } from '../../src/app/upload-source.ts'
import { KINDS } from '../../src/app/vocabulary.ts'
import { openSourceFolder } from '../../src/store/source-folder.ts'
import '../support/command.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { collect } from '../support/export-rows.ts'
import { reportText } from '../support/http/kept-world.ts'
import { readHere } from '../support/read-here.ts'
import { ROOT } from '../support/tree.ts'

const WORKER = pathToFileURL(join(ROOT, 'dist', 'app', 'export-worker.js'))
/** What was exported of the same files, by the name and format of the export. */
const exported = new Map<string, Buffer>()

describe.each(ENGINES)('an export on several threads, on %s', engine => {
  const stores = new Stores(engine)
  let env: Record<string, string>
  let store: Store
  let newsEdition = 0

  beforeAll(async () => {
    await stores.begin()
    const { home, databaseUrl } = stores.place()
    env = { JIANNUO_HOME: home, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }
    store = await stores.openAt({ home, databaseUrl })
    const sources = openSourceFolder(join(home, 'sources'))
    for (let i = 0; i < 40; i++) {
      const place = ['沈阳市', '青岛市', '大连市', '杭州市'][i % 4]
      await uploadSource(
        { store, sources, read: readHere },
        `${i}.txt`,
        Buffer.from(reportText(place, 2001 + i, 6)),
        'test',
      )
    }
    // a second edition of one report
    const again = reportText('沈阳市', 2001, 6).replace('请予审议', '请予以审议')
    await uploadSource({ store, sources, read: readHere }, 'again.txt', Buffer.from(again), 'test')
    const news = `沈阳市召开会议\n记者从会上获悉，今年全市生产总值增长6%以上，新增就业10万人。${'会议听取了汇报。'.repeat(40)}`
    const kept = await uploadSource({ store, sources, read: readHere }, 'news.txt', Buffer.from(news), 'test')
    newsEdition = kept.editions[0].edition
  })
  afterAll(() => stores.end())

  it.each<[string, Filter]>([
    ['all', {}],
    ['every edition', { editions: 'all' }],
    ['a place and years', { place: '210000', yearFrom: 2010 }],
  ])(
    'has the same bytes as on one: %s',
    async (_, filter) => {
      for (const format of ['csv', 'jsonl'] as const) {
        for (const name of ['observations', 'outline'] as const) {
          const one = await collect(exportRows(store, name, filter, format))
          const several = await collect(
            exportOnThreads(store, { env, name, filter, format }, WORKER, { threads: 2, few: 1 }),
          )
          expect(one.length).toBeGreaterThan(2000)
          expect(several.equals(one)).toBe(true)
        }
      }
    },
    60_000,
  )

  it.each(['outline', 'observations', 'commitments'] as const)(
    'has the same bytes on every engine: %s',
    async name => {
      for (const format of ['csv', 'jsonl'] as const) {
        const bytes = await collect(
          exportOnThreads(store, { env, name, filter: {}, format }, WORKER, { threads: 2, few: 1 }),
        )
        const other = exported.get(`${name} ${format}`) ?? bytes
        exported.set(`${name} ${format}`, bytes)
        expect(bytes.length).toBeGreaterThan(2000)
        expect(bytes.equals(other)).toBe(true)
      }
    },
    60_000,
  )

  it('leaves out what is of no report, unless it is asked for', async () => {
    const editionsOf = async (filter: Filter, several: boolean) => {
      const task = { env, name: 'observations', filter, format: 'jsonl' } as const
      const chunks = several
        ? exportOnThreads(store, task, WORKER, { threads: 2, few: 1 })
        : exportRows(store, task.name, filter, task.format)
      const lines = (await collect(chunks)).toString().trim().split('\n')
      return new Set(lines.map(line => (JSON.parse(line) as { EDITION: number }).EDITION))
    }
    for (const several of [false, true]) {
      expect((await editionsOf({}, several)).has(newsEdition)).toBe(false)
      expect((await editionsOf({ kinds: KINDS }, several)).has(newsEdition)).toBe(true)
      expect(await editionsOf({ kinds: ['news', 'other'] }, several)).toEqual(new Set([newsEdition]))
      expect(await editionsOf({ edition: newsEdition }, several)).toEqual(new Set([newsEdition]))
    }
  }, 60_000)

  it('may be left at any row, again and again', async () => {
    for (let time = 0; time < 12; time++) {
      let pieces = 0
      for await (const _ of exportOnThreads(store, { env, name: 'outline', filter: {}, format: 'csv' }, WORKER, {
        threads: 2,
        few: 1,
      })) {
        if (++pieces === 2) break
      }
      expect(pieces).toBe(2)
    }
  }, 60_000)

  it('says what the store says', async () => {
    const filter = { afterSeq: 1 }
    const wrong = exportOnThreads(store, { env, name: 'outline', filter, format: 'csv' }, WORKER, {
      threads: 2,
      few: 1,
    })
    await expect(collect(wrong)).rejects.toMatchObject({ code: 'filter-unknown' })
  })
})
