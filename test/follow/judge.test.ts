import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Figure, judge } from '../../src/follow/judge.ts'
import { decimalOf } from '../../src/model/decimal.ts'
import { VERDICTS, type Verdict } from '../../src/model/following.ts'
import type { Comparator, Measure } from '../../src/model/reading.ts'

const figure = (comparator: Comparator, value: number, upper: number | null = null): Figure => ({
  comparator,
  value: decimalOf(value),
  upper: upper === null ? null : decimalOf(upper),
})

type Kind = { measure?: Measure; percent?: boolean; lower?: boolean; estimate?: boolean }
const rule = (target: Figure, result: Figure, kind: Kind = {}) =>
  judge(target, result, kind.measure ?? 'growth', kind.percent ?? true, kind.lower ?? false, kind.estimate ?? false)

const RATE: Kind = {}
const AMOUNT: Kind = { measure: 'level', percent: false }
const SHARE: Kind = { measure: 'share' }
const LOWER_SHARE: Kind = { measure: 'share', lower: true }

describe('verdicts', () => {
  it.each<[string, Figure, Figure, Kind, Verdict]>([
    ['增长7% 6.4%', figure('=', 7), figure('=', 6.4), RATE, 'missed'],
    ['增长7% 6.5%', figure('=', 7), figure('=', 6.5), RATE, 'nearly'],
    ['增长7% 7%', figure('=', 7), figure('=', 7), RATE, 'met'],
    ['增长7% 7.5%', figure('=', 7), figure('=', 7.5), RATE, 'met'],
    ['增长7% 7.6%', figure('=', 7), figure('=', 7.6), RATE, 'exceeded'],
    ['增长7%左右 6.5%', figure('~', 7), figure('=', 6.5), RATE, 'met'],
    ['增长7%左右 6%', figure('~', 7), figure('=', 6), RATE, 'missed'],
    ['增长6%—6.5% 6.2%', figure('range', 6, 6.5), figure('=', 6.2), RATE, 'met'],
    ['增长6%—6.5% 7%', figure('range', 6, 6.5), figure('=', 7), RATE, 'met'],
    ['增长6%—6.5% 7.1%', figure('range', 6, 6.5), figure('=', 7.1), RATE, 'exceeded'],
    ['增长6%—6.5% 5.6%', figure('range', 6, 6.5), figure('=', 5.6), RATE, 'nearly'],
    ['能耗下降3% 3.2%', figure('=', -3), figure('=', -3.2), RATE, 'met'],
    ['能耗下降3% 2.4%', figure('=', -3), figure('=', -2.4), RATE, 'missed'],
    ['能耗下降3% 上升1%', figure('=', -3), figure('=', 1), RATE, 'missed'],
    ['下调10%以上 12%', figure('>=', -10), figure('=', -12), RATE, 'exceeded'],
    ['改造2万户 2万户', figure('=', 2), figure('=', 2), AMOUNT, 'met'],
    ['20000户以上 19000户', figure('>=', 20000), figure('=', 19000), AMOUNT, 'nearly'],
    ['20000户以上 18999户', figure('>=', 20000), figure('=', 18999), AMOUNT, 'missed'],
    ['115户 120户', figure('=', 115), figure('=', 120), AMOUNT, 'met'],
    ['115户 121户', figure('=', 115), figure('=', 121), AMOUNT, 'exceeded'],
    ['超过5亿元 5亿元', figure('>', 5), figure('=', 5), AMOUNT, 'nearly'],
    ['超过5亿元 超过5亿元', figure('>', 5), figure('>', 5), AMOUNT, 'met'],
    ['超过5亿元 3亿元以上', figure('>', 5), figure('>=', 3), AMOUNT, 'missed'],
    ['颁证率80% 100%', figure('=', 80), figure('=', 100), SHARE, 'exceeded'],
    ['失业率4%以内 3.9%', figure('<=', 4), figure('=', 3.9), LOWER_SHARE, 'met'],
    ['失业率4%以内 3.4%', figure('<=', 4), figure('=', 3.4), LOWER_SHARE, 'exceeded'],
    ['失业率4%以内 4.1%', figure('<=', 4), figure('=', 4.1), LOWER_SHARE, 'nearly'],
    ['失业率4%以内 4.5%', figure('<=', 4), figure('=', 4.5), LOWER_SHARE, 'missed'],
    ['失业率4% 3.9%', figure('=', 4), figure('=', 3.9), LOWER_SHARE, 'met'],
  ])('%s', (_, target, result, kind, verdict) => {
    expect(rule(target, result, kind).verdict).toBe(verdict)
  })

  it('7.5 against 7 is not over half a point, though 7.3 − 7 is more than 0.3 in binary', () => {
    expect(rule(figure('=', 6.8), figure('=', 7.3)).verdict).toBe('met')
    expect(rule(figure('~', 7.3), figure('=', 6.8)).verdict).toBe('met')
  })

  it('left to the reading: 左右, 超过, estimates', () => {
    expect(rule(figure('~', 7), figure('=', 6.8))).toMatchObject({ strict: 'nearly', lenient: 'met' })
    expect(rule(figure('>', 5), figure('=', 5), AMOUNT)).toMatchObject({ strict: 'nearly', lenient: 'met' })
    expect(rule(figure('=', 500), figure('>', 490), AMOUNT)).toMatchObject({ verdict: 'nearly', lenient: 'met' })
    expect(rule(figure('=', 7), figure('=', 7.2), { estimate: true })).toMatchObject({
      strict: 'not-comparable',
      lenient: 'met',
    })
  })
})

