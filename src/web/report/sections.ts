import type { ReadHeading } from '../../client/api-types.ts'
import { indexAt } from './blocks.ts'
import type { Fact, Span } from './facts.ts'

/** A stretch of a report between two headings of level 1 or 2; `heading` null: before the first, or a text without headings. */
export type Section = Span & { heading: ReadHeading | null; facts: Fact[] }

/** The sections of a text with the facts that begin in each; they cover the text without gaps. */
export function sectionsOf(length: number, outline: readonly ReadHeading[], facts: readonly Fact[]): Section[] {
  const heads = outline.filter(it => it.level < 3)
  const sections: Section[] = heads.map((heading, index) => ({
    start: heading.start,
    end: heads[index + 1]?.start ?? length,
    heading,
    facts: [],
  }))
  const first = heads[0]?.start ?? length
  if (first > 0) sections.unshift({ start: 0, end: first, heading: null, facts: [] })
  for (const fact of facts) sections[indexAt(sections, fact.start)]?.facts.push(fact)
  return sections
}

/** A heading with those under it. */
export type Branch = { node: ReadHeading; index: number; branches: Branch[] }

/** The outline as a tree. */
export function treeOf(outline: readonly ReadHeading[]): Branch[] {
  const roots: Branch[] = []
  const open: Branch[] = []
  outline.forEach((node, index) => {
    const branch: Branch = { node, index, branches: [] }
    while (open.length > 0 && (open.at(-1)?.node.level ?? 0) >= node.level) open.pop()
    ;(open.at(-1)?.branches ?? roots).push(branch)
    open.push(branch)
  })
  return roots
}

/** The indexes of the headings that a place stands under, outermost first. */
export function pathAt(outline: readonly ReadHeading[], at: number): number[] {
  const path: number[] = []
  outline.forEach((node, index) => {
    if (node.start <= at && at < node.end) path.push(index)
  })
  return path
}
