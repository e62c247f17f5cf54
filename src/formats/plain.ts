import type { Extracted, Sample } from './format.ts'
import { withPlainBreaks } from './lines.ts'
import { Refusal } from './refusal.ts'

const FRONT_MATTER = /^---\r?\n[\s\S]{0,4000}?\n---\r?\n/
const MARKDOWN_LINE = /^(?:#{1,6} \S|\*\*\S|\|[ :-]{3,}\|)/m

/** Whether the text is marked up as Markdown: front matter, `# ` or `**` lines, a table rule. */
export function looksLikeMarkdown(text: string): boolean {
  return FRONT_MATTER.test(text) || MARKDOWN_LINE.test(text.slice(0, 65_536))
}

/** Plain text and Markdown: the text as it stands, line ends as '\n'. */
export function readPlain(sample: Sample): Extracted {
  const text = sample.text()
  if (!text) throw new Refusal('type-unknown')
  if (text.text.trim() === '') throw new Refusal('file-empty')
  return {
    decoded: text.text,
    encoding: text.encoding,
    parts: [{ content: withPlainBreaks(text.text), line: null, label: null }],
  }
}
