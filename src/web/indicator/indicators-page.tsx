import { usePageTitle } from '../parts/page-title.ts'

export function IndicatorsPage() {
  usePageTitle('指标')
  return <h1>指标</h1>
}
