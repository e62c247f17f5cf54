import { usePageTitle } from '../parts/page-title.ts'

export function ReportPage() {
  usePageTitle('报告')
  return <h1>报告</h1>
}
