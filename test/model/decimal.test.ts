import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  multiplyDecimals,
  subtractDecimals,
  writeDecimal,
} from '../../src/model/decimal.ts'

/** Decimals as reports write them: up to nine digits, up to four after the point. */
const written = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
const numberOf = ([digits, scale]: [number, number]) => Number(`${digits}e-${scale}`)

describe('decimals', () => {
  it('differences are those of paper: 7.3 − 7 is 0.3', () => {
    expect(writeDecimal(subtractDecimals(decimalOf(7.3), decimalOf(7)))).toBe('0.3')
    expect(writeDecimal(multiplyDecimals(decimalOf(1.1), decimalOf(1.1)))).toBe('1.21')
  })

  it.each([
    [0, '0'],
    [-3, '-3'],
    [31.8, '31.8'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-0.5, '-0.5'],
  ])('%s is written %s', (value, text) => {
    expect(writeDecimal(decimalOf(value))).toBe(text)
  })

  it('every written decimal comes back', () => {
    fc.assert(fc.property(written, it => Number(writeDecimal(decimalOf(numberOf(it)))) === numberOf(it) + 0))
  })

  it('adding and taking away end where they began', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [x, y] = [decimalOf(numberOf(a)), decimalOf(numberOf(b))]
        return compareDecimals(subtractDecimals(addDecimals(x, y), y), x) === 0
      }),
    )
  })

  it('order is that of numbers', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [x, y] = [numberOf(a), numberOf(b)]
        return compareDecimals(decimalOf(x), decimalOf(y)) === Math.sign(x - y)
      }),
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is no decimal', value => {
    expect(() => decimalOf(value)).toThrow(RangeError)
  })
})
