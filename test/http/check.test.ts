import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { observedOf } from '../../src/model/decided-fact.ts'
import { DOUBT_KINDS } from '../../src/model/doubt.ts'
import { ENGINES } from '../support/engines.ts'
import * as ask from '../support/http/ask.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'

describe.each(ENGINES)('checking facts over %s', engine => {
  let world: KeptWorld
  beforeAll(async () => {
    world = await keptWorld(engine)
    await ask.uploadReports(world)
    await ask.upload(world, '鞍山市2021.txt', reportText('鞍山市', 2021, 623))
  })
  afterAll(() => world.close())

  const items = async (url: string) => (await ask.get(world, url)).json().items
  const post = (payload: object) =>
    world.app.inject({
      method: 'POST',
      url: '/api/decisions',
      payload,
      headers: { authorization: ask.WRITER.authorization },
    })
  const target = async () => (await items('/api/observations?place=沈阳市&year=2021&indicator=gdp&status=target'))[0]
  const about = ({ edition, start, end, quote }: Awaited<ReturnType<typeof target>>) => ({
    ...{ edition, at: { start, end, quote }, author: '王' },
  })

  it('doubts come with reason, sentence and counts', async () => {
    const doubts = await items('/api/doubts?place=鞍山市')
    expect(doubts.map((it: { kind: string }) => it.kind)).toEqual(['growth-extreme', 'growth-extreme'])
    expect(doubts[0]).toMatchObject({
      quote: '623%以上',
      reason: { zh: '增速 623%，超过 300%' },
      report: '210300-2021',
    })
    expect(doubts[0].sentence).toContain('地区生产总值增长623%以上')
    const counts = await items('/api/doubts/counts?year=2021')
    expect(counts.map((it: { kind: string }) => it.kind)).toEqual(DOUBT_KINDS)
    expect(counts.filter((it: { doubts: number }) => it.doubts > 0)).toEqual([
      { kind: 'growth-extreme', doubts: 2, limit: 300 },
    ])
    expect(await items('/api/doubts?doubt=number-unread,share-over')).toEqual([])
    const [{ id, value }] = await items(`/api/observations?id=${doubts[0].edition}:${doubts[0].observation}`)
    expect([id, value]).toEqual([`${doubts[0].edition}:${doubts[0].observation}`, 623])
  })

  it('a correction is seen in lists, panel and export, and undone', async () => {
    const row = await target()
    const payload = { was: observedOf(row), now: { value: 6.5, comparator: '>' } }
    const kept = await post({ kind: 'fact-correct', ...about(row), payload })
    expect(kept.statusCode).toBe(201)
    expect(await target()).toMatchObject({ value: 6.5, comparator: '>', decided: 'corrected', machine: { value: 6 } })
    const panel = await items('/api/indicators/gdp/panel?place=沈阳市&year=2021')
    expect(panel.map((it: { value: number; decided: string }) => [it.value, it.decided])).toContainEqual([
      6.5,
      'corrected',
    ])
    const csv = (await ask.get(world, '/api/exports/observations?decided=corrected')).body.split('\r\n')
    expect(csv[0]).toContain(',DECIDED,DECISION,MACHINE_VALUE,')
    expect(csv[1]).toContain(`,corrected,${kept.json().id},6,`)
    const url = `/api/decisions/${kept.json().id}?by=${encodeURIComponent('王')}`
    await world.app.inject({ method: 'DELETE', url, headers: { authorization: ask.WRITER.authorization } })
    expect(await target()).toMatchObject({ value: 6, decided: null, machine: null })
  })

  it('what became of a promise follows the corrected result', async () => {
    const verdict = async () => (await items('/api/follow/210100/2021/promises?commitment=target'))[0].verdict
    expect(await verdict()).toBe('missed')
    const [row] = await items('/api/observations?place=沈阳市&year=2022&indicator=gdp&status=result')
    const payload = { was: observedOf(row), now: { value: 6.5 } }
    const kept = await post({ kind: 'fact-correct', ...about(row), payload })
    expect(await verdict()).toBe('met')
    const url = `/api/decisions/${kept.json().id}?by=${encodeURIComponent('王')}`
    await world.app.inject({ method: 'DELETE', url, headers: { authorization: ask.WRITER.authorization } })
    expect(await verdict()).toBe('missed')
  })

  it('a missed fact is added from its words, a wrong one rejected', async () => {
    const row = await target()
    const text = (await ask.get(world, `/api/editions/${row.edition}/text`)).body
    const quote = '6月底前全部开工'
    const start = text.indexOf(quote)
    const now = {
      ...observedOf(row),
      subject: '老旧小区',
      indicator: null,
      value: 100,
      measure: 'share',
      comparator: '=',
    }
    const at = { start, end: start + quote.length, quote }
    const added = await post({ kind: 'fact-add', edition: row.edition, at, payload: { now }, author: '王' })
    expect(added.statusCode).toBe(201)
    expect(await items('/api/observations?decided=added')).toMatchObject([{ quote, value: 100, subject: '老旧小区' }])
    await post({ kind: 'fact-reject', ...about(row), payload: { was: observedOf(row) } })
    expect(await target()).toBeUndefined()
    expect(await items('/api/observations?decided=rejected')).toMatchObject([{ id: row.id }])
  })

  it('what does not fit is refused with the place of the fault', async () => {
    const [row] = await items('/api/observations?place=大连市&indicator=gdp&status=target')
    const was = observedOf(row)
    const answers = async (kind: string, payload: object, more: object = {}) => {
      const answer = await post({ kind, ...about(row), payload, ...more })
      const { code, errors } = answer.json()
      return [code, errors?.[0]?.at]
    }
    expect(await answers('fact-correct', { was })).toEqual(['input-invalid', '/body/payload/now'])
    expect(await answers('fact-correct', { was, now: {} })).toEqual(['input-invalid', '/body/payload/now'])
    expect(await answers('fact-correct', { was, now: { value: '6' } })).toEqual([
      'input-invalid',
      '/body/payload/now/value',
    ])
    expect(await answers('fact-correct', { was, now: { indicator: 'no-such' } })).toEqual([
      'input-invalid',
      '/body/payload/now/indicator',
    ])
    expect(await answers('fact-correct', { was, now: { size: 1 } })).toEqual([
      'input-invalid',
      '/body/payload/now/size',
    ])
    expect(await answers('fact-add', { now: { value: 1 } })).toEqual(['input-invalid', '/body/payload/now/subject'])
    expect(await answers('fact-accept', { was: { ...was, value: 1 } })).toEqual(['fact-changed', '/body/payload/was'])
    expect(await answers('fact-accept', { was }, { at: undefined })).toEqual(['input-invalid', '/body/payload/at'])
    expect(await answers('doubt-dismiss', { doubt: 'nothing' })).toEqual(['input-invalid', '/body/payload/doubt'])
    expect(await answers('identity', { year: 2021, place: { code: '210100', name: '大连市' } })).toEqual([
      'input-invalid',
      '/body/payload/place',
    ])
    expect(await items(`/api/decisions?edition=${row.edition}`)).toEqual([])
  })

  it('facts are found by unit, value and words, in lists and exports alike', async () => {
    const query = 'unit=个&value=100..&text=老旧小区'
    const found = await items(`/api/observations?${query}`)
    expect(found).toHaveLength(5)
    expect(new Set(found.map((it: { value: number }) => it.value))).toEqual(new Set([120]))
    expect((await ask.get(world, `/api/exports/observations?${query}`)).body.split('\r\n')).toHaveLength(5 + 2)
    expect(await items('/api/commitments?text=老旧小区 120')).toHaveLength(5)
    for (const value of ['5...6', 'x', '..', '1..2..3']) {
      const answer = await world.app.inject(`/api/observations?value=${value}`)
      expect([value, answer.statusCode, answer.json().code]).toEqual([value, 400, 'input-invalid'])
    }
  })
})
