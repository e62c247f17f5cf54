import { expect, it } from 'vitest'
import { INDICATORS } from '../../src/lexicon/indicators.ts'
import { HEADLINE_FIGURES, YEARLY_FIGURES } from '../../src/lexicon/periods.ts'

it('figures of one year are indicators', () => {
  const ids = new Set(INDICATORS.map(it => it.id))
  expect([...YEARLY_FIGURES, ...HEADLINE_FIGURES].filter(id => !ids.has(id))).toEqual([])
})
