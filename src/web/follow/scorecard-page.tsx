import { usePageTitle } from '../parts/page-title.ts'

export function ScorecardPage() {
  usePageTitle('兑现情况')
  return <h1>兑现情况</h1>
}
