import { usePageTitle } from '../parts/page-title.ts'

export function OverviewPage() {
  usePageTitle('兑现')
  return <h1>兑现</h1>
}
