import type { CascadeRow, ShownValue } from '../../client/api-types.ts'
import { ABSENCE_SIGNS, absenceOf, COLOURS, type DrawApi, drawTarget, markItem } from '../indicator/marks.ts'
import type { ChartOption } from '../parts/chart-engine.ts'

const ROW = 19
const TOP = 76

/** px for so many rows. */
export function cascadeChartHeight(rows: number): number {
  return Math.max(160, TOP + 24 + rows * ROW)
}

type Words = {
  axis: string
  target: string
  aboveTarget: string
  isNarrow: boolean
  tell: (row: CascadeRow, value: ShownValue) => string
}

/** Every target on its line, by hierarchy; under it, grey, the target it is compared with. */
export function cascadeChart(rows: readonly CascadeRow[], words: Words): ChartOption {
  const byCode = new Map(rows.map(row => [row.placeCode, row]))
  const own = rows.flatMap((row, i) => (row.target?.shown == null ? [] : [{ row, i, told: row.target }]))
  const above = own.flatMap(({ row, i }) => {
    const told = row.comparison && byCode.get(row.comparison.above)?.target
    return told?.shown == null ? [] : [{ row, i, told }]
  })
  const left = words.isNarrow ? 112 : 168
  const series = (name: string, items: typeof own, colour: string, thick: number, z: number) => ({
    ...{ name, type: 'custom', color: colour, z, encode: { x: [1, 2, 3], y: 0 } },
    renderItem: drawTarget(
      'right',
      items.map(it => it.told),
      colour,
      thick,
    ),
    data: items.map(({ i, told, row }) => ({ ...markItem(i, told), words: words.tell(row, told) })),
    tooltip: { formatter: ({ data }: { data: { words: string } }) => data.words },
  })
  return {
    grid: { left, right: 24, top: TOP, bottom: 24 },
    legend: { top: 0, right: 8, itemWidth: 14 },
    tooltip: { trigger: 'item' },
    xAxis: {
      ...{ type: 'value', scale: true, position: 'top', name: words.axis, nameLocation: 'middle', nameGap: 26 },
      ...{ nameTextStyle: { fontWeight: 600 }, splitNumber: words.isNarrow ? 3 : 6 },
    },
    yAxis: {
      ...{ type: 'category', inverse: true, axisTick: { show: false } },
      data: rows.map(row => `${'　'.repeat(row.depth)}${row.placeName}`),
      axisLabel: { interval: 0, width: left - 12, overflow: 'truncate', align: 'left', margin: left - 8 },
      splitLine: { show: true, lineStyle: { opacity: 0.25 } },
    },
    series: [
      series(words.aboveTarget, above, COLOURS.above, 7, 2),
      series(words.target, own, COLOURS.target, 6, 4),
      absences(rows),
    ],
  }
}

/** What stands on the line of a place without a number. */
function absences(rows: readonly CascadeRow[]) {
  const signs = rows.flatMap((row, i) => {
    const absence = absenceOf(row.target, row.report)
    return absence === null ? [] : [{ value: [i], sign: ABSENCE_SIGNS[absence], told: row.target }]
  })
  return {
    ...{ type: 'custom', color: COLOURS.quiet, tooltip: { show: false }, data: signs, encode: { y: 0 } },
    renderItem: (params: { dataIndex: number; coordSys: { x: number } }, api: DrawApi) => {
      const [, y] = api.coord([0, api.value(0)])
      const style = { text: signs[params.dataIndex]?.sign ?? '', fill: COLOURS.quiet, fontSize: 12 }
      return { type: 'text', x: params.coordSys.x + 6, y, style: { ...style, verticalAlign: 'middle' } }
    },
  }
}
