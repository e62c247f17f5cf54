import { expect, it } from 'vitest'
import { isPercent } from '../../src/lexicon/follow.ts'

it('changes in per cent are told in points, however the sign is written', () => {
  expect(['%', '％', '百分点', '个百分点'].map(isPercent)).toEqual([true, true, true, true])
  expect(['‰', '亿元', '户', ''].map(isPercent)).toEqual([false, false, false, false])
})
