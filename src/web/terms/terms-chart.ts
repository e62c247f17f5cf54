import type { WordPoint } from '../../client/api-types.ts'
import type { ChartOption } from '../parts/chart-engine.ts'

/** Told apart on light and on dark ground, and by their shapes. */
const COLOURS = ['#c0473b', '#2f7fc1', '#2c8a5b', '#b07a12', '#8a5cc0', '#1c8f9a', '#b8477f', '#6f7a86']
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond']

export type Stat = 'weight' | 'mean'

type Words = { axis: string; names: string[]; pieces: (count: number) => string; isNarrow: boolean }

const ROW = 22

export function placesHeight(places: number, groups: number): number {
  return Math.max(220, 104 + places * Math.max(ROW, groups * 8))
}

/** Two digits after the point, one significant at least. */
export function roundWeight(value: number): string {
  return value === 0 ? '0' : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2)
}

function tell(point: WordPoint, label: string, i: number, stat: Stat, words: Words): string {
  const { count, weight, mean } = point.words[i]
  return `${label} ${words.names[i]}\n${roundWeight(stat === 'mean' ? mean : weight)}（${count} · ${words.pieces(point.reports)}）`
}

/** Weights over years: a line for each group, broken where there is no report. */
export function yearsChart(points: readonly WordPoint[], stat: Stat, words: Words): ChartOption {
  const years = points.map(it => it.year ?? 0)
  const first = Math.min(...years)
  const all = Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i)
  const byYear = new Map(points.map(it => [it.year, it]))
  return {
    ...frame(words),
    grid: { left: 52, right: 20, top: words.isNarrow ? 96 : 64, bottom: 32 },
    xAxis: { type: 'category', data: all.map(String), boundaryGap: false },
    yAxis: { type: 'value', ...titled(words) },
    series: words.names.map((name, i) => ({
      ...{ name, type: 'line', color: COLOURS[i], symbol: SYMBOLS[i], symbolSize: 7, showAllSymbol: true },
      data: all.map(year => {
        const point = byYear.get(year)
        if (!point) return { value: '-' }
        return { value: point.words[i][stat], point, group: i, words: tell(point, String(year), i, stat, words) }
      }),
      tooltip: { formatter: wordsOf },
    })),
  }
}

/** Weights of places, one a line. */
export function placesChart(points: readonly WordPoint[], stat: Stat, words: Words): ChartOption {
  return {
    ...frame(words),
    grid: { left: words.isNarrow ? 96 : 132, right: 24, top: 80, bottom: 24 },
    xAxis: { type: 'value', position: 'top', ...titled(words), nameLocation: 'middle', nameGap: 26 },
    yAxis: {
      ...{ type: 'category', inverse: true, axisTick: { show: false }, data: points.map(it => it.placeName ?? '') },
      axisLabel: { interval: 0, width: words.isNarrow ? 84 : 120, overflow: 'truncate' },
    },
    series: words.names.map((name, i) => ({
      ...{ name, type: 'bar', color: COLOURS[i], barMaxWidth: 12, barMinHeight: 0 },
      data: points.map(point => ({
        ...{ value: point.words[i][stat], point, group: i },
        words: tell(point, `${point.placeName}`, i, stat, words),
      })),
      tooltip: { formatter: wordsOf },
    })),
  }
}

const wordsOf = ({ data }: { data: { words?: string } }) => data.words ?? ''

const frame = (words: Words) => ({
  legend: { type: 'plain', top: 0, left: words.isNarrow ? 0 : 'right', itemWidth: 14 },
  tooltip: { trigger: 'item' },
})

const titled = ({ axis }: Words) => ({ name: axis, nameTextStyle: { align: 'left', fontWeight: 600 } })
