import type { ShownValue } from '../../client/api-types.ts'

/** Colours that can be told apart on light and on dark ground. */
export const COLOURS = { target: '#c0473b', result: '#2c8a5b', above: '#7a8594', quiet: '#8a8a8a' } as const

/** Which way values run: up the picture, or to the right. */
type Way = 'up' | 'right'

type Shape = Record<string, unknown>

/** One item of a custom series: the value of its category, then the number and the ends of its interval. */
type MarkItem = {
  value: [category: number, shown: number | string, low: number | string, high: number | string]
}

/** What a renderer of ECharts is given, as far as it is used here. */
export type DrawApi = { value: (dimension: number) => number; coord: (at: number[]) => number[] }

/** `-` is what ECharts takes for no number. */
const number = (it: number | null) => it ?? '-'

export function markItem(category: number, told: ShownValue): MarkItem & { told: ShownValue } {
  return { value: [category, number(told.shown), number(told.low), number(told.high)], told }
}

/**
 * A target as what its words ask for: a stroke for a number, an arrow from it for 以上 and 以内, a bar with two ends for a range, a bar
 * with a wave's soft ends for 左右. Never a bare point that would hide these.
 */
export function drawTarget(way: Way, told: readonly ShownValue[], colour: string, thick = 7) {
  return (params: { dataIndex: number }, api: DrawApi): Shape | null => {
    const value = told[params.dataIndex]
    if (!value || value.shown === null) return null
    const category = api.value(0)
    const at = (number: number) => (way === 'up' ? api.coord([category, number]) : api.coord([number, category]))
    const children: Shape[] = []
    const stroke = (number: number, width = 2.5) => children.push(across(way, at(number), thick, colour, width))
    const { low, high, comparator } = value
    if (comparator === '~' && low !== null && high !== null) {
      children.push(bar(way, at(low), at(high), thick * 0.7, colour, [3, 3]))
      stroke(value.shown, 2)
    } else if (low !== null && high !== null && low !== high) {
      children.push(bar(way, at(low), at(high), thick * 0.7, colour, []))
      stroke(low)
      stroke(high)
    } else if (low !== null && high !== null) stroke(low, 3.5)
    else if (low !== null) children.push(...arrow(way, at(low), 1, thick, colour))
    else if (high !== null) children.push(...arrow(way, at(high), -1, thick, colour))
    return { type: 'group', children }
  }
}

/** A stroke across the way of values. */
function across(way: Way, [x, y]: number[], half: number, stroke: string, lineWidth: number): Shape {
  const shape =
    way === 'up' ? { x1: x - half, y1: y, x2: x + half, y2: y } : { x1: x, y1: y - half, x2: x, y2: y + half }
  return { type: 'line', shape, style: { stroke, lineWidth } }
}

function bar(way: Way, from: number[], to: number[], half: number, colour: string, lineDash: number[]): Shape {
  const shape =
    way === 'up'
      ? { x: from[0] - half, y: to[1], width: 2 * half, height: from[1] - to[1], r: 2 }
      : { x: from[0], y: from[1] - half, width: to[0] - from[0], height: 2 * half, r: 2 }
  return { type: 'rect', shape, style: { fill: `${colour}33`, stroke: colour, lineWidth: 1, lineDash } }
}

/** From a number upwards (1) or downwards (-1) without end. */
function arrow(way: Way, at: number[], sign: 1 | -1, half: number, colour: string): Shape[] {
  const far = (along: number, side = 0) =>
    way === 'up' ? [at[0] + side, at[1] - sign * along] : [at[0] + sign * along, at[1] + side]
  const [tipX, tipY] = far(20)
  return [
    across(way, at, half, colour, 2.5),
    { type: 'line', shape: { x1: at[0], y1: at[1], x2: tipX, y2: tipY }, style: { stroke: colour, lineWidth: 1.5 } },
    { type: 'polygon', shape: { points: [far(22), far(14, 4), far(14, -4)] }, style: { fill: colour } },
  ]
}

/** What stands in the strip beside the picture where there is no number to draw. */
type Absence = 'in-words' | 'not-mentioned' | 'no-report'

export const ABSENCE_SIGNS: Record<Absence, string> = { 'in-words': '文', 'not-mentioned': '–', 'no-report': '×' }

export function absenceOf(value: ShownValue | null, report: string | null): Absence | null {
  if (value !== null) return value.shown === null ? 'in-words' : null
  return report === null ? 'no-report' : 'not-mentioned'
}
