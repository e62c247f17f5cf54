import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordSet } from '../../src/lexicon/word-set.ts'

const UNITS = ['增', '长', '率', '\uffff']
const WORDS = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 5 }), {
  maxLength: 60,
})
const TEXT = fc.string({ unit: fc.constantFrom(...UNITS, '\0'), maxLength: 40 })

const longest = (words: readonly string[]): string | null =>
  words.reduce<string | null>((best, word) => (word.length > (best?.length ?? 0) ? word : best), null)

describe('WordSet', () => {
  it('finds the longest word that begins or ends at a place and stays within its limit, as a search through all words does', () => {
    fc.assert(
      fc.property(WORDS, TEXT, fc.nat(40), (words, text, limit) => {
        const set = new WordSet(words)
        for (let at = 0; at <= text.length; at++) {
          const room = text.slice(at, Math.max(at, limit))
          const heads = words.filter(word => room.startsWith(word))
          expect(set.at(text, at, limit)).toBe(longest(heads))
          const before = text.slice(Math.min(at, limit), at)
          expect(set.endingAt(text, at, limit)).toBe(longest(words.filter(word => before.endsWith(word))))
        }
      }),
    )
  })

  it('finds the next place where a word begins that ends before the limit', () => {
    fc.assert(
      fc.property(WORDS, TEXT, fc.nat(40), fc.nat(40), (words, text, from, to) => {
        const places = Array.from(text, (_, at) => at).filter(
          at => at >= from && at < to && words.some(word => text.slice(at, to).startsWith(word)),
        )
        expect(new WordSet(words).next(text, from, Math.min(to, text.length))).toBe(places[0] ?? -1)
        expect(new WordSet(words).isIn(text)).toBe(words.some(word => text.includes(word)))
      }),
    )
  })

  it('finds nothing outside a text', () => {
    expect(new WordSet(['率']).at('率', 1)).toBeNull()
    expect(new WordSet(['率']).endingAt('率', 0)).toBeNull()
  })
})
