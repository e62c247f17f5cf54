import type { Heading } from './headings.ts'

/** A part's headings 一是, 二是, … in order, and how many of them have topics under them. */
type Series = { ordinals: Heading[]; withTopics: number; sections: boolean; whole: boolean }

/**
 * Run-in headings 一是…十是 that stand for the numbered sections of their part: topics run in under most of them (二是持续深化
 * 产业科创名城建设。 over 壮大现代产业集群。), or no part of the report is divided otherwise, and the part has no others. In such a report every
 * full series is one of sections.
 */
export function raiseOrdinals(headings: readonly Heading[]): void {
  const parts: Series[] = []
  let last: Heading | null = null
  for (const h of headings) {
    if (h.level === 1) parts.push({ ordinals: [], withTopics: 0, sections: false, whole: true })
    const part = parts.at(-1)
    if (part === undefined || h.level === 1) last = null
    else if (h.level === 2) part.sections = true
    else if (h.kind === 'ordinal') {
      part.whole &&= h.number === part.ordinals.length + 1
      part.ordinals.push(h)
      last = h
    } else if (last !== null) {
      part.withTopics++
      last = null
    }
  }
  const full = parts.filter(part => !part.sections && part.whole && part.ordinals.length >= 3)
  // review and plan both divided so, and no part otherwise
  const long = full.filter(part => part.ordinals.length >= 5).length
  const alone = long > 1 && parts.length - long <= 1 && !parts.some(part => part.sections)
  if (!alone && !full.some(part => part.withTopics * 2 > part.ordinals.length)) return
  for (const part of full) for (const h of part.ordinals) h.level = 2
}
