import { describe, expect, it } from 'vitest'
import { FRAME_ENTRIES, frameHeads, framePattern } from '../../src/lexicon/genres.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

describe('lexicon/genres.yaml', () => {
  for (const { id, yes, no, asWritten } of FRAME_ENTRIES) {
    const rule = framePattern(id)
    const wordsOf = (example: string) => (asWritten ? example : foldWidth(example))
    it.each(yes)(`${id}: %s`, example => expect(rule.test(wordsOf(example))).toBe(true))
    it.each(yes)(`${id} begins with one of its heads: %s`, example => {
      const words = wordsOf(example)
      expect(frameHeads(id)[words.charCodeAt(rule.exec(words)!.index)]).toBe(1)
    })
    it.each(no)(`not ${id}: %s`, example => expect(rule.test(wordsOf(example))).toBe(false))
  }
})
