import { usePageTitle } from '../parts/page-title.ts'

export function TermsPage() {
  usePageTitle('词频')
  return <h1>词频</h1>
}
