import { usePageTitle } from '../parts/page-title.ts'

export function CascadePage() {
  usePageTitle('层层加码')
  return <h1>层层加码</h1>
}
