import { describe, expect, it } from 'vitest'
import { BODY_DATA } from '../../src/lexicon/bodies.ts'
import { parseUnits } from '../../src/read/commitments/units.ts'

describe('lexicon/bodies.yaml', () => {
  for (const { words, lead, partners, deadline = '' } of BODY_DATA.yes) {
    it(words, () => expect(parseUnits(words)).toEqual({ lead, partners, unsure: false, deadline }))
  }
  for (const words of BODY_DATA.no) it(`names no unit: ${words}`, () => expect(parseUnits(words)).toBeNull())
})
