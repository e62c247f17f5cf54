import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DOUBT_KINDS, DOUBT_RULES, type DoubtKind, doubtReason } from '../../src/model/doubt.ts'
import type { IssueCode } from '../../src/model/issue.ts'
import type { Observation } from '../../src/model/reading.ts'
import { findEditionDoubts, findFactDoubts, findIssueDoubts, type HeldFact } from '../../src/store/find-doubts.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, longText, readingOf, targetOf } from '../support/readings.ts'

/** A growth target of 6 % of gdp in 2021, but for what is said otherwise. */
function fact(rest: Partial<HeldFact> = {}): HeldFact {
  const target = { ...targetOf('增长6%以上', '6%以上', 'gdp', 6), comparator: '=' as const }
  return { ...target, quote: '6%以上', decided: null, index: 0, ...rest }
}
const result = (rest: Partial<HeldFact>) => fact({ status: 'result', period: '2020', index: 1, ...rest })
const level = { measure: 'level', unit: '个', indicator: 'key-projects' } as const

/** Of every rule about facts: facts in which it holds, and facts just within the limit. */
const FACT_CASES: Partial<Record<DoubtKind, { holds: HeldFact[]; not: HeldFact[][] }>> = {
  'fall-beyond-all': { holds: [fact({ value: -100.5 })], not: [[fact({ value: -100 })]] },
  'value-huge': {
    holds: [fact({ ...level, value: 2e8 })],
    not: [
      [fact({ ...level, value: 1e8 })],
      [fact({ ...level, value: 2.57e9, unit: '元', quote: '二十五亿七千万元' })],
      [fact({ ...level, value: 27203319000, unit: '元', quote: '27，203，319，000元' })],
    ],
  },
  'growth-extreme': {
    holds: [fact({ value: 623 })],
    not: [
      [fact({ value: 300 })],
      [fact({ value: 5, unit: '倍' })],
      [fact({ value: 623, decided: 'accepted' })],
      [fact({ value: 623, reference: '1957年' })],
    ],
  },
  'share-over': {
    holds: [fact({ measure: 'share', value: 101, subject: '自来水普及率' })],
    not: [
      [fact({ measure: 'share', value: 100, subject: '自来水普及率' })],
      [fact({ measure: 'share', value: 990, unit: '‰', subject: '自来水普及率' })],
      [fact({ measure: 'share', value: 103, subject: '居民消费价格指数', indicator: 'cpi' })],
      [fact({ measure: 'share', value: 119, subject: '投资' })],
      [fact({ measure: 'share', value: 130, subject: '项目投资完成率' })],
    ],
  },
  'change-extreme': {
    holds: [fact({ measure: 'change', value: -83, unit: '个百分点' })],
    not: [[fact({ measure: 'change', value: 3000, unit: '元' })]],
  },
  'multiple-extreme': {
    holds: [fact({ measure: 'multiple', value: 100, unit: '倍' })],
    not: [[fact({ measure: 'multiple', value: 3, unit: '倍' })]],
  },
  'target-far': {
    holds: [fact(), result({ value: 65.5 })],
    not: [
      [fact(), result({ value: 40 })],
      [fact(), result({ value: 65.5, period: '2016/2020' })],
      [fact(), result({ value: 65.5, subject: '财政收入' })],
      [fact(), result({ value: 65.5, reference: '2016年' })],
    ],
  },
  'target-level-far': {
    holds: [fact({ ...level, value: 30 }), result({ ...level, value: 628 })],
    not: [
      [fact({ ...level, value: 30 }), result({ ...level, value: 500 })],
      [fact({ ...level, value: 30, action: '新建' }), result({ ...level, value: 628 })],
    ],
  },
  'results-differ': {
    holds: [result({ value: 6.5 }), result({ value: 6.6, index: 2 })],
    not: [
      [result({ value: 6.5 }), result({ value: 6.5, index: 2 })],
      [result({ value: 6.5 }), result({ value: 6.6, index: 2, reference: '一季度' })],
      [result({ value: 6.5 }), result({ value: 6.6, index: 2, decided: 'corrected' })],
    ],
  },
}

const ISSUE_KINDS = DOUBT_KINDS.filter(kind => !(kind in FACT_CASES) && !/^decision-|^editions-/.test(kind))

