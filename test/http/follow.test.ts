import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../src/client/api-types.ts'
import { get, uploadReports, WRITER } from '../support/http/ask.ts'
import { type KeptWorld, keptWorld } from '../support/http/kept-world.ts'

type Scorecard = Operations['getScorecard']['answer']
type Promises = Operations['listPromises']['answer']
type Detail = Operations['getPromise']['answer']

const CARD = '/api/follow/210100/2021'

describe('following over HTTP', () => {
  let world: KeptWorld
  beforeAll(async () => {
    world = await keptWorld()
    await uploadReports(world)
  })
  afterAll(() => world.close())

  const card = async () => (await get(world, CARD)).json() as Scorecard
  const promises = async (query = '') => ((await get(world, `${CARD}/promises${query}`)).json() as Promises).items
  const decide = (id: string, payload: object, headers: Record<string, string> = WRITER) =>
    world.app.inject({
      method: 'POST',
      url: `${CARD}/promises/${encodeURIComponent(id)}/decisions`,
      payload: { author: '李督查', ...payload },
      headers: { ...headers, 'content-type': 'application/json' },
    })

  it('a scorecard: counts that add up to the promises, both texts with their hashes checked', async () => {
    const { place, from, to, counts, texts, years } = await card()
    expect([place.name, from, to, years]).toEqual(['沈阳市', 2021, 2022, [2021, 2022]])
    const total = Object.values(counts!)
      .flatMap(it => Object.values(it))
      .reduce((sum, it) => sum + it, 0)
    expect((await promises('?limit=1000')).length).toBe(total)
    expect(texts.map(it => [it.report, it.provenance])).toEqual([
      ['210100-2021', 'holds'],
      ['210100-2022', 'holds'],
    ])
  })

  it('promises: narrowed, sorted, paged', async () => {
    const [gdp] = await promises('?commitment=target')
    expect([gdp.promise.quote, gdp.result?.quote, gdp.verdict]).toEqual([
      '地区生产总值增长6%以上',
      '地区生产总值增长4.5%',
      'missed',
    ])
    expect(gdp.reasons[0]).toMatchObject({ code: 'same-indicator', en: expect.stringContaining('same indicator') })
    const silent = await promises('?verdict=not-reported&measured=true')
    expect(silent.length).toBeGreaterThan(0)
    expect(silent.every(it => it.searched!.sections.length > 0 && it.searched!.words.length > 0)).toBe(true)
    const first = (await get(world, `${CARD}/promises?limit=1&sort=-verdict`)).json() as Promises
    const second = (await get(world, `${CARD}/promises?limit=1&sort=-verdict&after=${first.next}`)).json() as Promises
    expect(first.items[0].id).not.toBe(second.items[0].id)
    expect((await world.app.inject(`${CARD}/promises?after=999`)).json().code).toBe('cursor-invalid')
  })

  it('one promise: its passages in their paragraphs', async () => {
    const [{ id }] = await promises('?commitment=target')
    const { passages } = (await get(world, `${CARD}/promises/${id}`)).json() as Detail
    expect(passages.map(it => it.role)).toEqual(['promise', 'result', 'carried-over'])
    for (const { from, start, end, words } of passages)
      expect(words.slice(start - from, end - from).length).toBe(end - start)
    expect(passages[0].words).toMatch(/^2021年主要预期目标是：/)
  })

  it('a person rejects, changes, accepts: the proposal stays beside, the last word counts, a withdrawal brings it back', async () => {
    const [{ id, verdict, result }] = await promises('?commitment=target')
    const rejected = await decide(id, { choice: 'reject', note: '口径不同' })
    expect(rejected.statusCode).toBe(201)
    const [no] = await promises('?commitment=target')
    expect([no.verdict, no.result, no.proposed?.verdict, no.proposed?.result?.quote]).toEqual([
      'not-reported',
      null,
      verdict,
      result?.quote,
    ])
    expect(no.decision).toMatchObject({ choice: 'reject', author: '李督查', note: '口径不同', lost: false })
    const next = (await card()).texts[1].edition
    const quote = '一般公共预算收入完成81.7亿元'
    const changed = await decide(id, { choice: 'change', verdict: 'met', result: { edition: next, quote } })
    expect(changed.statusCode).toBe(201)
    const [other] = await promises('?commitment=target')
    expect([other.verdict, other.result?.quote, other.result?.observation?.value]).toEqual(['met', quote, 81.7])
    expect((await card()).counts!.target.met).toBe(1)
    expect((await card()).decided).toBe(1)
    const csv = await world.app.inject(`${CARD}/csv`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body).toContain('change,李督查,')
    const { decisions } = (await get(world, `${CARD}/promises/${id}`)).json() as Detail
    expect(decisions.map(it => (it.payload as { choice: string }).choice)).toEqual(['reject', 'change'])
    for (const it of decisions) {
      const gone = await world.app.inject({ method: 'DELETE', url: `/api/decisions/${it.id}?by=x`, headers: WRITER })
      expect(gone.statusCode).toBe(200)
    }
    const [back] = await promises('?commitment=target')
    expect([back.verdict, back.decision, back.result?.quote]).toEqual([verdict, null, result?.quote])
    expect((await decide(id, { choice: 'accept' })).statusCode).toBe(201)
    const [yes] = await promises('?commitment=target')
    expect([yes.verdict, yes.decision?.choice, yes.result]).toEqual([verdict, 'accept', result])
  })

  it('a decision that cannot be kept is refused in a sentence', async () => {
    const [{ id }] = await promises('?commitment=target')
    const next = (await card()).texts[1].edition
    const refused = async (payload: object) => (await decide(id, payload)).json() as { code: string; detail: string }
    expect(await refused({ choice: 'change' })).toMatchObject({ code: 'input-invalid' })
    expect(await refused({ choice: 'change', result: { edition: next, quote: '没有这句话' } })).toMatchObject({
      code: 'quote-not-found',
    })
    expect(await refused({ choice: 'change', result: { edition: next, quote: '年' } })).toMatchObject({
      detail: '这段原文不止出现一次，请多抄几个字使其唯一',
    })
    expect((await decide(id, { choice: 'accept' }, {})).statusCode).toBe(401)
    expect((await decide('9-10', { choice: 'accept' })).statusCode).toBe(404)
  })

  it('history of a commitment: target, result, target', async () => {
    const [{ id }] = await promises('?commitment=target')
    const { items } = (
      await get(world, `${CARD}/promises/${id}/history`)
    ).json() as Operations['getPromiseHistory']['answer']
    expect(items.map(it => [it.year, it.row.promise.quote])).toEqual([
      [2021, '地区生产总值增长6%以上'],
      [2022, '地区生产总值增长5%以上'],
    ])
    expect(items[1].row.reasons.map(it => it.code)).toContain('no-next-report')
  })

  it('claims without a promise', async () => {
    const { items, total } = (await get(world, `${CARD}/claims?q=预算`)).json() as Operations['listClaims']['answer']
    expect([items.map(it => it.quote), total]).toEqual([['一般公共预算收入完成81.7亿元'], 1])
  })

  it('overview: places by code with their years; what is not counted yet says so', async () => {
    const ask = async (query = '') =>
      (await get(world, `/api/follow${query}`)).json() as Operations['listFollowings']['answer']
    let answer = await ask()
    for (let i = 0; answer.pending > 0 && i < 50; i++) {
      await new Promise(resolve => setTimeout(resolve, 50))
      answer = await ask()
    }
    expect(answer.items.map(it => it.place.name)).toEqual(['沈阳市', '大连市', '青岛市'])
    const [first] = answer.items
    expect(first.years.map(it => [it.year, it.to, it.broken])).toEqual([
      [2021, 2022, false],
      [2022, null, false],
    ])
    expect(first.years[0].counts).toEqual((await card()).counts)
    expect((await ask('?place=山东省')).items.map(it => it.place.name)).toEqual(['青岛市'])
    expect((await ask('?limit=1')).next).toBe('210100')
    expect((await ask('?limit=1&after=210100')).items[0].place.name).toBe('大连市')
  })

  it('what cannot be followed is said', async () => {
    const missing = await world.app.inject('/api/follow/210100/2019')
    expect([missing.statusCode, missing.json().detail]).toEqual([404, '没有找到这一年的报告：沈阳市2019年'])
    const nowhere = await world.app.inject(`/api/follow/${encodeURIComponent('火星')}/2019`)
    expect(nowhere.json().detail).toBe('没有“火星”的报告，无从追踪；请先导入。')
    const last = (await get(world, '/api/follow/大连市/2021')).json() as Scorecard
    expect([last.to, last.issues.map(it => it.code)]).toEqual([null, ['no-next-report']])
  })
})
