import { codeAt } from '../../lexicon/code-at.ts'
import type { Issue } from '../../model/issue.ts'

/** A shorter paragraph (a heading, the units of a project) may well recur. */
const LEAST = 60

/** Paragraphs that stand in a text a second time, as some pages print them: one issue each, nothing changed. */
export function findRepeats(text: string): Issue[] {
  const issues: Issue[] = []
  const firsts = new Map<number, number>()
  const others = new Set<string>()
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 ? text.length : line
    if (end - start >= LEAST) {
      const key = keyOf(text, start, end)
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, start)
      else {
        const paragraph = text.slice(start, end)
        if (text.startsWith(paragraph, first) || others.has(paragraph))
          issues.push({ code: 'text-repeated', message: '这一段在正文中重复出现，所说的内容读了两次', start, end })
        others.add(paragraph)
      }
    }
    start = end + 1
  }
  return issues
}

/** Of paragraphs alike the same: their length and a character from the middle. */
const keyOf = (text: string, start: number, end: number): number =>
  (end - start) * 0x10000 + codeAt(text, (start + end) >> 1)
