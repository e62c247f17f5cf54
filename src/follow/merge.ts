import type { Following, Link, Passage, Quoted, Verdict } from '../model/following.ts'

const SETTLED: ReadonlySet<Verdict> = new Set(['exceeded', 'met', 'nearly', 'missed'])

/**
 * One following from those of the same report against several later ones, in their order. A promise takes the first report that
 * settles it; a final figure that a later text gives for an estimate decides, and the estimate stays beside it as evidence.
 */
export function mergeFollowings(first: Following, later: readonly Following[]): Following {
  let merged = first
  for (const next of later) {
    const own = ownTexts(first)
    const shift = merged.texts.length - own
    const offset = (text: number) => (text < own ? text : text + shift)
    const byPlace = new Map(next.links.map(link => [keyOf(link), link]))
    merged = {
      ...merged,
      to: next.to,
      texts: [...merged.texts, ...next.texts.slice(own)],
      links: merged.links.map(link => {
        const other = byPlace.get(keyOf(link))
        return other ? supersede(link, moved(other, offset)) : link
      }),
    }
  }
  return { ...merged, counts: countVerdicts(merged.links) }
}

function supersede(link: Link, later: Link): Link {
  if (!SETTLED.has(later.verdict) || later.result === null) return link
  if (!SETTLED.has(link.verdict)) return later
  if (link.result?.status !== 'estimate' || later.result.status === 'estimate') return link
  const estimate: Passage = {
    start: link.result.start,
    end: link.result.end,
    text: link.result.text,
    quote: link.result.quote,
  }
  const message = `后来的报告给出正式数，此前预计为“${link.result.quote}”`
  return {
    ...later,
    evidence: [...later.evidence, estimate],
    reasons: [...later.reasons, { code: 'superseded', message }],
    carriedOver: link.carriedOver,
    softening: link.softening,
  }
}

/** The number of texts that hold the promises. */
function ownTexts({ texts, from }: Following): number {
  return texts.filter(it => it.year === from).length
}

function keyOf({ target }: Link): string {
  return `${target.text}:${target.start}:${target.member ?? ''}:${target.subject}`
}

function moved(link: Link, offset: (text: number) => number): Link {
  const move = <T extends Quoted | Passage>(it: T): T => ({ ...it, text: offset(it.text) })
  return {
    ...link,
    result: link.result && move(link.result),
    evidence: link.evidence.map(move),
    carriedOver: link.carriedOver && move(link.carriedOver),
  }
}

/** How often each verdict was given. */
export function countVerdicts(links: readonly Link[]): Following['counts'] {
  const counts: Following['counts'] = {
    exceeded: 0,
    met: 0,
    nearly: 0,
    missed: 0,
    'not-comparable': 0,
    'not-reported': 0,
  }
  for (const { verdict } of links) counts[verdict]++
  return counts
}
