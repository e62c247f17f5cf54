import type { ChartCell } from '../../client/api-types.ts'
import type { ChartOption } from '../parts/chart-engine.ts'
import { COLOURS, type DrawApi, drawTarget, markItem } from './marks.ts'
import { type ChartWords, resultItem, stripSeries, wordsOf } from './year-chart.ts'

const ROW = 19

/** px that so many places need, with lines for those above them. */
export function placeChartHeight(places: number, references: readonly ChartCell[]): number {
  const lines = references.flatMap(it => [it.target, it.result]).filter(it => it?.shown != null)
  return Math.max(160, placeChartTop(lines.length) + 24 + places * ROW)
}

/** Legend, title, a line for each label, the scale. */
function placeChartTop(lines: number): number {
  return 76 + 13 * lines
}

type Names = { targetsOf: (place: string) => string }

/**
 * The places of a year, one a line in the order given: the interval of the target, the result, and a line between them; the nation and
 * the province as lines across all.
 */
export function placeChart(
  cells: readonly ChartCell[],
  references: readonly ChartCell[],
  words: ChartWords & Names,
): ChartOption {
  const names = cells.map(it => it.placeName)
  const targets = cells.flatMap((cell, i) => (cell.target?.shown == null ? [] : [{ cell, i, told: cell.target }]))
  const both = targets.flatMap(({ cell, i, told }) =>
    cell.result?.shown == null || told.shown === null ? [] : [[i, told.shown, cell.result.shown]],
  )
  const left = words.isNarrow ? 96 : 132
  const strip = words.isNarrow ? 84 : 96
  const lines = referenceLines(references, words)
  const top = placeChartTop(lines.length)
  return {
    grid: [
      { left, right: strip + 16, top, bottom: 24 },
      { width: strip, right: 8, top, bottom: 24 },
    ],
    legend: { top: 0, right: 8, itemWidth: 14 },
    tooltip: { trigger: 'item' },
    xAxis: [
      {
        ...{ type: 'value', scale: true, position: 'top', gridIndex: 0, splitNumber: words.isNarrow ? 3 : 6 },
        ...{ name: words.axis, nameLocation: 'middle', nameGap: 26 + 13 * lines.length },
        nameTextStyle: { fontWeight: 600 },
      },
      {
        ...{ type: 'category', data: [words.target, words.result], gridIndex: 1, position: 'top', ...BARE },
        axisLabel: { interval: 0, fontSize: 11 },
      },
    ],
    yAxis: [
      { type: 'category', data: names, gridIndex: 0, inverse: true, axisTick: { show: false }, ...namesOf(left) },
      { type: 'category', data: names, gridIndex: 1, inverse: true, axisLabel: { show: false }, ...BARE },
    ],
    series: [
      {
        ...{ type: 'custom', color: COLOURS.quiet, silent: true, z: 2, data: both, encode: { x: [1, 2], y: 0 } },
        tooltip: { show: false },
        renderItem: (_: unknown, api: DrawApi) => {
          const [x1, y1] = api.coord([api.value(1), api.value(0)])
          const [x2] = api.coord([api.value(2), api.value(0)])
          return { type: 'line', shape: { x1, y1, x2, y2: y1 }, style: { stroke: COLOURS.quiet, opacity: 0.5 } }
        },
      },
      {
        ...{ name: words.target, type: 'custom', color: COLOURS.target, z: 4, encode: { x: [1, 2, 3], y: 0 } },
        renderItem: drawTarget(
          'right',
          targets.map(it => it.told),
          COLOURS.target,
          6,
        ),
        data: targets.map(({ i, told, cell }) => ({ ...markItem(i, told), words: words.tell(cell, told) })),
        tooltip: { formatter: wordsOf },
        markLine: { symbol: 'none', silent: true, data: lines },
      },
      {
        ...{ name: words.result, type: 'scatter', color: COLOURS.result, symbolSize: 8, z: 5 },
        data: cells.flatMap((cell, i) => {
          const item = resultItem(cell, words)
          return item.value === '-' ? [] : [{ ...item, value: [item.value, i] }]
        }),
        tooltip: { formatter: wordsOf },
      },
      stripSeries(cells, 'right'),
    ],
  }
}

const BARE = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } }

const namesOf = (left: number) => ({
  axisLabel: { interval: 0, width: left - 12, overflow: 'truncate' },
  splitLine: { show: true, lineStyle: { opacity: 0.25 } },
})

function referenceLines(references: readonly ChartCell[], words: ChartWords & Names) {
  const told = references.flatMap(({ placeName, target, result }) => [
    { value: target, name: words.targetsOf(placeName), colour: COLOURS.target, type: 'dashed' as const },
    { value: result, name: words.resultsOf(placeName), colour: COLOURS.result, type: 'solid' as const },
  ])
  return told
    .flatMap(({ value, name, ...look }) =>
      value?.shown == null ? [] : [{ at: value.shown, name: `${name} ${value.quote}`, ...look }],
    )
    .map(({ at, name, colour, type }, i) => line(at, name, colour, type, i))
}

/** Labels stand one over the other, so that near lines can both be read. */
function line(xAxis: number, name: string, color: string, type: 'dashed' | 'solid', row: number) {
  return {
    ...{ xAxis, name, lineStyle: { color, type, width: 1, opacity: 0.8 } },
    label: { formatter: name, position: 'start', distance: [0, 22 + row * 13], color, fontSize: 11 },
  }
}
