import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import type { Heading } from './headings.ts'
import type { Paragraph } from './paragraphs.ts'

/** Before the last paragraph a longer address still tells of what is to be done. */
const LONGEST = 220

const ADDRESSED = outlinePattern('addressed')
const CALLS = outlinePattern('calls')

/** The first paragraph of the closing words: no heading after it, 各位代表 or a call before the end; else past the last. */
export function findClosing(paragraphs: readonly Paragraph[], headings: readonly Heading[]): number {
  const count = paragraphs.length
  const last = headings.at(-1)?.paragraph ?? 0
  let closing = count
  for (let i = count - 1; i > last && i >= count - 5; i--) {
    const { words, mark } = paragraphs[i]
    if (mark !== null) break
    const addressed = ADDRESSED.test(words)
    const calls = words.length <= LONGEST || i === count - 1 || CALLS.test(words)
    if (addressed && calls && hasSense(words, 'closing-lead')) closing = i
    else if (closing === i + 1 && words.length < 8) closing = i
    else if (i === count - 1 && hasSense(words.slice(-120), 'closing-lead')) closing = i
    else break
  }
  return closing
}
