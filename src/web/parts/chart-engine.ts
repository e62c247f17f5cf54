import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { Shade } from '../theme.tsx'

use([
  ...[LineChart, ScatterChart, BarChart, CustomChart],
  ...[GridComponent, TooltipComponent, LegendComponent, DataZoomComponent, MarkLineComponent, AriaComponent],
  ...[CanvasRenderer, SVGRenderer],
])

export type ChartOption = EChartsCoreOption

type PickedItem = { seriesName: string; dataIndex: number; data: unknown }

export type DrawnChart = { show: (option: ChartOption) => void; close: () => void }

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
    close: () => {
      watch.disconnect()
      chart.dispose()
    },
  }
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
