import type { OutlineNode } from '../model/reading.ts'

/** The innermost heading around each place of a text, asked in text order; linear in all. */
export class OutlineCursor {
  private readonly outline: readonly OutlineNode[]
  private readonly open: OutlineNode[] = []
  private next = 0
  private last = -1

  constructor(outline: readonly OutlineNode[]) {
    this.outline = outline
  }

  at(place: number): OutlineNode | null {
    if (place < this.last) {
      this.open.length = 0
      this.next = 0
    }
    this.last = place
    while (this.next < this.outline.length && this.outline[this.next].start <= place) {
      this.open.push(this.outline[this.next++])
    }
    while (this.open.length > 0 && this.open[this.open.length - 1].end <= place) this.open.pop()
    return this.open.at(-1) ?? null
  }
}
