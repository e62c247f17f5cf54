import { usePageTitle } from '../parts/page-title.ts'

export function HistoryPage() {
  usePageTitle('历年')
  return <h1>历年</h1>
}
