import { usePageTitle } from '../parts/page-title.ts'

export function EditionsPage() {
  usePageTitle('版本对照')
  return <h1>版本对照</h1>
}
