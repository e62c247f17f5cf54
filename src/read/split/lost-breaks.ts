import { hasSense } from '../../lexicon/headings.ts'
import { sentenceEnd } from '../outline/paragraphs.ts'
import { findTopicBreaks } from '../outline/topic-breaks.ts'

const LONGEST = 16
/** One so many times as long as the longest of the others holds two. */
const TWICE = 1.8
const LEAST = 2

/**
 * Where a break was lost between the paragraphs of one section (their starts and the section's end, ascending), which all begin with a topic: one is
 * nearly twice as long as any other and holds a topic (脱贫成果持续巩固。… 社会事业协调发展。…|民生保障更加有力。… 社会治理全面提升。…).
 */
export function findLostBreak(line: string, starts: readonly number[], end: number): number | null {
  const ends = [...starts.slice(1), end]
  const topics = starts.flatMap((at, i) => (beginsWithTopic(line, at) ? [i] : []))
  if (topics.length <= LEAST || topics.length < starts.length - 1) return null
  const long = topics.reduce((longest, i) => (ends[i] - starts[i] > ends[longest] - starts[longest] ? i : longest))
  const others = topics.filter(i => i !== long).map(i => ends[i] - starts[i])
  if (ends[long] - starts[long] < TWICE * Math.max(...others)) return null
  const middle = (starts[long] + ends[long]) / 2
  const least = Math.min(...others) / 2
  const found = findTopicBreaks(line.slice(starts[long], ends[long]))
    .map(at => starts[long] + at)
    .filter(at => at - starts[long] >= least && ends[long] - at >= least)
  return found.length === 0
    ? null
    : found.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best))
}

function beginsWithTopic(line: string, at: number): boolean {
  const sentence = line.slice(at, sentenceEnd(line, at) - 1)
  return sentence.length <= LONGEST && !sentence.includes(',') && hasSense(sentence, 'topic')
}
