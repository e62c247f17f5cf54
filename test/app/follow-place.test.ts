import { describe, expect, it } from 'vitest'
import { areEditions } from '../../src/app/follow-editions.ts'
import { findPlace } from '../../src/app/follow-names.ts'
import { followPlace, followYears } from '../../src/app/follow-place.ts'
import { heldOf, type ReadingSource, yearsOf } from '../../src/app/follow-source.ts'
import type { Reading } from '../../src/index.ts'
import { report } from '../support/follow.ts'

function source(readings: Reading[]): ReadingSource {
  return {
    held: readings.map(heldOf),
    readingsOf: async (code, year) => readings.filter(it => it.place?.code === code && it.year === year),
  }
}

const one = report(2020, '增长6%。', '地区生产总值增长6%。', '改造老旧小区63个。')
const two = report(2021, '地区生产总值增长6.1%。改造老旧小区70个。', '地区生产总值增长5%。', '新建公园3座。')
const three = report(2022, '地区生产总值增长5%。新建公园3座。', '地区生产总值增长5%。', '加强城市管理。')
const place = one.place!

describe('following a place', () => {
  it('pairs the year with the next', async () => {
    const { following, issues } = await followPlace(source([one, two]), place, 2020)
    expect(issues).toEqual([])
    expect([following?.from, following?.to]).toEqual([2020, 2021])
    expect(following?.links.map(it => it.verdict)).toEqual(['met', 'exceeded'])
  })

  it('a year without a report, or without a next one, is said', async () => {
    const missing = await followPlace(source([one]), place, 2019)
    expect(missing.following).toBeNull()
    expect(missing.issues).toEqual([{ code: 'report-missing', message: '没有找到这一年的报告：沈阳市2019年' }])
    const last = await followPlace(source([one]), place, 2020)
    expect(last.following?.issues.map(it => it.code)).toContain('no-next-report')
  })

  it('editions of one report are one, the longer is taken', async () => {
    const edition = { ...two, text: two.text.slice(0, -30), complete: false, source: { ...two.source, name: 'b.txt' } }
    const { following } = await followPlace(source([one, edition, two]), place, 2020)
    expect(following?.texts.map(it => it.name)).toEqual(['沈阳市/2020.txt', '沈阳市/2021.txt'])
  })

  it('two different reports of one year are not chosen between', async () => {
    const text = three.text.replaceAll('工作', '事务').replaceAll('代表', '委员').replaceAll('目标', '任务')
    const other = { ...three, text, year: 2021, source: { ...three.source, name: 'c.txt' } }
    const next = await followPlace(source([one, two, other]), place, 2020)
    expect(next.following?.to).toBeNull()
    expect(next.following?.issues.map(it => it.code)).toEqual(['reports-differ', 'no-next-report'])
    const own = await followPlace(source([two, other]), place, 2021)
    expect(own.issues.map(it => it.code)).toEqual(['reports-differ'])
  })

  it('a file named after the place that holds the report of another is named', async () => {
    const wrong: Reading = {
      ...two,
      place: { code: '341700', name: '池州市', fullName: '安徽省池州市', level: 'prefecture' },
      issues: [{ code: 'place-disagrees', message: '', start: null, end: null }],
    }
    const { following } = await followPlace(source([one, wrong]), place, 2020)
    expect(following?.issues.map(it => it.code)).toEqual(['report-misfiled', 'no-next-report'])
    expect(following?.issues[0].message).toContain('沈阳市/2021.txt实为池州市2021年的报告')
  })

  it('all: every two consecutive years', async () => {
    const pairs: unknown[] = []
    for await (const { following } of followYears(source([three, one, two]), place)) pairs.push(following?.from)
    expect(pairs).toEqual([2020, 2021])
    expect(yearsOf(source([three, one, two]), place.code)).toEqual([2020, 2021, 2022])
  })
})

describe('naming a place', () => {
  it('by name, short name or code, among those that are held', () => {
    for (const name of ['沈阳市', '沈阳', '210100']) expect(findPlace(name, source([one])).place?.code).toBe('210100')
    expect(findPlace('大连', source([one])).message).toBe('没有辽宁省大连市的报告 (report-missing)')
    expect(findPlace('火星', source([one])).message).toBe('没有叫“火星”的地区')
  })
})

describe('editions', () => {
  it('share most of their sentences', () => {
    expect(areEditions(one.text, one.text.replaceAll('，', ','))).toBe(true)
    expect(
      areEditions(one.text.repeat(2), three.text.replaceAll('我代表市人民政府向大会报告工作', '').slice(60, 120)),
    ).toBe(false)
  })
})
