/** `length` code points that are the same in both, from `a` in the one and `b` in the other. */
export type Match = { a: number; b: number; length: number }

/** Two stretches, `[a0, a1)` of the one and `[b0, b1)` of the other. */
export type Pair = { a0: number; a1: number; b0: number; b1: number }

/** How much may be spent on all stretches of a comparison: what is left unsaid then is shown as replaced. */
export type Budget = { steps: number }

/** Two stretches with more differences than twice this are shown as replaced by each other. */
const MOST_EDITS = 1000

/**
 * What two stretches have in common in order, as much as possible (E. Myers, An O(ND) Difference Algorithm, 1986, section 4b:
 * from both ends to the middle, in linear space), as far as the budget goes. Matches come in order and do not touch.
 */
export function matchCharacters(a: Int32Array, b: Int32Array, pair: Pair, budget: Budget): Match[] {
  const found: Match[] = []
  const add = (at: number, bt: number, length: number) => {
    if (length === 0) return
    const last = found[found.length - 1]
    if (last && last.a + last.length === at && last.b + last.length === bt) last.length += length
    else found.push({ a: at, b: bt, length })
  }
  const open: (Pair | Match)[] = [pair]
  while (open.length > 0) {
    const next = open.pop()!
    if ('length' in next) {
      add(next.a, next.b, next.length)
      continue
    }
    const most = Math.min(next.a1 - next.a0, next.b1 - next.b0)
    let head = 0
    while (head < most && a[next.a0 + head] === b[next.b0 + head]) head++
    add(next.a0, next.b0, head)
    let tail = 0
    while (tail < most - head && a[next.a1 - 1 - tail] === b[next.b1 - 1 - tail]) tail++
    const [a0, b0] = [next.a0 + head, next.b0 + head]
    const [a1, b1] = [next.a1 - tail, next.b1 - tail]
    if (tail > 0) open.push({ a: a1, b: b1, length: tail })
    if (a0 === a1 || b0 === b1) continue
    const middle = findMiddle(a, b, { a0, a1, b0, b1 }, budget)
    if (middle === null) continue
    open.push({ a0: middle.a, a1, b0: middle.b, b1 }, { a0, a1: middle.a, b0, b1: middle.b })
  }
  return found
}

/** Where the shortest way of edits passes its middle; null: too far, too dear, or nothing in common. */
function findMiddle(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Pair,
  budget: Budget,
): { a: number; b: number } | null {
  const n = a1 - a0
  const m = b1 - b0
  const most = Math.min(Math.ceil((n + m) / 2), MOST_EDITS)
  const zero = most + 1
  const forth = new Int32Array(2 * most + 3).fill(-1)
  const back = new Int32Array(2 * most + 3).fill(-1)
  forth[zero + 1] = 0
  back[zero + 1] = 0
  const delta = n - m
  const odd = delta % 2 !== 0
  // diagonals that have run out of the square are not looked at again
  let forthLow = 0
  let forthHigh = 0
  let backLow = 0
  let backHigh = 0
  for (let d = 0; d < most; d++) {
    budget.steps -= d + 1
    if (budget.steps < 0) return null
    for (let k = -d + forthLow; k <= d - forthHigh; k += 2) {
      const at = zero + k
      let x = k === -d || (k !== d && forth[at - 1] < forth[at + 1]) ? forth[at + 1] : forth[at - 1] + 1
      const begin = x
      while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x++
      const y = x - k
      budget.steps -= x - begin
      forth[at] = x
      if (x > n) forthHigh += 2
      else if (y > m) forthLow += 2
      else if (odd) {
        const other = zero + delta - k
        if (other >= 0 && other < back.length && back[other] !== -1 && x >= n - back[other]) return inner(x, y)
      }
    }
    for (let k = -d + backLow; k <= d - backHigh; k += 2) {
      const at = zero + k
      let x = k === -d || (k !== d && back[at - 1] < back[at + 1]) ? back[at + 1] : back[at - 1] + 1
      const begin = x
      while (x < n && x - k < m && a[a1 - x - 1] === b[b1 - x + k - 1]) x++
      const y = x - k
      budget.steps -= x - begin
      back[at] = x
      if (x > n) backHigh += 2
      else if (y > m) backLow += 2
      else if (!odd) {
        const other = zero + delta - k
        if (other >= 0 && other < forth.length && forth[other] !== -1 && forth[other] >= n - x) {
          const across = forth[other]
          return inner(across, across - (delta - k))
        }
      }
    }
  }
  return null

  function inner(x: number, y: number) {
    // a middle in a corner divides nothing
    return (x === 0 && y === 0) || (x === n && y === m) ? null : { a: a0 + x, b: b0 + y }
  }
}
