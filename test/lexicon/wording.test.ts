import { describe, expect, it } from 'vitest'
import {
  basesIn,
  bindingIn,
  findStretch,
  isOlderBase,
  OLDER_BASE_EXAMPLES,
  qualifierOf,
  referenceKind,
  STRETCH_EXAMPLES,
} from '../../src/lexicon/wording.ts'

describe('how targets are worded', () => {
  it.each(STRETCH_EXAMPLES.yes)('more is hoped for in %s', (sentence, clause) => {
    const { start, end } = findStretch(sentence)!
    expect(sentence.slice(start, end)).toBe(clause)
  })

  it.each(STRETCH_EXAMPLES.no)('no more is hoped for in %s', sentence => {
    expect(findStretch(sentence)).toBeNull()
  })

  it.each(OLDER_BASE_EXAMPLES.yes)('%s lies further back than a year', words => {
    expect(isOlderBase(words)).toBe(true)
  })

  it.each(OLDER_BASE_EXAMPLES.no)('%s does not', words => {
    expect(isOlderBase(words)).toBe(false)
  })

  it('the word in the text goes before the comparator', () => {
    expect(qualifierOf('不低于145个', '>=')).toBe('不低于')
    expect(qualifierOf('7%左右', '~')).toBe('左右')
    expect(qualifierOf('与经济增长基本同步', 'same-as')).toBe('同步')
    expect(qualifierOf('6%', '=')).toBe('精确')
  })

  it('basis, reference and bindingness', () => {
    expect(basesIn('按可比价格计算，年均增长6%')).toEqual(['可比价', '年均'])
    expect(referenceKind('全省平均水平')).toBe('全省')
    expect(referenceKind('兄弟城市')).toBeNull()
    expect(bindingIn('约束性指标完成省下达任务')).toBe('约束性')
    expect(bindingIn('地区生产总值增长6%')).toBeNull()
  })
})
