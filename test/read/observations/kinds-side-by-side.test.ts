import { expect, it } from 'vitest'
import { explainText } from '../../../src/read/explain.ts'

const kinds = (text: string) =>
  explainText(text, 2020).observations.map(({ subject, measure, value }) => [subject, measure, value])

it('of rates named side by side each is of its own kind, whichever comes last', () => {
  expect(kinds('城镇调查失业率、居民消费价格涨幅分别控制在5%和3%以内。')).toEqual([
    ['城镇调查失业率', 'share', 5],
    ['居民消费价格涨幅', 'growth', 3],
  ])
  expect(kinds('CPI、城镇调查失业率分别控制在3.5%和5.5%以内。')).toEqual([
    ['CPI', 'growth', 3.5],
    ['城镇调查失业率', 'share', 5.5],
  ])
})

it('the natural growth of a population is a rate, not a change', () => {
  expect(kinds('人口自然增长率、城镇登记失业率分别控制在0.6%和4%以内。').map(([, measure]) => measure)).toEqual([
    'share',
    'share',
  ])
})
