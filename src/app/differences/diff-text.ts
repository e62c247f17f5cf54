import { anchorPhrases } from './anchor-phrases.ts'
import { anchorSentences } from './anchor-sentences.ts'
import { type Budget, type Match, matchCharacters } from './match-characters.ts'
import { tidyMatches } from './tidy-matches.ts'

/** So many steps of comparing characters: less than a tenth of a second. */
const MOST_STEPS = 15_000_000

/**
 * What two texts have in common, in order, in UTF-16 code units; what lies between is gone from `a` and new in `b`. No surrogate pair is
 * cut. Bounded for any two texts: where they have too little in common to be worth it, a stretch is shown as replaced.
 */
export function diffText(a: string, b: string): Match[] {
  const budget: Budget = { steps: MOST_STEPS }
  const left = pointsOf(a)
  const right = pointsOf(b)
  const found: Match[] = []
  for (const { a0, a1, b0, b1 } of anchorSentences(a, b).flatMap(pair => anchorPhrases(a, b, pair))) {
    const pair = { a0: left.indexOf(a0), a1: left.indexOf(a1), b0: right.indexOf(b0), b1: right.indexOf(b1) }
    for (const match of matchCharacters(left.points, right.points, pair, budget)) {
      const last = found[found.length - 1]
      if (last && last.a + last.length === match.a && last.b + last.length === match.b) last.length += match.length
      else found.push(match)
    }
  }
  return tidyMatches(found, left.points, right.points).map(({ a: at, b: bt, length }) => {
    const start = left.unitOf(at)
    return { a: start, b: right.unitOf(bt), length: left.unitOf(at + length) - start }
  })
}

type Points = { points: Int32Array; indexOf: (unit: number) => number; unitOf: (index: number) => number }

/** The code points of a text, and the way between their numbers and code units. */
function pointsOf(text: string): Points {
  const points = new Int32Array(text.length)
  const units = new Int32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; count++) {
    units[count] = at
    points[count] = text.codePointAt(at)!
    at += points[count] > 0xffff ? 2 : 1
  }
  units[count] = text.length
  const indexOf = (unit: number) => {
    let low = Math.max(0, unit - (text.length - count))
    let high = Math.min(unit, count)
    while (low < high) {
      const middle = (low + high) >> 1
      if (units[middle] < unit) low = middle + 1
      else high = middle
    }
    return low
  }
  return { points: points.subarray(0, count), indexOf, unitOf: index => units[index] }
}
