import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalOf } from '../../src/follow/interval.ts'
import type { Figure } from '../../src/follow/judge.ts'
import { type Better, compareTargets, type Raise } from '../../src/follow/raise.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  negateDecimal,
  writeDecimal,
} from '../../src/model/decimal.ts'
import type { Comparator } from '../../src/model/reading.ts'

const figure = (comparator: Comparator, value: number, upper: number | null = null): Figure => ({
  comparator,
  value: decimalOf(value),
  upper: upper === null ? null : decimalOf(upper),
})

const compare = (own: Figure, above: Figure, better: Better = 'up') =>
  compareTargets(own, above, 'growth', true, better)

const write = (value: Decimal | null) => (value === null ? '…' : writeDecimal(value))
const words = ({ relation, basis, least, most }: Raise) =>
  relation === 'overlaps' ? relation : `${relation} ${basis} ${write(least)}..${write(most)}`

describe('a target against that of the place above', () => {
  it.each<[string, Figure, Figure, string]>([
    ['6.5% of 6%', figure('=', 6.5), figure('=', 6), 'above wording 0.5..0.5'],
    ['6.5%左右 of 6%左右', figure('~', 6.5), figure('~', 6), 'above wording 0.5..0.5'],
    ['7%以上 of 6%以上', figure('>=', 7), figure('>=', 6), 'above wording 1..1'],
    ['6%以上 of 6%以上', figure('>=', 6), figure('>=', 6), 'same wording 0..0'],
    ['7%以上 of 6%左右', figure('>=', 7), figure('~', 6), 'above interval 0.5..…'],
    ['5% of 6%以上', figure('=', 5), figure('>=', 6), 'below interval …..-1'],
    ['6%左右 of 6%以上', figure('~', 6), figure('>=', 6), 'overlaps'],
    ['6.5%左右 of 6%以上', figure('~', 6.5), figure('>=', 6), 'overlaps'],
    ['8%左右 of 6%以上', figure('~', 8), figure('>=', 6), 'above floor 1.5..2'],
    ['8% of 6%以上', figure('=', 8), figure('>=', 6), 'above floor 2..2'],
    ['6%—6.5% of 6%左右', figure('range', 6, 6.5), figure('~', 6), 'overlaps'],
    ['6%—6.5% of 6%以上', figure('range', 6, 6.5), figure('>=', 6), 'same floor 0..0'],
    ['6%以上 of 6%', figure('>=', 6), figure('=', 6), 'same floor 0..0'],
    ['超过6% of 6%', figure('>', 6), figure('=', 6), 'above interval 0..…'],
    ['超过6% of 6%以上', figure('>', 6), figure('>=', 6), 'overlaps'],
    ['6.5%以上 of 6%左右: they touch', figure('>=', 6.5), figure('~', 6), 'above floor 0.5..1'],
    ['5%以上 of 5%以内: another side', figure('>=', 5), figure('<=', 5), 'overlaps'],
  ])('%s', (_, own, above, expected) => {
    expect(words(compare(own, above))).toBe(expected)
  })

  it.each<[string, Figure, Figure, string]>([
    ['失业率4%以内 of 4.5%以内', figure('<=', 4), figure('<=', 4.5), 'below wording -0.5..-0.5'],
    ['4% of 4.5%以内', figure('=', 4), figure('<=', 4.5), 'below ceiling -0.5..-0.5'],
    ['能耗下降3%以上 of 下降2%', figure('>=', -3), figure('=', -2), 'below interval …..-1'],
    ['下降3%以上 of 下降2%以上', figure('>=', -3), figure('>=', -2), 'below wording -1..-1'],
    ['增长2%以上 of 下降3%以上: other sides', figure('>=', 2), figure('>=', -3), 'above interval 5..…'],
  ])('where less is better: %s', (_, own, above, expected) => {
    expect(words(compare(own, above, 'down'))).toBe(expected)
  })

  it('where no way is better an end alone decides, two must agree', () => {
    expect(words(compare(figure('=', 2), figure('<=', 3), 'band'))).toBe('below ceiling -1..-1')
    expect(words(compare(figure('range', 2, 4), figure('=', 3), 'band'))).toBe('overlaps')
  })
})

const number = fc.integer({ min: -200, max: 400 }).map(it => it / 10)
const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  fc.tuple(fc.constantFrom<Comparator>('=', '>=', '>', '<=', '<', '~'), number).map(([c, v]) => figure(c, v)),
  fc.tuple(number, number).map(([a, b]) => figure('range', Math.min(a, b), Math.max(a, b))),
)
const anyBetter = fc.constantFrom<Better>('up', 'down', 'band', 'none')

/** A value of the figure's interval, some way along it. */
function valueIn(of: Figure, way: number): Decimal {
  const { low, high } = intervalOf(of, 'growth', true)
  const far = decimalOf(way)
  if (low === null)
    return addDecimals(high?.most ?? far, negateDecimal(high?.open ? addDecimals(far, decimalOf(0.001)) : far))
  if (high === null) return addDecimals(low.least, low.open ? addDecimals(far, decimalOf(0.001)) : far)
  return way % 2 === 0 ? low.least : high.most
}

describe('comparing targets', () => {
  it('turned round it says the same of the other', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anyBetter, (own, above, better) => {
        const there = compare(own, above, better)
        const back = compare(above, own, better)
        const turn = { above: 'below', below: 'above', same: 'same', overlaps: 'overlaps' } as const
        expect([back.relation, back.basis]).toEqual([turn[there.relation], there.basis])
        expect([write(back.least), write(back.most)]).toEqual(
          [there.most, there.least].map(it => write(it && negateDecimal(it))),
        )
      }),
    )
  })

  it('a target is as high as itself', () => {
    fc.assert(
      fc.property(anyFigure, anyBetter, (own, better) => {
        expect(['same', ...(own.upper ? ['overlaps'] : [])]).toContain(compare(own, own, better).relation)
      }),
    )
  })

  it('apart means apart: every value of the one differs from every value of the other by what is said', () => {
    const way = fc.nat({ max: 50 })
    fc.assert(
      fc.property(anyFigure, anyFigure, way, way, (own, above, i, j) => {
        const { basis, least, most } = compare(own, above)
        if (basis !== 'interval') return
        const difference = addDecimals(valueIn(own, i), negateDecimal(valueIn(above, j)))
        if (least) expect(compareDecimals(difference, least)).toBeGreaterThanOrEqual(0)
        if (most) expect(compareDecimals(difference, most)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })

  it('above and below never hold a difference of the other sign', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anyBetter, (own, above, better) => {
        const { relation, least, most } = compare(own, above, better)
        if (relation === 'above') expect(least?.digits ?? -1n).toBeGreaterThanOrEqual(0n)
        if (relation === 'below') expect(most?.digits ?? 1n).toBeLessThanOrEqual(0n)
      }),
    )
  })

  it('what is asked higher is never found lower', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, fc.nat({ max: 100 }), (own, above, more) => {
        fc.pre(own.upper === null && own.value.digits >= 0n)
        const higher = { ...own, value: addDecimals(own.value, decimalOf(more / 10)) }
        const [before, after] = [compare(own, above), compare(higher, above)]
        if (before.relation === 'above') expect(after.relation).toBe('above')
      }),
    )
  })
})
