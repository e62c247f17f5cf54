import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideLink } from '../../src/app/decide-link.ts'
import { findFaults } from '../../src/app/doctor.ts'
import { FollowDesk } from '../../src/app/follow-desk.ts'
import type { Store } from '../../src/app/kept.ts'
import { uploadSource } from '../../src/app/upload-source.ts'
import { observedOf } from '../../src/model/decided-fact.ts'
import { openSourceFolder } from '../../src/store/source-folder.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { reportText } from '../support/http/kept-world.ts'
import { readHere } from '../support/read-here.ts'

describe.each(ENGINES)('decisions about links, %s', engine => {
  const stores = new Stores(engine)
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-links-'))
  const sources = openSourceFolder(folder)
  let store: Store
  let desk: FollowDesk

  const keep = async (name: string, text: string) =>
    (await uploadSource({ store, sources, read: readHere }, name, Buffer.from(text), 'test')).sha256!
  const cardOf = async (year: number) => (await desk.scorecard((await desk.place('210100'))!, year)).card!
  const gdpOf = async (year: number) => {
    const card = await cardOf(year)
    return { card, row: card.rows.find(it => it.promise.observation?.indicator === 'gdp')! }
  }
  const files: { sha256: string; text: string; name: string }[] = []

  beforeAll(async () => {
    await stores.begin()
    store = await stores.open()
    desk = new FollowDesk({ store, sources, now: Date.now })
    for (const year of [2020, 2021]) {
      const [name, text] = [`${year}.txt`, reportText('沈阳市', year, 6)]
      files.push({ sha256: await keep(name, text), text, name })
    }
  })
  afterAll(async () => {
    await stores.end()
    rmSync(folder, { recursive: true, force: true })
  })

  it('stay with their promise and passage when the sources are read again and every offset has moved', async () => {
    const { card, row } = await gdpOf(2020)
    const edition = card.texts[1].edition!
    const result = { edition, quote: '新增市场主体2.3万户' }
    await decideLink(desk, card, row, { choice: 'change', verdict: 'nearly', result, author: '甲', note: '试' })
    const before = (await gdpOf(2020)).row
    expect([before.verdict, before.result?.quote, before.decision?.author]).toEqual([
      'nearly',
      '新增市场主体2.3万户',
      '甲',
    ])
    for (const { sha256, text, name } of files) {
      // another program reads the same bytes with a paragraph more at the head of the text
      const { readings } = await readHere(
        name,
        Buffer.from(text.replace('现在，我代表', '会议由主席团主持，应到会。\n\n现在，我代表')),
      )
      const [reading] = readings
      const source = { ...reading.source, sha256 }
      await store.rereadFile({ sha256, name, bytes: text.length, readings: [{ ...reading, source }] }, 'test')
    }
    const after = (await gdpOf(2020)).row
    expect(after.promise.start).toBeGreaterThan(before.promise.start)
    expect([after.verdict, after.result?.quote, after.decision?.note]).toEqual(['nearly', '新增市场主体2.3万户', '试'])
    expect(after.proposed?.result?.quote).toBe(before.proposed?.result?.quote)
  })

  it('are said to be lost, and listed by doctor, when the promise is no longer there', async () => {
    const { sha256, text, name } = files[0]
    const { readings } = await readHere(name, Buffer.from(text.replace('地区生产总值增长6%以上', '经济平稳增长')))
    const source = { ...readings[0].source, sha256 }
    await store.rereadFile({ sha256, name, bytes: text.length, readings: [{ ...readings[0], source }] }, 'test')
    const card = await cardOf(2020)
    expect(card.issues.map(it => it.code)).toContain('decision-lost')
    expect(card.rows.every(it => it.decision === null)).toBe(true)
    expect((await findFaults({ store, sources }, async () => {})).map(it => it.code)).toEqual(['decision-lost'])
  })

  it('a kept table of figures answers with its line, and its own source is checked', async () => {
    const csv = '地区,年份,指标,数值,单位,来源\n沈阳市,2021,城镇新增就业,5.3,万人,沈阳市人社局\n'
    const sha256 = await keep('figures.csv', csv)
    const card = await cardOf(2021)
    const row = card.rows.find(it => it.promise.quote.includes('城镇新增就业'))!
    expect([row.verdict, row.result?.quote]).toEqual(['exceeded', '城镇新增就业,5.3,万人'])
    const text = card.texts[row.result!.text]
    expect([text.sha256, text.line, text.title, text.kind, text.provenance]).toEqual([
      ...[sha256, 2, '沈阳市人社局', 'figures', 'holds'],
    ])
    expect((await keep('figures.csv', csv)) === sha256).toBe(true)
    expect((await cardOf(2021)).texts).toHaveLength(card.texts.length)
  })

  it('facts that a person corrected or rejected are followed as decided', async () => {
    const { card, row } = await gdpOf(2021)
    const edition = card.texts[0].edition!
    const was = observedOf(row.promise.observation!)
    const at = { start: row.promise.start, end: row.promise.end }
    const decide = (kind: string, payload: object) => store.saveDecision({ kind, edition, at, payload, author: '丙' })
    const corrected = await decide('fact-correct', { was, now: { value: 4 } })
    expect((await gdpOf(2021)).row.promise.observation?.value).toBe(4)
    await store.withdrawDecision(corrected.id, '丙')
    const rejected = await decide('fact-reject', { was })
    expect((await gdpOf(2021)).row).toBeUndefined()
    await store.withdrawDecision(rejected.id, '丙')
    expect((await gdpOf(2021)).row).toEqual(row)
  })

  it('a payload that is no decision about a link changes nothing', async () => {
    const { card, row } = await gdpOf(2021)
    const at = { start: row.promise.start, end: row.promise.end }
    await store.saveDecision({
      kind: 'link',
      edition: card.texts[0].edition!,
      at,
      payload: { choice: 'x' },
      author: '乙',
    })
    expect((await gdpOf(2021)).row).toEqual(row)
  })
})
