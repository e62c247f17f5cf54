import { describe, expect, it } from 'vitest'
import { withEvidence } from '../../src/app/follow-evidence.ts'
import { followPlace } from '../../src/app/follow-place.ts'
import { heldOf, type ReadingSource } from '../../src/app/follow-source.ts'
import { readBytes } from '../../src/app/read-bytes.ts'
import type { Reading } from '../../src/index.ts'
import { listBehind, report } from '../support/follow.ts'

const HEAD = '地区,年份,指标,数值,单位,来源\r\n'

async function figures(rows: string) {
  const { readings, failures } = await readBytes('figures.csv', Buffer.from(HEAD + rows), { origins: true })
  return { readings: [...readings], failures }
}

function source(readings: Reading[]): ReadingSource {
  return {
    held: readings.map(heldOf),
    readingsOf: async (code, year) => readings.filter(it => it.place?.code === code && it.year === year),
  }
}

const from = report(
  2020,
  '增长6%。',
  '地区生产总值增长6%，固定资产投资增长8%，城镇登记失业率控制在4%以内。',
  '改造老旧小区63个。',
)
const to = report(2021, '预计地区生产总值增长5.8%。固定资产投资增长9%。', '地区生产总值增长5%。', '新建公园3座。')

async function followed(readings: Reading[], evidence: Reading[]) {
  const { following } = await followPlace(withEvidence(source(readings), evidence), from.place!, 2020)
  const of = (subject: string) => following!.links.find(it => it.target.subject.includes(subject))!
  return { following: following!, of }
}

describe('tables of figures', () => {
  it('every row is a reading; rows that cannot be read are named with their line', async () => {
    const rows =
      '沈阳市,2020,地区生产总值,6.1,%,统计局\r\n火星,2020,地区生产总值,1,%,x\r\n沈阳市,今年,GDP,1,%,x\r\n沈阳市,2020,GDP,约,%,x\r\n'
    const { readings, failures } = await figures(rows)
    expect(readings.map(it => [it.kind, it.place?.code, it.year, it.source.line])).toEqual([
      ['figures', '210100', 2020, 2],
    ])
    expect(failures.map(it => `${it.code} ${it.message}`)).toEqual([
      'row-unreadable 第 3 行：没有叫“火星”的地区。',
      'row-unreadable 第 4 行：年份应是四位数字，不是“今年”。',
      'row-unreadable 第 5 行：指标、数值和单位合起来读不成一个量。',
    ])
  })
})

describe('evidence from elsewhere', () => {
  it('a final figure supersedes an estimate, which stays', async () => {
    const { readings } = await figures('沈阳市,2020,地区生产总值,6.1,%,统计局\r\n')
    const { following, of } = await followed([from, to], readings)
    const link = of('地区生产总值')
    expect([link.verdict, link.strict, link.result?.value]).toEqual(['met', 'met', 6.1])
    expect(link.evidence.map(it => it.quote)).toEqual(['预计地区生产总值增长5.8%'])
    expect(link.reasons.map(it => it.code)).toContain('superseded')
    expect(following.texts[link.result!.text]).toMatchObject({ kind: 'figures', line: 2, name: 'figures.csv' })
    expect(following.texts[link.evidence[0].text].year).toBe(2021)
    expect(following.to).toBe(2021)
  })

  it('a figure that differs from the final one of the report stands beside it', async () => {
    const { readings } = await figures('沈阳市,2020,固定资产投资,7.5,%,统计局\r\n')
    const link = (await followed([from, to], readings)).of('固定资产投资')
    expect([link.verdict, link.result?.value]).toEqual(['exceeded', 9])
    expect(link.reasons.find(it => it.code === 'also-reported')?.message).toContain('不同')
    expect(link.evidence.map(it => it.quote)).toEqual(['固定资产投资,7.5,%'])
  })

  it('answers what the next report is silent on, also without any next report', async () => {
    const { readings } = await figures('沈阳市,2020,城镇登记失业率,4.3,%,人社局\r\n')
    for (const reports of [[from, to], [from]]) {
      const { following, of } = await followed(reports, readings)
      expect([of('失业率').verdict, of('失业率').result?.value]).toEqual(['missed', 4.3])
      expect(of('老旧小区').verdict).toBe('not-reported')
      expect(following.issues.map(it => it.code)).toEqual(reports.length === 1 ? ['no-next-report'] : [])
    }
  })

  it('a communiqué published the year after, by its own words', async () => {
    const text = `2020年沈阳市国民经济和社会发展统计公报\n\n沈阳市统计局\n2021年4月8日\n\n一、综合\n初步核算，全年地区生产总值6571.6亿元，比上年增长0.8%。\n二、人民生活\n全年城镇居民人均可支配收入47413元，增长1.3%。城镇登记失业率3.9%。\n`
    const { readings } = await readBytes('communique.txt', Buffer.from(text), { origins: false })
    const communique = [...readings]
    expect(communique[0].kind).toBe('communique')
    const { of } = await followed([from, to], communique)
    expect([of('地区生产总值').verdict, of('地区生产总值').result?.value]).toEqual(['missed', 0.8])
    expect(of('失业率').verdict).toBe('met')
  })

  it('beside a list of outcomes of the same year, every passage keeps its text', async () => {
    const list = listBehind(
      2021,
      '2020年重点工作完成情况表\n序号\t重点事项\t牵头单位\t实际进度\n1\t改造老旧小区63个\t市住建局\t已完成改造老旧小区70个。',
    )
    const { readings } = await figures('沈阳市,2020,地区生产总值,6.1,%,统计局\r\n')
    const { following, of } = await followed([from, to, { ...list, year: 2020 }], readings)
    const [gdp, homes] = [of('地区生产总值'), of('老旧小区')]
    expect([gdp.result, homes.result].map(it => following.texts[it!.text].kind)).toEqual(['figures', 'task-list'])
    expect(following.texts[gdp.evidence[0].text].year).toBe(2021)
    expect(homes.verdict).toBe('exceeded')
  })

  it('figures of another place or year say nothing', async () => {
    const { readings } = await figures('大连市,2020,地区生产总值,6.1,%,x\r\n沈阳市,2019,地区生产总值,9,%,x\r\n')
    const { following } = await followed([from, to], readings)
    expect(following.texts).toHaveLength(2)
  })
})
