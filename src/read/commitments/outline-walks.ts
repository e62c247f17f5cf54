import type { OutlineNode } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'

/** The stretches of each role between the headings; roles and outline are walked once, both in text order. */
export class Gaps {
  private readonly outline: readonly OutlineNode[]
  private next = 0

  constructor(outline: readonly OutlineNode[]) {
    this.outline = outline
  }

  of(role: Span): Span[] {
    const gaps: Span[] = []
    let at = role.start
    while (this.next < this.outline.length && this.outline[this.next].start < role.start) this.next++
    for (; this.next < this.outline.length && this.outline[this.next].start < role.end; this.next++) {
      const node = this.outline[this.next]
      if (node.start > at) gaps.push({ start: at, end: node.start })
      at = node.start + node.heading.length
    }
    if (at < role.end) gaps.push({ start: at, end: role.end })
    return gaps
  }
}

/** The innermost node at ascending places. */
export class TopicFinder {
  private readonly outline: readonly OutlineNode[]
  private readonly open: number[] = []
  private next = 0

  constructor(outline: readonly OutlineNode[]) {
    this.outline = outline
  }

  /** The innermost node at a place; those that `unfit` refuses are passed over. */
  at(place: number, unfit: (node: OutlineNode) => boolean = () => false): number | null {
    for (; this.next < this.outline.length && this.outline[this.next].start <= place; this.next++) {
      this.close(this.outline[this.next].start)
      this.open.push(this.next)
    }
    this.close(place)
    for (let i = this.open.length - 1; i >= 0; i--) if (!unfit(this.outline[this.open[i]])) return this.open[i]
    return null
  }

  private close(place: number): void {
    while (this.open.length > 0 && this.outline[this.open.at(-1)!].end <= place) this.open.pop()
  }
}
