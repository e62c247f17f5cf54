import type { Following, Link, Passage, Verdict } from '../model/following.ts'

const SETTLED: ReadonlySet<Verdict> = new Set(['exceeded', 'met', 'nearly', 'missed'])

/**
 * One following from those of the same report against several later ones, in their order. A promise takes the first report that
 * settles it; a final figure that a later text gives for an estimate decides, and the estimate stays beside it as evidence. A following
 * without a later report (`to` null) is of texts from elsewhere: what they say besides is kept as evidence.
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
      to: next.to ?? merged.to,
      texts: [...merged.texts, ...next.texts.slice(own)],
      links: merged.links.map(link => {
        const other = byPlace.get(keyOf(link))
        return other ? supersede(link, moved(other, offset), next.to === null) : link
      }),
    }
  }
  return { ...merged, counts: countVerdicts(merged.links) }
}

function supersede(link: Link, later: Link, elsewhere: boolean): Link {
  if (!SETTLED.has(later.verdict) || later.result === null) return link
  const { carriedOver, softening } = link
  if (!SETTLED.has(link.verdict)) {
    return { ...later, evidence: [...later.evidence, ...passagesOf(link)], carriedOver, softening }
  }
  if (link.result?.status === 'estimate' && later.result.status !== 'estimate') {
    const message = `后来的材料给出正式数，此前预计为“${link.result.quote}”`
    return {
      ...later,
      evidence: [...later.evidence, ...passagesOf(link)],
      reasons: [...later.reasons, { code: 'superseded', message }],
      carriedOver,
      softening,
    }
  }
  if (!elsewhere) return link
  const differs = link.result?.value !== later.result.value || link.result?.unit !== later.result.unit
  const message = `${differs ? '另有材料所载不同' : '另有材料所载相同'}：“${later.result.quote}”`
  return {
    ...link,
    evidence: [...link.evidence, ...passagesOf(later)],
    reasons: [...link.reasons, { code: 'also-reported', message }],
  }
}

function passagesOf({ result }: Link): Passage[] {
  return result === null ? [] : [{ start: result.start, end: result.end, text: result.text, quote: result.quote }]
}

/** The number of texts of the year itself, which come first in every following of it: those that promise, and lists of outcomes. */
function ownTexts({ texts, from }: Following): number {
  return texts.filter(it => it.year === from).length
}

function keyOf({ target }: Link): string {
  return `${target.text}:${target.start}:${target.member ?? ''}:${target.subject}`
}

function moved(link: Link, offset: (text: number) => number): Link {
  const move = <T extends Passage>(it: T): T => ({ ...it, text: offset(it.text) })
  return {
    ...link,
    result: link.result && move(link.result),
    evidence: link.evidence.map(move),
    carriedOver: link.carriedOver && move(link.carriedOver),
    searched: link.searched && { ...link.searched, nearest: link.searched.nearest.map(move) },
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
