import { describe, expect, it } from 'vitest'
import { HEADING_ENTRIES, hasSense } from '../../src/lexicon/headings.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

describe('lexicon/headings.yaml', () => {
  for (const entry of HEADING_ENTRIES) {
    for (const words of entry.yes)
      it(`${entry.id}: ${words}`, () => expect(hasSense(foldWidth(words), entry.id)).toBe(true))
    for (const words of entry.no)
      it(`not ${entry.id}: ${words}`, () => expect(hasSense(foldWidth(words), entry.id)).toBe(false))
  }
})
