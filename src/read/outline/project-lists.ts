import { hasSense } from '../../lexicon/headings.ts'
import type { Heading } from './headings.ts'
import { findListMarks } from './list-marks.ts'
import { countsOf } from './list-parts.ts'
import type { Paragraph } from './paragraphs.ts'

/**
 * The sections named after livelihood projects that list none, by their paragraphs: （八）突出可感可及，扎实办好民生实事 over 全力稳就业促增收。 深化健康陕西建设。
 * is a section like any other. Projects bear marks, stand between semicolons, or are as many as its heading says.
 */
export function findListless(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Set<number> {
  const listless = new Set<number>()
  for (let i = 0; i < headings.length; i++) {
    const { level, words, paragraph } = headings[i]
    if (level !== 2 || !hasSense(words, 'livelihood')) continue
    let end = i + 1
    while (end < headings.length && headings[end].level > 2) end++
    const below = paragraphs.slice(paragraph + 1, headings[end]?.paragraph ?? paragraphs.length)
    const counts = countsOf(words)
    const counted = counts.includes(below.length) || counts.includes(below.length - 1) || counts.includes(end - i - 1)
    if (!counted && !holdsList(paragraphs[paragraph]) && !below.some(isOrHoldsItem)) listless.add(paragraph)
  }
  return listless
}

/** Whether a paragraph is an item of a list or holds a list. */
const isOrHoldsItem = (paragraph: Paragraph): boolean => (paragraph.mark?.number ?? 0) > 1 || holdsList(paragraph)

function holdsList({ words, mark }: Paragraph): boolean {
  return findListMarks(words, { start: mark?.length ?? 0, end: words.length }).length > 1 || /;[^。]*;/.test(words)
}
