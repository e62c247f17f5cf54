import { addDecimals, compareDecimals, type Decimal, subtractDecimals } from '../model/decimal.ts'
import type { Comparator, Measure } from '../model/reading.ts'
import { type Figure, isFall, toleranceOf } from './judge.ts'

/** One end of an interval. `least` and `most` differ for 左右, whose end nobody states; `open`: the end itself is not in it (超过). */
export type End = { least: Decimal; most: Decimal; open: boolean }

/** The values that a number with its comparator words asks for. Null: no end on that side. */
export type Interval = { low: End | null; high: End | null }

/**
 * The interval of a figure: 6% is 6 alone, 6%以上 6 and more, 超过6% more than 6, 5%以内 up to 5, 6%—6.5% from one to the other, 6%左右
 * reaches to either side by the tolerance of verdicts (half a point for rates of change, else a twentieth). A fall is
 * written as a negative growth and 以上 then says that it is larger: 下降3%以上 is −3 and less.
 */
export function intervalOf(figure: Figure, measure: Measure, percent: boolean): Interval {
  const { value, upper } = figure
  if (upper !== null) {
    const turned = compareDecimals(value, upper) > 0
    return { low: endAt(turned ? upper : value), high: endAt(turned ? value : upper) }
  }
  if (figure.comparator === '~') {
    const reach = toleranceOf(value, measure, percent)
    return {
      low: { least: subtractDecimals(value, reach), most: value, open: false },
      high: { least: value, most: addDecimals(value, reach), open: false },
    }
  }
  const side = SIDES[figure.comparator]
  if (side === undefined) return { low: endAt(value), high: endAt(value) }
  const end = endAt(value, figure.comparator === '>' || figure.comparator === '<')
  const isUp = isFall(figure, measure) ? side === 'down' : side === 'up'
  return isUp ? { low: end, high: null } : { low: null, high: end }
}

const SIDES: { readonly [comparator in Comparator]?: 'up' | 'down' } = {
  '>=': 'up',
  '>': 'up',
  '<=': 'down',
  '<': 'down',
}

function endAt(value: Decimal, open = false): End {
  return { least: value, most: value, open }
}
