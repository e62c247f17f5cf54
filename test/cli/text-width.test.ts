import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitWidth, padWidth, textWidth } from '../../src/cli/text-width.ts'

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['GDP', 3],
    ['沈阳市', 6],
    ['（一）', 6],
    ['６．５％', 8],
    ['“十四五”', 8],
    ['𬭚', 2],
    ['5.5%左右', 8],
  ])('%s takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })
})

describe('fitWidth and padWidth', () => {
  it('cut by columns', () => {
    expect(fitWidth('地区生产总值增长6%', 9)).toBe('地区生产…')
    expect(padWidth('地区', 6)).toBe('地区  ')
  })

  it('never take more columns than given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(textWidth(fitWidth(text, width))).toBeLessThanOrEqual(width)
        expect(textWidth(padWidth(text, width))).toBe(width)
      }),
    )
  })
})
