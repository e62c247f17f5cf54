import { describe, expect, it } from 'vitest'
import { WordSigns } from '../../src/lexicon/word-signs.ts'

describe('WordSigns', () => {
  const signs = new WordSigns([['实事', '民生工程'], ['目标', '?'], ['不足']])
  const all = (text: string) => signs.in(text, 0, text.length)

  it('tells the kinds of which a word stands in a text', () => {
    expect(all('办好十件实事')).toBe(1)
    expect(all('目标是什么?存在不足')).toBe(6)
    expect(all('实施民生工程,实现目标')).toBe(3)
  })

  it('takes no part of a word, nor two that only stand side by side, for one', () => {
    expect(all('民生项目')).toBe(0)
    expect(all('目前,不多')).toBe(0)
    expect(all('')).toBe(0)
  })

  it('looks between two places only', () => {
    const text = '实事目标不足'
    expect(signs.in(text, 2, 4)).toBe(2)
    expect(signs.in(text, 1, 3)).toBe(0)
    expect(signs.in(text, 0, 5)).toBe(3)
  })

  it('has room for five kinds', () => {
    expect(() => new WordSigns([['一'], ['二'], ['三'], ['四'], ['五'], ['六']])).toThrow(RangeError)
  })
})
