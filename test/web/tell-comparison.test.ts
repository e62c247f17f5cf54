import { describe, expect, it } from 'vitest'
import type { CascadeComparison } from '../../src/client/api-types.ts'
import { standOf, tellComparison } from '../../src/web/cascade/tell-comparison.ts'
import { WORDS } from '../../src/web/cascade/words.ts'

type Case = Pick<CascadeComparison, 'relation' | 'basis' | 'least' | 'most'> & Partial<CascadeComparison>

const comparison = (it: Case): CascadeComparison => ({ above: '210000', raised: null, reason: null, ...it })

describe('a comparison in words', () => {
  it.each<[Case, string, string]>([
    [{ relation: 'above', basis: 'wording', least: 0.5, most: 0.5 }, '高 0.5', '0.5 above'],
    [{ relation: 'below', basis: 'wording', least: -3, most: -3 }, '低 3', '3 below'],
    [{ relation: 'above', basis: 'interval', least: 0.5, most: null }, '至少高 0.5', 'at least 0.5 above'],
    [{ relation: 'below', basis: 'interval', least: null, most: -1 }, '至少低 1', 'at least 1 below'],
    [{ relation: 'above', basis: 'floor', least: 1.5, most: 2 }, '底线高 1.5 到 2', 'floor 1.5 to 2 above'],
    [{ relation: 'same', basis: 'floor', least: 0, most: 0 }, '底线相同', 'floor the same'],
    [{ relation: 'above', basis: 'interval', least: 0, most: null }, '更高，差数不定', 'above, by how much is open'],
    [{ relation: 'overlaps', basis: 'none', least: null, most: null }, '区间重叠，说不准', 'overlaps, uncertain'],
    [
      { relation: 'not-comparable', basis: 'none', least: null, most: null, reason: 'of-size' },
      '不可比：总量随地区大小',
      'not comparable: grows with the place',
    ],
  ])('%o', (it, zh, en) => {
    expect(tellComparison(comparison(it), '%', WORDS.zh)).toBe(zh)
    expect(tellComparison(comparison(it), '%', WORDS.en)).toBe(en)
  })

  it('raised is said only where one way is better', () => {
    const above = { relation: 'above', basis: 'wording', least: 1, most: 1 } as const
    expect(standOf(comparison({ ...above, raised: true }))).toBe('raised')
    expect(standOf(comparison({ ...above, raised: false }))).toBe('lowered')
    expect(standOf(comparison(above))).toBe('unsure')
    expect(standOf(null)).toBe('noAbove')
  })
})