describe('the rules of what is doubtful', () => {
  it.each(Object.keys(FACT_CASES) as DoubtKind[])('%s holds beyond its limit, not within', kind => {
    const { holds, not } = FACT_CASES[kind]!
    const [doubt, ...others] = findFactDoubts(holds)
    expect([doubt.kind, others]).toEqual([kind, []])
    for (const facts of not) expect(findFactDoubts(facts).map(it => it.kind)).not.toContain(kind)
    const { zh, en } = doubtReason(doubt.kind, doubt.facts)
    expect(`${zh}${en}`).not.toMatch(/[{}]|undefined|NaN|null/)
  })

  it.each(ISSUE_KINDS)('%s is an issue of the reading', kind => {
    const issue = { code: kind as IssueCode, message: '文中为甲', start: 0, end: 2 }
    expect(findIssueDoubts([issue], '三千')).toMatchObject([{ kind, quote: '三千', start: 0, end: 2 }])
    expect(findIssueDoubts([{ ...issue, code: 'noise-removed' }], '三千')).toEqual([])
  })

  it('editions that give one fact two values', () => {
    const other = { edition: 7, facts: [fact({ value: 8, quote: '8%以上' })] }
    expect(findEditionDoubts([fact()], other)).toMatchObject([{ kind: 'editions-differ', facts: { other: 7 } }])
    expect(findEditionDoubts([fact()], { edition: 7, facts: [fact()] })).toEqual([])
    expect(findEditionDoubts([fact()], { edition: 7, facts: [...other.facts, fact()] })).toEqual([])
  })

  it('have each its own place in the order', () => {
    const orders = DOUBT_KINDS.map(kind => DOUBT_RULES[kind].order)
    expect(orders).toEqual(orders.map((_, i) => i))
  })
})

describe.each(ENGINES)('doubts on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  const growth = (value: number, text: string): Observation => targetOf(text, `${value}%以上`, 'gdp', value)

  it('come most doubtful first, are narrowed, counted and paged like every list', async () => {
    const store = await stores.open()
    const texts = [400, 900, 1200, 6].map((value, i) => ({
      value,
      text: `${longText(i)}增长${value}%以上。`,
      year: 2018 + i,
    }))
    for (const { value, text, year } of texts) {
      await store.saveFiles([fileOf(readingOf(text, { year, observations: [growth(value, text)] }))], 'test')
    }
    const text = longText(9)
    const issue = { code: 'year-disagrees' as const, message: '文中为2024年', start: null, end: null }
    await store.saveFiles([fileOf(readingOf(text, { year: 2024, issues: [issue] }))], 'test')
    const first = await store.list('doubts', {}, { limit: 2, count: true, sentences: true })
    expect(first.total).toBe(4)
    expect(first.rows.map(it => [it.kind, it.quote, it.sentence])).toEqual([
      ['year-disagrees', null, null],
      ['growth-extreme', '1200%以上', '增长1200%以上。'],
    ])
    const second = await store.list('doubts', {}, { limit: 2, after: first.next })
    expect(second.rows.map(it => it.quote)).toEqual(['900%以上', '400%以上'])
    expect(second.next).toBeNull()
    expect((await store.list('doubts', { yearTo: 2018 })).rows).toHaveLength(1)
    expect(await store.doubtCounts({ yearTo: 2023 })).toEqual([{ kind: 'growth-extreme', doubts: 3 }])
    await expect(store.list('doubts', { statuses: ['target'] })).rejects.toMatchObject({ code: 'filter-unknown' })
  })

  it('go when a person dismisses them or says which year it is, and come back when that is withdrawn', async () => {
    const store = await stores.open()
    const text = `${longText(1)}增长900%以上。`
    const issue = { code: 'year-disagrees' as const, message: '文中为2021年', start: null, end: null }
    await store.saveFiles([fileOf(readingOf(text, { observations: [growth(900, text)], issues: [issue] }))], 'test')
    const kinds = async () => (await store.list('doubts')).rows.map(it => it.kind)
    const start = text.indexOf('900%')
    const say = (kind: string, payload: object, at: { start: number; end: number } | null = null) =>
      store.saveDecision({ kind, edition: 1, at, payload, author: '王' })
    const dismissed = await say('doubt-dismiss', { doubt: 'growth-extreme' }, { start, end: start + 4 })
    expect(await kinds()).toEqual(['year-disagrees'])
    const identity = await say('identity', { year: 2022 })
    expect(await kinds()).toEqual([])
    await store.withdrawDecision(identity.id, '王')
    await store.withdrawDecision(dismissed.id, '王')
    expect(await kinds()).toEqual(['year-disagrees', 'growth-extreme'])
  })

  it('tell editions of one report that give different values, until a person prefers one', async () => {
    const store = await stores.open()
    const [a, b] = [6, 8].map(value => `${longText(5)}增长${value}%以上。`)
    const named = (text: string, value: number, name: string) => {
      const it = readingOf(text, { observations: [growth(value, text)] })
      return fileOf({ ...it, source: { ...it.source, name } })
    }
    await store.saveFiles([named(a, 6, 'a.txt')], 'test')
    expect(await store.doubtCounts()).toEqual([])
    await store.saveFiles([named(b, 8, 'b.txt')], 'test')
    const [doubt, ...others] = (await store.list('doubts')).rows
    expect(others).toEqual([])
    expect(doubt).toMatchObject({ kind: 'editions-differ', report: '210100-2021', facts: { other: 3 - doubt.edition } })
    await store.saveDecision({ kind: 'preferred', edition: doubt.edition, at: null, payload: {}, author: '王' })
    expect(await store.doubtCounts()).toEqual([])
  })
})
