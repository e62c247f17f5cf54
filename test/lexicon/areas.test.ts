import { describe, expect, it } from 'vitest'
import {
  AREA_DATA,
  AREA_OWNER,
  AREA_SUMS,
  DONE_BY_PART,
  HEADED_BY_PART,
  namesPart,
  partsOfPlace,
  WHOLE_AREA,
} from '../../src/lexicon/areas.ts'
import { INDICATORS } from '../../src/lexicon/indicators.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

describe('lexicon/areas.yaml', () => {
  it.each(AREA_DATA.examples)('%s → %j', (words, kinds) => expect(partsOfPlace(words)).toEqual(kinds))
  it.each(AREA_DATA.partlyExamples.yes)('of a part: %s', words => expect(namesPart(words)).toBe(true))
  it.each(AREA_DATA.partlyExamples.no)('of the whole: %s', words => expect(namesPart(words)).toBe(false))
  for (const [name, rule, { yes, no }] of [
    ['headed by a part', HEADED_BY_PART, AREA_DATA.heading],
    ['done by a part', DONE_BY_PART, AREA_DATA.doers],
    ['names the whole', WHOLE_AREA, AREA_DATA.whole],
    ['begins with its owner', AREA_OWNER, AREA_DATA.owner],
  ] as const) {
    it.each(yes)(`${name}: %s`, words => expect(rule.test(foldWidth(words))).toBe(true))
    it.each(no)(`not ${name}: %s`, words => expect(rule.test(foldWidth(words))).toBe(false))
  }
  it('sums are indicators', () => {
    const ids = new Set(INDICATORS.map(it => it.id))
    expect([...AREA_SUMS].filter(id => !ids.has(id))).toEqual([])
  })
})
