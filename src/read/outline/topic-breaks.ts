import { hasSense } from '../../lexicon/headings.ts'
import { hasQuantity, sentenceEnd } from './paragraphs.ts'

const SHORTEST = 6
const LONGEST = 15
/** Topics of one section stand at least so far apart. */
const APART = 80
const LEAST_TEXT = 40

/**
 * Where run-in topics begin inside one paragraph of a text that has lost its paragraphs (folded words, offsets ascending):
 * `…签订合作协议。|项目建设提质增速。着力营造…`. For flattened texts only: in others a short sentence inside a paragraph is none.
 *
 * Of the short sentences without comma and quantity that are made like topics those are taken that lie far enough apart
 * and together weigh most (the shorter, the heavier).
 */
export function findTopicBreaks(words: string): number[] {
  const places: number[] = []
  const weights: number[] = []
  for (let at = 0; at < words.length; ) {
    const end = sentenceEnd(words, at)
    const length = end - at - 1
    if (at > 0 && length >= SHORTEST && length <= LONGEST && words.length - end >= LEAST_TEXT) {
      const sentence = words.slice(at, end - 1)
      if (isTopic(sentence)) {
        places.push(at)
        weights.push(3 - Math.max(0, length - 10) * 0.4)
      }
    }
    at = end
  }
  return chooseApart(places, weights)
}

function isTopic(sentence: string): boolean {
  return (
    !/[,、;:!?]/.test(sentence) &&
    !hasQuantity(sentence) &&
    !hasSense(sentence, 'not-run-in') &&
    hasSense(sentence, 'topic')
  )
}

/** The heaviest choice of places that lie `APART` from each other. */
function chooseApart(places: readonly number[], weights: readonly number[]): number[] {
  const best: number[] = []
  const before: number[] = []
  let back = -1
  for (let i = 0; i < places.length; i++) {
    while (back + 1 < i && places[back + 1] <= places[i] - APART) back++
    const taken = weights[i] + (back >= 0 ? best[back] : 0)
    const left = i > 0 ? best[i - 1] : 0
    best.push(Math.max(taken, left))
    before.push(taken > left ? back : -2)
  }
  const chosen: number[] = []
  for (let i = places.length - 1; i >= 0; ) {
    if (before[i] === -2) i--
    else {
      chosen.push(places[i])
      i = before[i]
    }
  }
  return chosen.reverse()
}