const RANK = Object.keys(VERDICTS).slice(0, 4)
const rankOf = (verdict: Verdict) => RANK.indexOf(verdict)
const value = fc.integer({ min: -400, max: 4000 }).map(it => it / 10)
const positive = fc.integer({ min: 1, max: 4000 }).map(it => it / 10)
const comparator = fc.constantFrom<Comparator>('=', '>=', '>', '~')
const kind = fc.constantFrom(RATE, AMOUNT, SHARE)

describe('verdicts hold together', () => {
  it('a better result never gives a worse verdict', () => {
    fc.assert(
      fc.property(comparator, positive, value, positive, kind, (c, target, result, more, of) => {
        const [worse, better] = [result, Math.round((result + more) * 10) / 10]
        const one = rule(figure(c, target), figure('=', worse), of)
        const two = rule(figure(c, target), figure('=', better), of)
        for (const reading of ['verdict', 'strict', 'lenient'] as const) {
          expect(rankOf(two[reading])).toBeLessThanOrEqual(rankOf(one[reading]))
        }
      }),
    )
  })

  it('a bound below mirrors a bound above', () => {
    const mirror: { [c: string]: Comparator } = { '>=': '<=', '>': '<' }
    fc.assert(
      fc.property(fc.constantFrom<Comparator>('>=', '>'), positive, positive, (c, target, result) => {
        const reflected = Math.round((2 * target - result) * 10) / 10
        const above = rule(figure(c, target), figure('=', result), AMOUNT)
        const below = rule(figure(mirror[c], target), figure('=', reflected), AMOUNT)
        expect(below.verdict).toBe(above.verdict)
      }),
    )
  })

  it('strict is never kinder than the verdict, nor the verdict than lenient', () => {
    const reported = fc.constantFrom<Comparator>('=', '>', '>=', '~')
    fc.assert(
      fc.property(comparator, positive, reported, positive, kind, (c, target, said, result, of) => {
        const ruling = rule(figure(c, target), figure(said, result), of)
        expect(rankOf(ruling.verdict)).toBeLessThanOrEqual(rankOf(ruling.strict))
        expect(rankOf(ruling.lenient)).toBeLessThanOrEqual(rankOf(ruling.verdict))
      }),
    )
  })

  it('what is promised and reached to the unit is met', () => {
    fc.assert(
      fc.property(fc.constantFrom<Comparator>('=', '>=', '~', '<='), positive, kind, (c, target, of) => {
        expect(rule(figure(c, target), figure('=', target), of).verdict).toBe('met')
      }),
    )
  })
})
