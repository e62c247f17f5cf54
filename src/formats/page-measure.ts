import type { DrawnLine } from './page-layout.ts'

/** Left and right end of the lines of a column of text. */
export type Measure = { left: number; right: number }

/** The smallest left end and the largest right end that several lines share, among lines in the type of the body. */
export function measureOf(lines: readonly DrawnLine[]): Measure {
  if (lines.length === 0) return { left: 0, right: 0 }
  const body = bodySize(lines)
  const type = lines.filter(l => Math.abs(l.size - body) < body * 0.15)
  const lefts = type.map(l => l.x).sort((a, b) => a - b)
  const rights = type.map(l => l.right).sort((a, b) => b - a)
  const several = Math.max(1, Math.floor(type.length * 0.05))
  const left = lefts.find((x, i) => (lefts[i + several] ?? Number.POSITIVE_INFINITY) - x < body * 0.5)
  const right = rights.find((x, i) => x - (rights[i + several] ?? Number.NEGATIVE_INFINITY) < body * 0.5)
  return { left: left ?? lefts[0] ?? lines[0].x, right: right ?? rights[0] ?? lines[0].right }
}

/** The size in which most characters are set. */
export function bodySize(lines: readonly Pick<DrawnLine, 'size' | 'words'>[]): number {
  const characters = new Map<number, number>()
  let best = 0
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    characters.set(size, (characters.get(size) ?? 0) + line.words.length)
    if ((characters.get(size) ?? 0) > (characters.get(best) ?? 0)) best = size
  }
  return best
}

/** The usual distance of two lines. */
export function medianLeading(pages: readonly (readonly DrawnLine[])[]): number {
  const steps: number[] = []
  for (const lines of pages) {
    for (let i = 1; i < lines.length; i++) if (lines[i].y > lines[i - 1].y) steps.push(lines[i].y - lines[i - 1].y)
  }
  steps.sort((a, b) => a - b)
  return steps[steps.length >> 1] ?? Number.POSITIVE_INFINITY
}
