import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFaults } from '../../src/app/doctor.ts'
import { FollowDesk } from '../../src/app/follow-desk.ts'
import { countMissing, loadTallies } from '../../src/app/follow-tallies.ts'
import type { Store } from '../../src/app/kept.ts'
import { uploadSource } from '../../src/app/upload-source.ts'
import { openPostgresDb } from '../../src/store/postgres-db.ts'
import { openSourceFolder } from '../../src/store/source-folder.ts'
import { openSqliteDb } from '../../src/store/sqlite-db.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { reportText } from '../support/http/kept-world.ts'
import { readHere } from '../support/read-here.ts'

describe.each(ENGINES)('provenance of verdicts, %s', engine => {
  const stores = new Stores(engine)
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-provenance-'))
  const sources = openSourceFolder(folder)
  const files: string[] = []
  let store: Store

  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const deskOf = () => new FollowDesk({ store, sources, now: Date.now })
  const rowsOf = async (desk: FollowDesk, year: number) =>
    (await desk.scorecard((await desk.place('210100'))!, year)).card!.rows

  beforeAll(async () => {
    await stores.begin()
    store = await stores.open()
    for (const year of [2020, 2021, 2022]) {
      const bytes = Buffer.from(reportText('沈阳市', year, 6))
      files.push((await uploadSource({ store, sources, read: readHere }, `${year}.txt`, bytes, 'test')).sha256!)
    }
  })
  afterAll(async () => {
    await stores.end()
    rmSync(folder, { recursive: true, force: true })
  })

  it('one character of a stored source: every verdict that rests on it is broken, and no other', async () => {
    const desk = deskOf()
    for (const year of [2020, 2021])
      expect(new Set((await rowsOf(desk, year)).map(it => it.provenance))).toEqual(new Set(['holds']))
    const path = pathOf(files[2])
    const whole = readFileSync(path)
    const { atime, mtime } = statSync(path)
    const altered = Buffer.from(whole.toString().replace('增长5.5%', '增长6.5%'))
    expect(altered.length).toBe(whole.length)
    writeFileSync(path, altered)
    // size and times as they were: that it was changed shows all the same
    utimesSync(path, atime, mtime)
    const rows = await rowsOf(desk, 2021)
    expect(rows.length).toBeGreaterThan(1)
    expect(new Set(rows.map(it => it.provenance))).toEqual(new Set(['broken']))
    expect(new Set((await rowsOf(desk, 2020)).map(it => it.provenance))).toEqual(new Set(['holds']))
    const { card } = await desk.scorecard((await desk.place('210100'))!, 2021)
    expect(card!.texts.map(it => it.provenance)).toEqual(['holds', 'source-altered'])
    const faults = await findFaults({ store, sources }, async () => {})
    expect(faults.map(it => it.code)).toEqual(['source-altered', 'provenance-broken', 'provenance-broken'])
    expect(faults[1].subject).toBe('辽宁省沈阳市 2021→2022')
    expect(faults[1].message).toContain(`${rows.length} 条`)
    writeFileSync(path, whole)
    expect(new Set((await rowsOf(desk, 2021)).map(it => it.provenance))).toEqual(new Set(['holds']))
  })

  it('a source that is gone', async () => {
    const desk = deskOf()
    const whole = readFileSync(pathOf(files[0]))
    rmSync(pathOf(files[0]))
    expect(new Set((await rowsOf(desk, 2020)).map(it => it.provenance))).toEqual(new Set(['broken']))
    expect((await desk.brokenSources([1, 2, 3])).size).toBe(1)
    writeFileSync(pathOf(files[0]), whole)
    expect((await desk.brokenSources([1, 2, 3])).size).toBe(0)
  })

  it('a text that was altered behind the back of the store', async () => {
    const place = stores.place()
    const own = await stores.openAt(place)
    const bytes = Buffer.from(reportText('沈阳市', 2020, 6))
    const { readings } = await readHere('2020.txt', bytes)
    const sha256 = await sources.put(bytes)
    await own.saveFiles([{ sha256, name: '2020.txt', bytes: bytes.length, readings }], 'test')
    const [edition] = (await own.list('editions')).rows
    expect((await own.textStates([edition.id, 99])).get(edition.id)).toEqual({ text: 'kept', fileSha256: sha256 })
    const db = place.databaseUrl
      ? openPostgresDb({ url: place.databaseUrl, connections: 1 })
      : openSqliteDb({ path: join(place.home, 'store.db'), waitSeconds: 1 })
    await db.run("update edition_texts set body = replace(body, '增长6%', '增长7%')")
    await db.close()
    const desk = new FollowDesk({ store: own, sources, now: Date.now })
    const { card } = await desk.scorecard((await desk.place('210100'))!, 2020)
    expect(card!.texts[0].provenance).toBe('text-altered')
    expect(new Set(card!.rows.map(it => it.provenance))).toEqual(new Set(['broken']))
    const faults = await findFaults({ store: own, sources }, async () => {})
    expect(faults.map(it => it.code)).toEqual(['text-altered', 'provenance-broken'])
  })

  it('what was counted is kept until texts or decisions change', async () => {
    const desk = deskOf()
    expect((await loadTallies(desk))[0].years.map(it => it.tally)).toEqual([null, null, null])
    expect(await countMissing(desk)).toBe(3)
    expect(await countMissing(deskOf())).toBe(0)
    const [row] = await loadTallies(desk)
    expect(row.years.map(it => it.tally?.to)).toEqual([2021, 2022, null])
    const total = Object.values(row.years[0].tally!.counts!).flatMap(it => Object.values(it))
    expect(total.reduce((sum, it) => sum + it, 0)).toBe((await rowsOf(desk, 2020)).length)
    const promise = (await rowsOf(desk, 2020))[0].promise
    const decision = { choice: 'reject', verdict: 'not-reported', subject: null, member: null }
    const edition = row.years[0].tally!.editions[0]
    const at = { start: promise.start, end: promise.end }
    await store.saveDecision({ kind: 'link', edition, at, payload: decision, author: '甲' })
    expect((await loadTallies(desk))[0].years.map(it => it.tally === null)).toEqual([true, false, false])
    expect(await countMissing(desk)).toBe(1)
  })
})
