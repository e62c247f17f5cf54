import { describe, expect, it } from 'vitest'
import { WORDLESS_ENTRIES, wordlessKindsIn } from '../../src/lexicon/moods.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

describe.each(WORDLESS_ENTRIES)('targets without a number: %s', (comparator, { patterns, yes, no }) => {
  const rule = new RegExp(patterns.join('|'))
  const kind = 1 << WORDLESS_ENTRIES.findIndex(([id]) => id === comparator)
  it.each(yes)('%s', example => {
    const words = foldWidth(example)
    expect(rule.test(words)).toBe(true)
    expect(wordlessKindsIn(words, 0, words.length) & kind).toBe(kind)
  })
  it.each(no)('not %s', words => expect(rule.test(foldWidth(words))).toBe(false))
})
