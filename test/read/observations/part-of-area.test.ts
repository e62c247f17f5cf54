import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/index.ts'
import { explainText } from '../../../src/read/explain.ts'

const indicatorsOf = (words: string) => explainText(words, 2020).observations.map(o => [o.subject, o.indicator])

describe('what is of a part of an area', () => {
  it.each([
    '县域生产总值增长12%。',
    '滇中新区经济运行稳中向好，地区生产总值增长8.5%。',
    '力争园区完成规模以上工业总产值1900亿元。',
    '44个县生产总值增长8.5%。',
    '市本级公共财政预算收入27亿元。',
    '六县实现地区生产总值546.7亿元，增长9.8%；财政收入40.45亿元。',
    '出口突破1亿元，综合保税区全年完成进出口额252.4亿元、增长83.5%。',
    '农村居民人均可支配收入增长6.4%，脱贫县农民收入增长6.9%。',
    '制定实施意见，滇中新区地区生产总值增长15.7%，规模以上工业增加值增长66.3%。',
  ])('%s', words => {
    const found = indicatorsOf(words)
    expect(found.at(-1)?.[1]).toBeNull()
  })

  it.each([
    ['全市地区生产总值增长8.5%。', 'gdp'],
    ['3个县脱贫摘帽，农民人均纯收入增长8%。', 'rural-income'],
    ['跨境电商实现“零突破”，外贸进出口总额增长78.5%。', 'trade'],
    ['推进高新区建设，地区生产总值增长8.5%。', 'gdp'],
    ['高新区获批国家级平台，全市地区生产总值增长8.5%。', 'gdp'],
    ['新兴产业产值增长12%，固定资产投资增长15%。', 'fixed-asset-investment'],
    ['中心城区建成区面积扩大，城镇化率达到60%。', 'urbanization'],
  ])('%s is of the whole', (words, indicator) => {
    expect(indicatorsOf(words).at(-1)?.[1]).toBe(indicator)
  })

  it('of another place, not of its own', () => {
    const [reading] = readText(
      [
        '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
        '一、2021年工作回顾',
        '过去一年，西峰区地区生产总值增长6.5%，辽阳生产总值增长5%，全市固定资产投资增长8%。辽阳县财政总收入突破20亿元。',
        '二、2022年工作安排',
        '（一）抓项目。开工亿元以上项目120个。',
      ].join('\n'),
      { name: '辽阳市2022年政府工作报告.txt' },
    )
    expect(reading.observations.slice(0, 4).map(o => o.indicator)).toEqual([
      null,
      'gdp',
      'fixed-asset-investment',
      null,
    ])
  })
})
