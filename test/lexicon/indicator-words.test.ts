import { describe, expect, it } from 'vitest'
import { expandAlternatives } from '../../src/lexicon/alternatives.ts'
import { plainWords, Scopes, tailLength, unitFamily, wordsOfMember } from '../../src/lexicon/indicator-words.ts'
import { WordEnds } from '../../src/lexicon/word-ends.ts'

describe('words around a name', () => {
  it('become one word where several say the same', () => {
    expect(plainWords('规模以上工业增加值')).toBe('规上工业增加值')
    expect(plainWords('研究与试验发展（R&D）经费支出占地区生产总值的比重')).toBe('研发经费支出占GDP比重')
    expect(plainWords('')).toBe('')
  })

  it('are of the member asked for', () => {
    expect(wordsOfMember('城乡居民收入', '农村')).toBe('农村居民收入')
    expect(wordsOfMember('城镇和农村居民收入', null)).toBe('城乡居民收入')
    expect(wordsOfMember('登记失业率', '城镇')).toBe('城镇登记失业率')
  })

  it('may say whose it is', () => {
    const scopes = new Scopes([[], ['国家(级|)']])
    const allows = (words: string, n: number) => scopes.allow(words, words.length, n)
    expect(allows('', 0)).toBe(true)
    expect(allows('全省', 0)).toBe(true)
    expect(allows('沈阳市沈河区', 0)).toBe(true)
    expect(allows('高新区', 0)).toBe(false)
    expect(allows('国家级', 0)).toBe(false)
    expect(allows('全市国家级', 1)).toBe(true)
  })

  it('may say how it is counted', () => {
    expect(tailLength('地区生产总值增速')).toBe(2)
    expect(tailLength('社会消费品零售总额在全市占比')).toBe(5)
    expect(tailLength('GDP')).toBe(0)
  })

  it('know the kinds of units', () => {
    expect(unitFamily('万亿元')).toBe(unitFamily('万美元'))
    expect(unitFamily('亿斤')).toBe(unitFamily('万吨'))
    expect(unitFamily('亿元')).not.toBe(unitFamily('万吨'))
    expect(unitFamily('圈')).toBeNull()
  })
})

describe('expandAlternatives', () => {
  it('spells a pattern out', () => {
    expect(expandAlternatives('旅游(总|)收入')).toEqual(['旅游总收入', '旅游收入'])
    expect(expandAlternatives('(a|b)(c|)')).toEqual(['ac', 'a', 'bc', 'b'])
  })
})

describe('WordEnds', () => {
  it('finds every word that ends at a place, the longest first', () => {
    const words = new WordEnds([
      ['收入', 1],
      ['税收收入', 2],
      ['', 3],
    ])
    expect(words.endingAt('全市税收收入增', 6)).toEqual([
      { length: 4, value: 2 },
      { length: 2, value: 1 },
    ])
    expect(words.endingAt('收入', 1)).toEqual([])
    expect(words.endingAt('收入', 0)).toEqual([])
  })
})
