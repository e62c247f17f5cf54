import { COUNTED_PROJECTS, governsProjects } from '../../lexicon/commitments.ts'
import type { Span } from '../../model/span.ts'
import { parseOrdinal } from '../date.ts'
import { splitParts } from './list-parts.ts'

/**
 * The livelihood projects that a sentence names before it counts them: 办好|实验初中改建、村道安全防护工程、免费婚前医学检查|等3件民生实事.
 * Empty when it names fewer or more than it counts, only fields (社保、健康、教育等10项为民办实事工程), or lists them after a colon.
 */
export function findNamedProjects(sentence: string): Span[] {
  const counted = COUNTED_PROJECTS.exec(sentence)
  if (counted === null || sentence.indexOf(':', counted.index) >= 0) return []
  const pause = Math.max(...PAUSES.map(mark => sentence.lastIndexOf(mark, counted.index - 1))) + 1
  const start = governsProjects(sentence, pause, counted.index)
  const parts = splitParts(sentence, start, counted.index, /、/)
  const last = parts.at(-1)
  if (last === undefined) return []
  const wanted = parseOrdinal(counted[1])
  for (const joined of parts.length === wanted ? [''] : JOINING) {
    const items = joined === '' ? parts : [...parts.slice(0, -1), ...splitAt(sentence, last, joined)]
    if (items.length >= LEAST_PROJECTS && items.length === wanted && areNames(items)) return items
  }
  return []
}

const PAUSES = [',', ';', ':', '。']
const LEAST_PROJECTS = 3
/** What is shorter, or all of it not longer, is a field: 社保, 教育助学. */
const LEAST_NAME = 4
const LEAST_MEAN = 6

function areNames(items: readonly Span[]): boolean {
  const sizes = items.map(({ start, end }) => end - start)
  return sizes.every(size => size >= LEAST_NAME) && sizes.reduce((sum, size) => sum + size) >= LEAST_MEAN * sizes.length
}

/** Words between the last two of a list. */
const JOINING = ['以及', '和', '及']

function splitAt(sentence: string, { start, end }: Span, word: string): Span[] {
  const at = sentence.indexOf(word, start)
  const parted = at > start && at < end
  return parted
    ? [
        { start, end: at },
        { start: at + word.length, end },
      ]
    : [{ start, end }]
}
