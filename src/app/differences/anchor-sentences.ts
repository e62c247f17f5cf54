import { longestRising } from './longest-rising.ts'
import type { Pair } from './match-characters.ts'

/** A sentence, part of a sentence or line of a text: where it stands, and its letters and digits alone. */
type Piece = { start: number; end: number; key: string }

const PIECE = /[^。！？；!?;\n]*[。！？；!?;\n]+|[^。！？；!?;\n]+$/gu
const NO_WORD = /[^\p{L}\p{N}]+/gu
/** Shorter pieces (二、) stand everywhere and say nothing of where they belong. */
const SHORTEST = 4
const DEEPEST = 8

/**
 * Cuts two texts into stretches that belong together, in order, which cover both whole: sentences that stand once in each and in the
 * same order (patience, B. Cohen 2003), then the same between them. White space and punctuation do not count. Linear but for
 * the sorting of what is found.
 */
export function anchorSentences(a: string, b: string): Pair[] {
  const pairs: Pair[] = []
  const left = piecesOf(a)
  const right = piecesOf(b)
  const walk = (l0: number, l1: number, r0: number, r1: number, depth: number) => {
    if (l0 === l1 && r0 === r1) return
    const anchors = depth < DEEPEST && l0 < l1 && r0 < r1 ? findAnchors(left, right, l0, l1, r0, r1) : []
    if (anchors.length === 0) {
      pairs.push({ ...stretch(left, l0, l1, 'a'), ...stretch(right, r0, r1, 'b') } as Pair)
      return
    }
    let l = l0
    let r = r0
    for (const [x, y] of anchors) {
      walk(l, x, r, y, depth + 1)
      pairs.push({ a0: left[x].start, a1: left[x].end, b0: right[y].start, b1: right[y].end })
      l = x + 1
      r = y + 1
    }
    walk(l, l1, r, r1, depth + 1)
  }
  walk(0, left.length, 0, right.length, 0)
  return pairs

  function stretch(pieces: Piece[], from: number, to: number, name: 'a' | 'b') {
    const start = from < pieces.length ? pieces[from].start : (pieces[pieces.length - 1]?.end ?? 0)
    return { [`${name}0`]: start, [`${name}1`]: to > from ? pieces[to - 1].end : start }
  }
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const { index, 0: words } of text.matchAll(PIECE)) {
    pieces.push({ start: index, end: index + words.length, key: words.replace(NO_WORD, '').normalize('NFKC') })
  }
  return pieces
}

/** Pieces that stand once on each side, as many as keep one order. */
function findAnchors(
  left: Piece[],
  right: Piece[],
  l0: number,
  l1: number,
  r0: number,
  r1: number,
): [left: number, right: number][] {
  const places = new Map<string, [left: number, right: number]>()
  const MANY = -2
  for (let l = l0; l < l1; l++) {
    if (left[l].key.length >= SHORTEST) places.set(left[l].key, [places.has(left[l].key) ? MANY : l, -1])
  }
  for (let r = r0; r < r1; r++) {
    const place = places.get(right[r].key)
    if (place) place[1] = place[1] === -1 ? r : MANY
  }
  const both = [...places.values()].filter(([l, r]) => l >= 0 && r >= 0).sort((x, y) => x[0] - y[0])
  return longestRising(both)
}
