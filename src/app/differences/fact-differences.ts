import type { Match } from './match-characters.ts'

/** A fact of a text as it is compared: where it stands, and what it says by name. */
export type ComparedFact = { start: number; end: number; fields: Readonly<Record<string, unknown>> }

/** A fact that stands in one text only, or that the other text gives with other `fields`. Numbers are indexes of the facts given. */
export type FactDifference = { a: number | null; b: number | null; fields: string[] }

export type FactDifferences = { same: number; items: FactDifference[] }

/** What makes a fact of one text the other text's: it agrees in one of `near` and stands where the other stood, or in all of `far`. */
export type FactNames = { near: readonly string[]; far: readonly string[] }

/**
 * Which facts of two texts differ. Of one another are, in this order: facts of the same words at the same place; facts that say the
 * same elsewhere; facts that agree in their names (see `FactNames`). In the order of the texts.
 */
export function factDifferences(
  a: readonly ComparedFact[],
  b: readonly ComparedFact[],
  matches: readonly Match[],
  names: FactNames,
): FactDifferences {
  const place = placesIn(matches)
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (i: number, j: number) => {
    partner.set(i, j)
    taken.add(j)
  }
  const isSame = (i: number, j: number) => differing(a[i], b[j]).length === 0

  const places = listsOf(b.map((it, j) => [`${it.start}-${it.end}`, j] as const))
  a.forEach((it, i) => {
    const match = matches[matchAt(matches, it.start, 'low')]
    if (!match || it.start >= match.a + match.length || it.end > match.a + match.length) return
    const by = match.b - match.a
    const here = (places.get(`${it.start + by}-${it.end + by}`) ?? []).filter(j => !taken.has(j))
    const found = here.find(j => isSame(i, j)) ?? here[0]
    if (found !== undefined) pair(i, found)
  })
  const keys = listsOf(b.flatMap((it, j) => (taken.has(j) ? [] : [[JSON.stringify(it.fields), j] as const])))
  a.forEach((it, i) => {
    const found = partner.has(i) ? undefined : keys.get(JSON.stringify(it.fields))?.shift()
    if (found !== undefined) pair(i, found)
  })
  const left = b.flatMap((_, j) => (taken.has(j) ? [] : [j])).sort((x, y) => b[x].start - b[y].start)
  let first = 0
  a.forEach((it, i) => {
    if (partner.has(i)) return
    const [start, end] = [place(it.start, 'low'), place(it.end, 'high')]
    while (first < left.length && b[left[first]].end <= start) first++
    for (let k = first; k < left.length && b[left[k]].start < end && k < first + MOST_NEAR; k++) {
      const j = left[k]
      if (taken.has(j) || !names.near.some(name => isNamed(it, b[j], name))) continue
      pair(i, j)
      return
    }
  })
  const named = listsOf(b.flatMap((it, j) => (taken.has(j) ? [] : [[nameOf(it, names.far), j] as const])))
  a.forEach((it, i) => {
    const found = partner.has(i) || names.far.length === 0 ? undefined : named.get(nameOf(it, names.far))?.shift()
    if (found !== undefined) pair(i, found)
  })
  return inOrder(a, b, partner, taken, place)
}

/** So many facts are looked at for one whose words changed. */
const MOST_NEAR = 40

function inOrder(
  a: readonly ComparedFact[],
  b: readonly ComparedFact[],
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  place: Place,
): FactDifferences {
  const items: (FactDifference & { at: number })[] = []
  let same = 0
  a.forEach((it, i) => {
    const j = partner.get(i) ?? null
    const fields = j === null ? [] : differing(it, b[j])
    if (j !== null && fields.length === 0) same++
    else items.push({ a: i, b: j, fields, at: j === null ? place(it.start, 'low') : b[j].start })
  })
  b.forEach((it, j) => {
    if (!taken.has(j)) items.push({ a: null, b: j, fields: [], at: it.start })
  })
  items.sort((x, y) => x.at - y.at || Number(x.a === null) - Number(y.a === null))
  return { same, items: items.map(({ at: _at, ...item }) => item) }
}

function differing(a: ComparedFact, b: ComparedFact): string[] {
  return Object.keys(a.fields).filter(name => JSON.stringify(a.fields[name]) !== JSON.stringify(b.fields[name]))
}

function nameOf({ fields }: ComparedFact, names: readonly string[]): string {
  return JSON.stringify(names.map(name => fields[name]))
}

function isNamed(a: ComparedFact, b: ComparedFact, name: string): boolean {
  const value = a.fields[name]
  return value !== null && value !== '' && value === b.fields[name]
}

function listsOf(entries: readonly (readonly [key: string, index: number])[]): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  for (const [key, index] of entries) {
    const list = lists.get(key)
    if (list) list.push(index)
    else lists.set(key, [index])
  }
  return lists
}

type Place = (offset: number, side: 'low' | 'high') => number

/** Where an offset of the first text stands in the second; inside a change the begin (low) or end (high) of what is new there. */
function placesIn(matches: readonly Match[]): Place {
  return (offset, side) => {
    const at = matchAt(matches, offset, side)
    const before = matches[at]
    const inside = before && (side === 'low' ? offset < before.a + before.length : offset <= before.a + before.length)
    if (inside) return before.b + offset - before.a
    if (side === 'low') return before ? before.b + before.length : 0
    return matches[at + 1]?.b ?? Number.POSITIVE_INFINITY
  }
}

/** The number of the last match that begins at an offset of the first text (low) or before; -1: none. */
function matchAt(matches: readonly Match[], offset: number, side: 'low' | 'high'): number {
  let low = 0
  let high = matches.length
  while (low < high) {
    const middle = (low + high) >> 1
    const begins = side === 'low' ? matches[middle].a <= offset : matches[middle].a < offset
    if (begins) low = middle + 1
    else high = middle
  }
  return low - 1
}
