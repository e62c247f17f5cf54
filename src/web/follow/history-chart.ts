import type { PromiseRow } from '../../client/api-types.ts'
import type { ChartOption } from '../parts/chart-engine.ts'

type Step = { year: number; row: PromiseRow }

/** Targets and results as two lines over the years; null where fewer than two years have numbers in one unit. Ranges are drawn by their lower end. */
export function historyOption(steps: readonly Step[], names: { target: string; result: string }): ChartOption | null {
  const first = steps.find(it => it.row.promise.observation?.value != null)?.row.promise.observation
  if (!first) return null
  const { unit, measure } = first
  const numberOf = (it: PromiseRow['promise'] | PromiseRow['result']) => {
    const found = it?.observation
    return found && found.unit === unit && found.measure === measure ? found.value : null
  }
  const targets = steps.map(it => numberOf(it.row.promise))
  const results = steps.map(it => numberOf(it.row.result))
  if (targets.filter(it => it !== null).length < 2) return null
  return {
    grid: { left: 56, right: 16, top: 40, bottom: 32 },
    legend: { top: 4 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: steps.map(it => String(it.year)) },
    yAxis: { type: 'value', name: unit, scale: true },
    series: [
      {
        name: names.target,
        type: 'line',
        data: targets,
        symbol: 'triangle',
        symbolSize: 9,
        lineStyle: { type: 'dashed' },
        color: '#9c2b22',
      },
      { name: names.result, type: 'line', data: results, symbol: 'circle', symbolSize: 8, color: '#2e9e67' },
    ],
  }
}
