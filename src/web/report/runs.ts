import type { FactKind } from '../parts/fact-mark.tsx'
import type { Block } from './blocks.ts'
import type { Fact, Span } from './facts.ts'

/** A stretch of a block that is marked the same throughout. `fact`: the innermost one; `kinds`: all that cover it; `first`: it begins here. */
export type Run = Span & { fact: Fact | null; kinds: FactKind[]; first: boolean; lead: boolean; lit: boolean }

/** Cuts a block where a mark begins or ends. `facts`: those that touch the block; `lit`: what is lit up. */
export function runsOf(block: Block, facts: readonly Fact[], lit: Span | null): Run[] {
  const cuts = new Set([block.start, block.end])
  const cut = (at: number) => {
    if (at > block.start && at < block.end) cuts.add(at)
  }
  for (const { start, end } of facts) {
    cut(start)
    cut(end)
  }
  if (block.lead > 0) cut(block.start + block.lead)
  if (lit !== null) {
    cut(lit.start)
    cut(lit.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(1).map((end, index) => {
    const start = places[index]
    const covering = facts.filter(it => it.start <= start && it.end >= end)
    const fact = covering.reduce<Fact | null>(
      (best, it) => (best === null || length(it) < length(best) ? it : best),
      null,
    )
    return {
      start,
      end,
      fact,
      kinds: [...new Set(covering.map(it => it.kind))],
      first: fact !== null && fact.start === start,
      lead: end <= block.start + block.lead,
      lit: lit !== null && lit.start <= start && lit.end >= end,
    }
  })
}

const length = ({ start, end }: Span) => end - start

/** The facts that touch each block, by the block's place; blocks without any are not in it. */
export function factsByBlock(blocks: readonly Block[], facts: readonly Fact[]): Map<number, Fact[]> {
  const found = new Map<number, Fact[]>()
  let first = 0
  for (const fact of facts) {
    while (first < blocks.length && blocks[first].end <= fact.start) first++
    for (let k = first; k < blocks.length && blocks[k].start < fact.end; k++) {
      const list = found.get(blocks[k].start)
      if (list) list.push(fact)
      else found.set(blocks[k].start, [fact])
    }
  }
  return found
}
