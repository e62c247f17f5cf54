import { describe, expect, it } from 'vitest'
import { renderValue } from '../../src/web/parts/values.ts'

const value = { value: null, upper: null, unit: '', measure: 'growth', reference: null } as const

describe('a value as a reader writes it', () => {
  it.each([
    ['same-as', '经济增长', '与经济增长同步', 'in step with 经济增长'],
    ['same-as', null, '同步', 'in step'],
    ['above', '全国平均水平', '高于全国平均水平', 'above 全国平均水平'],
    ['not-below', '全省平均', '不低于全省平均', 'not below 全省平均'],
    ['as-assigned', '省下达', '完成省下达的指标', 'as assigned (省下达)'],
    ['as-assigned', null, '完成下达任务', 'as assigned'],
  ] as const)('names what a target without a number is compared with: %s %s', (comparator, reference, zh, en) => {
    expect(renderValue({ ...value, comparator, reference }, 'zh')).toBe(zh)
    expect(renderValue({ ...value, comparator, reference }, 'en')).toBe(en)
  })

  it('keeps the number, its unit and the base it is told from', () => {
    const points = {
      ...value,
      value: 2.3,
      unit: '个百分点',
      measure: 'change',
      comparator: '=',
      reference: '全国',
    } as const
    expect(renderValue(points, 'zh')).toBe('2.3个百分点（较全国）')
    expect(renderValue({ ...value, value: 6, upper: 6.5, unit: '%', comparator: 'range' }, 'zh')).toBe('6–6.5%')
    expect(renderValue({ ...value, value: 3, unit: '%', comparator: '<=' }, 'en')).toBe('≤ 3%')
  })
})
