import { longestRising } from './longest-rising.ts'
import type { Pair } from './match-characters.ts'

/** So many characters in a row that stand once in each are no chance. */
const PHRASE = 8
/** Shorter stretches are compared character by character at once. */
const SHORT = 300

/**
 * Cuts two long stretches, in code units of the texts, where the same phrase stands once in each and in the same order: for texts of
 * which hardly a sentence came through unharmed. Linear but for the sorting of what is found.
 */
export function anchorPhrases(a: string, b: string, pair: Pair): Pair[] {
  if (pair.a1 - pair.a0 < SHORT || pair.b1 - pair.b0 < SHORT) return [pair]
  const places = new Map<string, [left: number, right: number]>()
  for (let at = pair.a0; at + PHRASE <= pair.a1; at++) {
    const phrase = a.slice(at, at + PHRASE)
    const before = places.get(phrase)
    if (before) before[0] = MANY
    else places.set(phrase, [at, NONE])
  }
  for (let at = pair.b0; at + PHRASE <= pair.b1; at++) {
    const place = places.get(b.slice(at, at + PHRASE))
    if (place) place[1] = place[1] === NONE ? at : MANY
  }
  const both = [...places.values()].filter(([left, right]) => left >= 0 && right >= 0)
  const cuts: Pair[] = []
  let { a0, b0 } = pair
  for (const [left, right] of longestRising(both)) {
    const isFarther = left >= a0 + PHRASE && right >= b0 + PHRASE
    // a phrase that goes on is one cut, not one for each of its characters
    if (!isFarther || left - a0 === right - b0 || isLow(a, left) || isLow(b, right)) continue
    cuts.push({ a0, a1: left, b0, b1: right })
    a0 = left
    b0 = right
  }
  return [...cuts, { a0, a1: pair.a1, b0, b1: pair.b1 }]
}

const NONE = -1
const MANY = -2

/** The second half of a surrogate pair: no place to cut. */
function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
