import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMITMENT_DATA } from '../../src/lexicon/commitments.ts'
import { deadlinePattern } from '../../src/lexicon/deadlines.ts'
import { IDENTITY_WORDS, identityPattern } from '../../src/lexicon/identity.ts'
import { MOOD_ENTRIES, moodPattern } from '../../src/lexicon/moods.ts'
import { NUMERAL_ENTRIES, numeralPattern } from '../../src/lexicon/numerals.ts'
import { OUTLINE_ENTRIES, outlinePattern } from '../../src/lexicon/outline.ts'
import { type PatternEntry, patternsOf } from '../../src/lexicon/patterns.ts'
import { PERIOD_ENTRIES, periodPattern } from '../../src/lexicon/periods.ts'
import { VALUE_ENTRIES, valuePattern } from '../../src/lexicon/values.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

const SRC = new URL('../../src/', import.meta.url)
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.startsWith('lexicon/data'))
  .map(name => readFileSync(new URL(name, SRC), 'utf8'))
  .join('\n')

const FILES: [name: string, entries: readonly PatternEntry[], pattern: (id: string) => RegExp, reader: string][] = [
  ['periods.yaml', PERIOD_ENTRIES, periodPattern, 'periodPattern'],
  ['commitments.yaml', COMMITMENT_DATA.deadlines.patterns, deadlinePattern, 'deadlinePattern'],
  ['identity.yaml', IDENTITY_WORDS.patterns, identityPattern, 'identityPattern'],
  ['moods.yaml', MOOD_ENTRIES, moodPattern, 'moodPattern'],
  ['numerals.yaml', NUMERAL_ENTRIES, numeralPattern, 'numeralPattern'],
  ['outline.yaml', OUTLINE_ENTRIES, outlinePattern, 'outlinePattern'],
  ['values.yaml', VALUE_ENTRIES, valuePattern, 'valuePattern'],
]

describe.each(FILES)('lexicon/%s', (_, entries, pattern, reader) => {
  it('names none twice', () => expect(new Set(entries.map(it => it.id)).size).toBe(entries.length))
  for (const { id, yes, no, asWritten } of entries) {
    const rule = pattern(id)
    const wordsOf = (example: string) => (asWritten ? example : foldWidth(example))
    it.each(yes)(`${id}: %s`, words => expect(rule.test(wordsOf(words))).toBe(true))
    it.each(no)(`not ${id}: %s`, words => expect(rule.test(wordsOf(words))).toBe(false))
    it(`${id} has examples of both kinds and is used`, () => {
      expect(yes.length > 0 && no.length > 0).toBe(true)
      expect(sources).toContain(`${reader}('${id}'`)
    })
  }
})

describe('patternsOf', () => {
  const pattern = patternsOf([{ id: 'a', pattern: ['^{plan}年', '末$'], yes: [], no: [] }], {
    plan: '十{n}?五',
    n: '一',
  })
  it('joins alternatives and puts names in', () => expect(pattern('a').source).toBe('^(?:十(?:一)?五)年|末$'))
  it('knows no other pattern', () => expect(() => pattern('b')).toThrow('no pattern b'))
})
