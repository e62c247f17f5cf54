import type { Match } from './match-characters.ts'

/** 的 and 发展 stand in any two sentences: between larger changes so few characters are chance. 6[%]以上 to 7.5[%]左右 is not. */
const CHANCE = 8
const FARTHEST_SLIDE = 200

/** Matches as a reader wants them: no shreds between changes, and whole sentences new or gone where that says the same. */
export function tidyMatches(matches: readonly Match[], a: Int32Array, b: Int32Array): Match[] {
  const end = { a: a.length, b: b.length, length: 0 }
  return slideChanges(withoutShreds(matches, end), a, b, end)
}

function withoutShreds(matches: readonly Match[], end: Match): Match[] {
  const kept: Match[] = []
  for (const next of [...matches, end]) {
    for (;;) {
      const last = kept[kept.length - 1]
      if (!last || last.length >= CHANCE) break
      const before = kept[kept.length - 2] ?? { a: 0, b: 0, length: 0 }
      const [left, right] = [changeBetween(before, last), changeBetween(last, next)]
      if (last.length > Math.min(left, right) || left + right < 4 * last.length + 4) break
      kept.pop()
    }
    kept.push({ ...next })
  }
  kept.pop()
  return kept
}

/** The larger side of the change between two matches. */
function changeBetween(before: Match, after: Match): number {
  return Math.max(after.a - before.a - before.length, after.b - before.b - before.length)
}

/** 增长。[投资增长。]消费 is rather read than 增长[。投资增长]。消费: a pure insertion or deletion slides to the end of a sentence. */
function slideChanges(matches: Match[], a: Int32Array, b: Int32Array, end: Match): Match[] {
  for (let i = 0; i <= matches.length; i++) {
    const before = matches[i - 1]
    const after = matches[i] ?? end
    if (!before) continue
    const gone = after.a - before.a - before.length
    const added = after.b - before.b - before.length
    if (gone > 0 === added > 0) continue
    const [text, from, to] = gone > 0 ? [a, before.a + before.length, after.a] : [b, before.b + before.length, after.b]
    const by = bestSlide(text, from, to, before.length, after === end ? 0 : after.length)
    before.length += by
    if (after !== end) Object.assign(after, { a: after.a + by, b: after.b + by, length: after.length - by })
  }
  return matches.filter(it => it.length > 0)
}

/** By how much the change `[from, to)` can move, to the left (below 0) or right, to begin and end best. */
function bestSlide(text: Int32Array, from: number, to: number, leftRoom: number, rightRoom: number): number {
  let best = 0
  let weight = weightAt(text, from, to)
  const consider = (by: number) => {
    const found = weightAt(text, from + by, to + by)
    if (found > weight) {
      best = by
      weight = found
    }
  }
  for (let by = -1; -by <= Math.min(leftRoom, FARTHEST_SLIDE) && text[from + by] === text[to + by]; by--) consider(by)
  for (let by = 1; by <= Math.min(rightRoom, FARTHEST_SLIDE) && text[from + by - 1] === text[to + by - 1]; by++)
    consider(by)
  return best
}

function weightAt(text: Int32Array, from: number, to: number): number {
  return endWeight(text[from - 1]) + endWeight(text[to - 1])
}

/** \n over 。！？； over ，、 */
function endWeight(code: number | undefined): number {
  if (code === undefined || code === 10) return 3
  if ('。！？；!?;'.includes(String.fromCodePoint(code))) return 2
  return '，、,：:'.includes(String.fromCodePoint(code)) ? 1 : 0
}
