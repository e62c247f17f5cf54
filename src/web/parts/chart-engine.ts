import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components'
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { Shade } from '../theme.tsx'

use([
  ...[LineChart, ScatterChart, BarChart, CustomChart],
  ...[GridComponent, TooltipComponent, LegendComponent, DataZoomComponent, MarkLineComponent, AriaComponent],
  ...[CanvasRenderer, SVGRenderer],
])

export type ChartOption = EChartsCoreOption

type PickedItem = { seriesName: string; dataIndex: number; data: unknown }

/** `slide`: the part that is shown of a long row of categories moves by half of it, to its beginning (-1) or its end (1). */
export type DrawnChart = { show: (option: ChartOption) => void; slide: (way: -1 | 1) => void; close: () => void }

type Ways = { shade: Shade; font: string; onPick: (item: PickedItem) => void }

/** A chart in an element, as wide as that; follows its size. */
export function drawChart(holder: HTMLElement, { shade, font, onPick }: Ways): DrawnChart {
  const chart = init(holder, shade === 'dark' ? 'dark' : undefined, { renderer: 'canvas' })
  chart.on('click', event => {
    const { seriesName = '', dataIndex, data } = event
    if (dataIndex !== undefined) onPick({ seriesName, dataIndex, data })
  })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(holder)
  return {
    show: option => chart.setOption(withDefaults(option, font, 'transparent'), { notMerge: true }),
    slide: way => slide(chart, way),
    close: () => {
      watch.disconnect()
      chart.dispose()
    },
  }
}

function slide(chart: EChartsType, way: -1 | 1): void {
  const { dataZoom, xAxis } = chart.getOption() as {
    dataZoom?: { startValue: number; endValue: number }[]
    xAxis: { data: unknown[] }[]
  }
  if (dataZoom === undefined) return
  const [{ startValue, endValue }] = dataZoom
  const span = endValue - startValue
  const last = xAxis[0].data.length - 1
  const from = Math.min(Math.max(startValue + way * Math.max(1, Math.floor(span / 2)), 0), last - span)
  chart.dispatchAction({ type: 'dataZoom', startValue: from, endValue: from + span })
}

/** The same chart as a picture for print: light, on white. A data URL. */
export function pictureOf(
  option: ChartOption,
  kind: 'png' | 'svg',
  { width, height, font }: { width: number; height: number; font: string },
): string {
  const holder = document.createElement('div')
  const chart = init(holder, undefined, {
    renderer: kind === 'svg' ? 'svg' : 'canvas',
    width,
    height,
    devicePixelRatio: 2,
  })
  try {
    chart.setOption({ ...withDefaults(option, font, '#ffffff'), animation: false })
    return chart.getDataURL(
      kind === 'svg' ? { type: 'svg' } : { type: 'png', pixelRatio: 2, backgroundColor: '#ffffff' },
    )
  } finally {
    chart.dispose()
  }
}

/** Tooltips drawn in the picture: as HTML they would need styles that the content policy forbids. */
function withDefaults(option: ChartOption, font: string, backgroundColor: string): ChartOption {
  const { tooltip, textStyle, ...rest } = option as { tooltip?: object; textStyle?: object }
  return {
    animationDuration: 250,
    aria: { enabled: false },
    ...rest,
    backgroundColor,
    textStyle: { fontFamily: font, ...textStyle },
    ...(tooltip && { tooltip: { confine: true, ...tooltip, renderMode: 'richText' } }),
  } as ChartOption
}
