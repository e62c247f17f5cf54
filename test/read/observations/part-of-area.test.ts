import { describe, expect, it } from 'vitest'
import { explainText } from '../../../src/read/explain.ts'

const indicatorsOf = (words: string) => explainText(words, 2020).observations.map(o => [o.subject, o.indicator])

describe('what is of a part of an area', () => {
  it.each([
    '县域生产总值增长12%。',
    '滇中新区经济运行稳中向好，地区生产总值增长8.5%。',
    '力争园区完成规模以上工业总产值1900亿元。',
    '44个县生产总值增长8.5%。',
    '市本级公共财政预算收入27亿元。',
  ])('%s', words => {
    const found = indicatorsOf(words)
    expect(found.at(-1)?.[1]).toBeNull()
  })

  it.each([
    ['全市地区生产总值增长8.5%。', 'gdp'],
    ['推进高新区建设，地区生产总值增长8.5%。', 'gdp'],
    ['高新区获批国家级平台，全市地区生产总值增长8.5%。', 'gdp'],
    ['中心城区建成区面积扩大，城镇化率达到60%。', 'urbanization'],
  ])('%s is of the whole', (words, indicator) => {
    expect(indicatorsOf(words).at(-1)?.[1]).toBe(indicator)
  })
})
