import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordEnds } from '../../src/lexicon/word-ends.ts'

describe('WordEnds', () => {
  it('finds every word that ends at a place, the longest first', () => {
    const words = new WordEnds([
      ['额', 1],
      ['总额', 2],
      ['零售总额', 3],
      ['投资额', 4],
    ])
    expect(words.endingAt('消费品零售总额增长', 7)).toEqual([
      { length: 4, value: 3 },
      { length: 2, value: 2 },
      { length: 1, value: 1 },
    ])
    expect(words.endingAt('额', 1)).toEqual([{ length: 1, value: 1 }])
    expect(words.endingAt('额', 0)).toEqual([])
  })

  it('finds what a search through all words finds', () => {
    const word = fc.string({ unit: fc.constantFrom('总', '额', '入'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), (words, parts) => {
        const text = parts.join('')
        const ends = new WordEnds(words.map(it => [it, it] as const))
        for (let end = 0; end <= text.length; end++) {
          const plain = words.filter(it => text.slice(0, end).endsWith(it)).sort((a, b) => b.length - a.length)
          expect(ends.endingAt(text, end).map(it => it.value)).toEqual(plain)
        }
      }),
    )
  })
})
