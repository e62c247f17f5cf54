import { describe, expect, it } from 'vitest'
import { lastYear } from '../../src/model/period.ts'

describe('lastYear', () => {
  it.each([
    ['2020', 2020],
    ['2016/2020', 2020],
    ['', Number.NaN],
    ['-4/-1', Number.NaN],
  ])('%s: %d', (period, year) => expect(lastYear(period)).toBe(year))
})
