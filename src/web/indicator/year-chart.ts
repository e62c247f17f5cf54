import type { ChartCell, ShownValue } from '../../client/api-types.ts'
import type { ChartOption } from '../parts/chart-engine.ts'
import { ABSENCE_SIGNS, absenceOf, COLOURS, type DrawApi, drawTarget, markItem } from './marks.ts'

/** Words of a chart: what its axis says, the names of its series, and how a value is told. */
export type ChartWords = {
  axis: string
  target: string
  result: string
  resultsOf: (place: string) => string
  tell: (cell: ChartCell, value: ShownValue) => string
  isNarrow: boolean
}

/** So many years stand side by side; of more the newest are shown first, with a slider to the others. */
const DESK_YEARS = 45
const PHONE_YEARS = 14

/** A place over its years: targets as intervals, results as a line with gaps, a strip that says what is missing. */
export function yearChart(
  cells: readonly ChartCell[],
  references: readonly ChartCell[],
  words: ChartWords,
): ChartOption {
  const years = cells.map(it => String(it.year))
  const targets = cells.flatMap((cell, i) => (cell.target?.shown == null ? [] : [{ cell, i, told: cell.target }]))
  const most = words.isNarrow ? PHONE_YEARS : DESK_YEARS
  const zoom = years.length > most
  const foot = zoom ? 30 : 0
  return {
    grid: [
      { left: 64, right: 16, top: words.isNarrow ? 76 : 44, bottom: 92 + foot },
      { left: 64, right: 16, height: 38, bottom: 30 + foot },
    ],
    legend: { top: 0, [words.isNarrow ? 'left' : 'right']: 0, itemWidth: 14 },
    tooltip: { trigger: 'item' },
    ...(zoom && {
      dataZoom: [{ type: 'slider', xAxisIndex: [0, 1], startValue: years.length - most, height: 20, bottom: 4 }],
    }),
    xAxis: [
      { type: 'category', data: years, gridIndex: 0, axisLabel: { show: false }, axisTick: { show: false } },
      { type: 'category', data: years, gridIndex: 1, axisLine: { show: false }, axisTick: { show: false } },
    ],
    yAxis: [
      { type: 'value', scale: true, gridIndex: 0, name: words.axis, nameTextStyle: { align: 'left', fontWeight: 600 } },
      {
        ...{ type: 'category', data: [words.result, words.target], gridIndex: 1, axisLine: { show: false } },
        axisTick: { show: false },
      },
    ],
    series: [
      ...referenceLines(years, references, words),
      {
        ...{ name: words.target, type: 'custom', color: COLOURS.target, z: 4 },
        encode: { x: 0, y: [1, 2, 3] },
        renderItem: drawTarget(
          'up',
          targets.map(it => it.told),
          COLOURS.target,
        ),
        data: targets.map(({ i, told, cell }) => ({ ...markItem(i, told), words: words.tell(cell, told) })),
        tooltip: { formatter: wordsOf },
      },
      {
        ...{
          name: words.result,
          type: 'line',
          color: COLOURS.result,
          symbol: 'circle',
          symbolSize: 8,
          z: 5,
          showAllSymbol: true,
        },
        lineStyle: { width: 1.5, opacity: 0.6 },
        data: cells.map(cell => resultItem(cell, words)),
        tooltip: { formatter: wordsOf },
      },
      stripSeries(cells, 'up'),
    ],
  }
}

export function resultItem(cell: ChartCell, words: ChartWords) {
  const { result } = cell
  if (result === null || result.shown === null) return { value: '-' as const }
  const hollow =
    result.status === 'estimate' ? { color: 'transparent', borderColor: COLOURS.result, borderWidth: 2 } : {}
  return { value: result.shown, told: result, words: words.tell(cell, result), itemStyle: hollow }
}

/** The text of a tooltip: drawn, never HTML. */
export function wordsOf({ data }: { data: { words?: string } }): string {
  return data.words ?? ''
}

function referenceLines(years: readonly string[], references: readonly ChartCell[], words: ChartWords) {
  const places = [...new Set(references.map(it => it.placeCode))]
  return places.flatMap((code, i) => {
    const own = references.filter(it => it.placeCode === code)
    const of = new Map(own.map(it => [String(it.year), it]))
    const items = years.map(year => {
      const cell = of.get(year)
      return cell ? resultItem(cell, words) : { value: '-' as const }
    })
    if (own.length === 0 || items.every(it => it.value === '-')) return []
    return [
      {
        ...{ name: words.resultsOf(own[0].placeName), type: 'line', color: COLOURS.above, symbol: 'emptyCircle' },
        ...{ symbolSize: 4, z: 2, lineStyle: { width: 1, type: i === 0 ? 'dashed' : 'dotted' } },
        data: items.map(({ value, ...rest }) => ({ ...rest, value, itemStyle: {} })),
        tooltip: { formatter: wordsOf },
      },
    ]
  })
}

/** A sign for every target and result that has no number. */
export function stripSeries(cells: readonly ChartCell[], way: 'up' | 'right') {
  const signs = cells.flatMap((cell, i) => {
    const target = absenceOf(cell.target, cell.targetReport)
    const result = absenceOf(cell.result, cell.resultReport)
    const told = [
      { row: way === 'up' ? 1 : 0, absence: target, value: cell.target },
      { row: way === 'up' ? 0 : 1, absence: result, value: cell.result },
    ]
    return told.flatMap(({ row, absence, value }) =>
      absence === null
        ? []
        : [{ value: way === 'up' ? [i, row] : [row, i], sign: ABSENCE_SIGNS[absence], told: value }],
    )
  })
  return {
    ...{ type: 'custom', xAxisIndex: 1, yAxisIndex: 1, color: COLOURS.quiet },
    ...{ legendHoverLink: false, tooltip: { show: false }, data: signs },
    renderItem: ({ dataIndex }: { dataIndex: number }, api: DrawApi) => {
      const [x, y] = api.coord([api.value(0), api.value(1)])
      const style = { text: signs[dataIndex]?.sign ?? '', fill: COLOURS.quiet, fontSize: 12, align: 'center' }
      return { type: 'text', x, y, style: { ...style, verticalAlign: 'middle' } }
    },
  }
}
