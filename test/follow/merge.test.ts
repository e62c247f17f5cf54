import { describe, expect, it } from 'vitest'
import { mergeFollowings } from '../../src/follow/merge.ts'
import { followReports } from '../../src/index.ts'
import { report } from '../support/follow.ts'

describe('followings of several later reports', () => {
  const from = report(2020, '增长6%。', '地区生产总值增长6%。', '改造老旧小区63个。到2022年，新型研发机构达到30家。')
  const second = report(2021, '预计地区生产总值增长5.8%。', '地区生产总值增长5%。', '加强城市管理。')
  const third = report(
    2023,
    '改造供热管网3公里，新型研发机构达到32家。2020年地区生产总值增长6.2%。',
    '地区生产总值增长5%。',
    '加强城市管理。',
  )
  const merged = mergeFollowings(followReports(from, second), [followReports(from, third)])
  const linkOf = (subject: string) => merged.links.find(it => it.target.subject.includes(subject))!

  it('a final figure decides, and the estimate stays beside it', () => {
    const link = linkOf('地区生产总值')
    expect([link.result?.value, link.verdict]).toEqual([6.2, 'met'])
    expect(link.evidence.map(it => it.quote)).toEqual(['预计地区生产总值增长5.8%'])
    expect(link.reasons.map(it => it.code)).toContain('superseded')
    expect(merged.texts[link.result!.text].year).toBe(2023)
    expect(merged.texts[link.evidence[0].text].year).toBe(2021)
  })

  it('a target of a later year is judged when that year is reviewed', () => {
    expect([linkOf('研发机构').result?.value, linkOf('研发机构').verdict]).toEqual([32, 'exceeded'])
  })

  it('silence stays silence, and counts are those of the links', () => {
    expect(linkOf('老旧小区').verdict).toBe('not-reported')
    expect(Object.values(merged.counts).reduce((sum, it) => sum + it, 0)).toBe(merged.links.length)
    expect(merged.to).toBe(2023)
  })
})
