import { usePageTitle } from '../parts/page-title.ts'

export function IndicatorPage() {
  usePageTitle('指标')
  return <h1>指标</h1>
}
