import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordTails } from '../../src/lexicon/word-tails.ts'

describe('WordTails', () => {
  it('finds the number of the longest word that ends a text, as a search through all words does', () => {
    const unit = fc.constantFrom('增', '长', '率', '\uffff')
    const word = fc.string({ unit, minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.string({ unit, maxLength: 12 }), (words, text) => {
        const tails = new WordTails(new Map(words.map((it, i) => [it, 40_000 * i])))
        const ends = words.filter(it => text.endsWith(it)).sort((a, b) => b.length - a.length)
        expect(tails.longest(text)).toBe(ends.length === 0 ? -1 : 40_000 * words.indexOf(ends[0]))
      }),
    )
  })

  it('finds nothing among no words and in no text', () => {
    expect(new WordTails(new Map()).longest('率')).toBe(-1)
    expect(new WordTails(new Map([['率', 0]])).longest('')).toBe(-1)
  })
})
