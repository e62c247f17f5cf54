import { describe, expect, it } from 'vitest'
import { sharedByTwins, WORDLESS_ENTRIES, wordlessKindsIn } from '../../src/lexicon/moods.ts'
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

describe('words of one kind that head the parts of a list share what follows the last', () => {
  it.each([
    ['规上', '规下工业增加值', '工业增加值'],
    ['省级', '县级重点项目投资', '重点项目投资'],
    ['市本级', '县级财政收入', '财政收入'],
    ['国家级', '省级龙头企业', '龙头企业'],
    ['规上工业', '规下工业增加值', null],
    ['农业国家级', '省级龙头企业', null],
    ['县级', '县级财政收入', null],
    ['市本级', '城镇财政收入', null],
  ])('%s、%s: %s', (part, last, shared) => expect(sharedByTwins(part, last)).toBe(shared))
})
