import { usePageTitle } from '../parts/page-title.ts'

export function LibraryPage() {
  usePageTitle('报告库')
  return <h1>报告库</h1>
}
