import { usePageTitle } from '../parts/page-title.ts'

export function SearchPage() {
  usePageTitle('检索')
  return <h1>检索</h1>
}
