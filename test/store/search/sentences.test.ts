import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_SENTENCE, sentenceAround, sentencesOf } from '../../../src/store/search/sentences.ts'

describe('the sentence around a place', () => {
  const among = (text: string, at: number) => [...sentencesOf(text)].find(([start, end]) => start <= at && at < end)

  it('is the one among all sentences', () => {
    const text = fc.array(fc.constantFrom(...'发展。！ \n甲乙?'), { maxLength: 40 }).map(chars => chars.join(''))
    fc.assert(
      fc.property(text, fc.nat(40), (body, at) => {
        if (body.charAt(at) === '\n') return
        expect(sentenceAround(body, at) ?? undefined).toEqual(among(body, at))
      }),
    )
  })

  it('is cut where a sentence without an end is', () => {
    const long = `起。${'长'.repeat(LONGEST_SENTENCE * 2 + 5)}`
    for (const at of [2, LONGEST_SENTENCE, LONGEST_SENTENCE + 1, LONGEST_SENTENCE + 2, LONGEST_SENTENCE * 2 + 6]) {
      expect(sentenceAround(long, at)).toEqual(among(long, at))
    }
  })
})
