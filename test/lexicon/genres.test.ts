import { describe, expect, it } from 'vitest'
import { FRAME_ENTRIES, framePattern } from '../../src/lexicon/genres.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

describe('lexicon/genres.yaml', () => {
  for (const { id, yes, no } of FRAME_ENTRIES) {
    const rule = framePattern(id)
    it.each(yes)(`${id}: %s`, example => expect(rule.test(foldWidth(example))).toBe(true))
    it.each(no)(`not ${id}: %s`, example => expect(rule.test(foldWidth(example))).toBe(false))
  }
})
