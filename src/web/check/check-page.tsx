import { usePageTitle } from '../parts/page-title.ts'

export function CheckPage() {
  usePageTitle('校核')
  return <h1>校核</h1>
}
