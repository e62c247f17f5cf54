import type { Issue } from '../../model/issue.ts'

/** A shorter paragraph (a heading, the units of a project) may well recur. */
const LEAST = 60

/** Paragraphs that stand in a text a second time, as some pages print them: one issue each, nothing changed. */
export function findRepeats(text: string): Issue[] {
  const issues: Issue[] = []
  const seen = new Set<string>()
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 ? text.length : line
    if (end - start >= LEAST) {
      const paragraph = text.slice(start, end)
      if (seen.has(paragraph))
        issues.push({ code: 'text-repeated', message: '这一段在正文中重复出现，其中的数字也重复读出', start, end })
      seen.add(paragraph)
    }
    start = end + 1
  }
  return issues
}
