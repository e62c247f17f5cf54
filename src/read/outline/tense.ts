import { TENSE_WORDS } from '../../lexicon/headings.ts'
import type { Paragraph } from './paragraphs.ts'

/**
 * Whether paragraphs tell what was done (positive) or what is to be done (negative): the words of the one kind (了, 累计, 比上年)
 * less those of the other (要, 力争, 继续), to a thousand characters.
 */
export function weighTense(paragraphs: readonly Paragraph[], from: number, to: number): number {
  let size = 0
  let weight = 0
  for (let i = from; i < to; i++) {
    const { words } = paragraphs[i]
    size += words.length
    for (const found of words.matchAll(TENSE_WORDS)) weight += found[1] === undefined ? -1 : 1
  }
  return size === 0 ? 0 : (weight * 1000) / size
}
