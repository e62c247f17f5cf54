import { describe, expect, it } from 'vitest'
import { DAMAGED, DATED, findSigns, GOAL, MENTION, TROUBLE } from '../../src/read/signs.ts'

describe('findSigns', () => {
  it('tells of each line what stands in it', () => {
    expect(findSigns('办好十件实事\n主要目标是:\n\n还存在困难和不足')).toEqual([MENTION, GOAL, 0, TROUBLE])
    expect(findSigns('实施民生工程,实现目标\n')).toEqual([MENTION | GOAL])
    expect(findSigns('')).toEqual([])
  })

  it('takes no part of a word, nor two characters that only stand side by side, for one', () => {
    expect(findSigns('民生改善,目前,不多,实生')).toEqual([0])
    expect(findSigns('目\n标')).toEqual([0, 0])
  })

  it('knows lost words and years in Chinese digits', () => {
    expect(findSigns('充分*园区')[0] & DAMAGED).not.toBe(0)
    expect(findSigns('稳定在万头')[0] & DAMAGED).not.toBe(0)
    expect(findSigns('一九七四年')[0] & DATED).not.toBe(0)
    expect(findSigns('培训1万人,2024年')).toEqual([0])
  })
})
