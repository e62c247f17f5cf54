import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNOUNCING, CALLS, FORCE_WORDS } from '../../../src/lexicon/commitments.ts'
import { SentenceSigns, SIGN, signsIn } from '../../../src/read/commitments/signs.ts'
import { sentenceEnd } from '../../../src/read/outline/paragraphs.ts'

const SETS = [
  [SIGN.force, FORCE_WORDS],
  [SIGN.announcing, ANNOUNCING],
  [SIGN.call, CALLS],
] as const

describe('signs of a promise', () => {
  it('are there wherever a word stands that makes them', () => {
    for (const [sign, set] of SETS)
      for (const word of set.words) {
        const text = `要${word}好`
        expect(signsIn(text, 0, text.length) & sign, word).toBe(sign)
        expect(signsIn(text, 0, 2) & sign, `the first character of ${word}`).toBe(0)
      }
  })

  it('are those of the sentence that the walk has passed', () => {
    const text = fc.string({
      unit: fc.constantFrom('确', '保', '年', '是', '了', '。', '!', '”', '以', '下'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, fc.nat(30), (words, from) => {
        const walk = new SentenceSigns()
        const end = walk.endFrom(words, Math.min(from, words.length), words.length)
        expect(end).toBe(sentenceEnd(words, Math.min(from, words.length)))
        expect(walk.signs & ~signsIn(words, Math.min(from, words.length), end)).toBe(0)
      }),
    )
  })
})
