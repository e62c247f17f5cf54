import type { DrawnLine } from './page-layout.ts'
import { bodySize, medianLeading } from './page-measure.ts'

/** How many levels at the top and at the foot of a page may be running heads. */
const EDGE = 2

/** `— 3 —`, `- 3 -`, `3`, `3/28`, `第 3 页 共 28 页`, `第 3 版`, with digits as #. */
const PAGE_NUMBER = /^[-‐-―─·•~\s]*第?#(?:页[,，]?(?:共#页)?|版|\/#)?[-‐-―─·•~\s]*$/

/**
 * The pages without page numbers and without running heads: lines at the same place on many pages, apart from the text or on most.
 * `heads` holds one of each running head: it may be the only place that names the report.
 */
export function withoutFurniture(pages: readonly DrawnLine[][]): { pages: DrawnLine[][]; heads: string[] } {
  const body = bodySize(pages.flat())
  const leading = medianLeading(pages)
  const edges = pages.map(edgesOf)
  const counts = new Map<string, number>()
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const many = Math.max(2, pages.length * 0.25)
  const widest = pages.flat().reduce((most, line) => Math.max(most, line.right - line.x), 0)
  const most = Math.max(3, pages.length * 0.5)
  const heads = new Map<string, string>()
  const kept = pages.map((lines, i) => {
    const dropped = new Set<DrawnLine>()
    for (const line of edges[i]) {
      if (!PAGE_NUMBER.test(shapeOf(line))) continue
      if (pages.length > 1 || isDecorated(line)) dropped.add(line)
    }
    for (const line of edges[i]) {
      const count = counts.get(keyOf(line)) ?? 0
      if (dropped.has(line) || count < many) continue
      if (!isApart(line, lines, body, leading) && (count < most || isText(line, widest))) continue
      dropped.add(line)
      heads.set(shapeOf(line), line.words)
    }
    return dropped.size > 0 ? lines.filter(line => !dropped.has(line)) : lines
  })
  return { pages: kept, heads: [...heads.values()] }
}

function edgesOf(lines: readonly DrawnLine[]): DrawnLine[] {
  const levels = [...new Set(lines.map(levelOf))].sort((a, b) => a - b)
  if (levels.length <= EDGE * 2) return lines.slice()
  const [top, foot] = [levels[EDGE - 1], levels[levels.length - EDGE]]
  return lines.filter(line => levelOf(line) <= top || levelOf(line) >= foot)
}

const levelOf = (line: DrawnLine) => Math.round(line.y / 4)

/** Set in another size, or with room between it and the text. */
function isApart(line: DrawnLine, lines: readonly DrawnLine[], body: number, leading: number): boolean {
  if (Math.abs(line.size - body) > body * 0.1) return true
  const steps = lines.filter(l => l !== line && l.size === line.size).map(l => Math.abs(l.y - line.y))
  return steps.every(step => step > leading * 1.3)
}

/** A full line, or one that ends a sentence. */
const isText = (line: DrawnLine, widest: number) =>
  line.right - line.x > widest * 0.8 || /[，。；：！][”）]?$/.test(line.words)

/** Shape and level. */
function keyOf(line: DrawnLine): string {
  return `${shapeOf(line)}@${levelOf(line)}`
}

function shapeOf(line: DrawnLine): string {
  return line.words.replace(/\s+/g, '').replace(/\d+/g, '#')
}

function isDecorated(line: DrawnLine): boolean {
  return /[-‐-―─页/]/.test(line.words)
}
