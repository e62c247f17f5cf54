import { endsList } from '../../lexicon/commitments.ts'
import type { Span } from '../../model/span.ts'
import { sentenceEnd } from './paragraphs.ts'

/**
 * As many items as announced, each a topic of a few words with its text (加快实施安居工程。筹措资金8.75亿元，…。优先发展教育。…); empty when there
 * are more or fewer topics, one without text, or words before the first.
 */
export function findTopicItems(words: string, from: number, to: number, counts: readonly number[]): Span[] {
  const items: Span[] = []
  let texts = 1
  for (let at = from; at < to; ) {
    const end = sentenceEnd(words, at, to)
    const sentence = words.slice(at, end)
    if (isTopic(sentence)) {
      if (texts === 0) return []
      items.push({ start: at, end })
      texts = 0
    } else if (items.length === 0) return []
    else if (texts > 0 && endsList(sentence)) break
    else {
      items[items.length - 1].end = end
      texts++
    }
    at = end
  }
  return texts > 0 && items.length >= LEAST_TOPICS && counts.includes(items.length) ? items : []
}

const LEAST_TOPICS = 3
/** 抓好防灾减灾和安全生产。 */
const isTopic = (sentence: string): boolean => /^[^,;:\d]{4,12}。$/.test(sentence)
