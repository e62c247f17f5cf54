import { clauseAround, passageOf, sentenceAround } from '../follow/passage.ts'
import { MOOD_WORDS } from '../lexicon/moods.ts'
import { basesIn, bindingIn, findStretch, qualifierOf, referenceKind } from '../lexicon/wording.ts'
import type { Following, Link, Quoted } from '../model/following.ts'
import type { Observation, Place, Reading, Role } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Code } from './export-table.ts'
import type { PanelMeasures } from './panel-measures.ts'
import { type PanelNumbers, panelNumbers } from './panel-numbers.ts'

/** One promise with a figure or a comparison in words, as it is worded and what became of it. */
export type PanelStatement = {
  place: Place
  parent: string | null
  reportYear: number
  following: Following
  link: Link
  text: { sha256: string }
  span: Span
  section: string
  bases: string[]
  qualifier: string
  reference: string | null
  binding: string | null
  cue: Span | null
  stretch: Span | null
  numbers: PanelNumbers
  result: PanelResult | null
}

export type PanelResult = { quoted: Quoted; numbers: PanelNumbers; source: string; sha256: string }

/** Whether there was a text to look in for what became of it: the next report, or one that gives its result. */
export function isFollowed({ following, link }: Pick<PanelStatement, 'following' | 'link'>): boolean {
  return following.to !== null || link.result !== null
}

/** A row of the panel: the statement and what is computed from it and others. */
export type PanelLine = PanelStatement & { measures: PanelMeasures }

/** Where a statement stands, in the words that panels use. */
export const SECTIONS: readonly Code[] = [
  { value: '目标', zh: '主要预期目标', en: 'headline targets' },
  { value: '任务', zh: '工作安排', en: 'tasks of the plan' },
  { value: '规划', zh: '跨多年的规划目标', en: 'targets of a plan of several years' },
  { value: '民生', zh: '民生实事', en: 'livelihood items' },
  { value: '回顾', zh: '工作回顾', en: 'review' },
]

/** A link as a statement; `reading` is the text that the promise stands in. */
export function panelStatement(
  following: Following,
  link: Link,
  reading: Reading,
  place: Place,
  parent: string | null,
): PanelStatement {
  const { target, result } = link
  const { text } = reading
  const sentence = sentenceAround(text, target)
  const words = text.slice(sentence.start, sentence.end)
  const clause = clauseAround(text, target)
  return {
    ...{ place, parent, following, link },
    reportYear: following.from ?? Number.NaN,
    text: { sha256: following.texts[target.text].sha256 },
    span: passageOf(text, target),
    section: sectionOf(reading, target, link.kind),
    bases: basesIn(text.slice(clause.start, clause.end)),
    qualifier: qualifierOf(text.slice(target.start, target.end), target.comparator),
    reference: target.reference === null ? null : (referenceKind(target.reference) ?? target.reference),
    binding: bindingIn(words),
    cue: cueOf(text, sentence, target),
    stretch: stretchOf(text, sentence, target),
    numbers: panelNumbers(target),
    result: result && {
      quoted: result,
      numbers: panelNumbers(result),
      source: SOURCES[following.texts[result.text].kind] ?? following.texts[result.text].kind,
      sha256: following.texts[result.text].sha256,
    },
  }
}

/** What kind of text a result stands in. */
const SOURCES: { [kind in Reading['kind']]?: string } = { 'work-report': 'report', figures: 'csv' }

function sectionOf(reading: Reading, target: Observation, kind: Link['kind']): string {
  if (/^\d{4}\/\d{4}$/.test(target.period)) return '规划'
  if (kind === 'livelihood') return '民生'
  const role = roleAt(reading, target.start)
  if (role === 'livelihood') return '民生'
  if (role === 'review' || role === 'problems') return '回顾'
  return role === 'targets' || kind === 'target' ? '目标' : '任务'
}

function roleAt({ outline }: Reading, at: number): Role | null {
  return outline.findLast(node => node.start <= at && at < node.end)?.role ?? null
}

/** The word of force nearest before the value, in its sentence: 确保, 力争. */
function cueOf(text: string, sentence: Span, { end, force }: Observation): Span | null {
  if (force === null) return null
  let cue: Span | null = null
  for (let at = sentence.start; at < end; at++) {
    const found = MOOD_WORDS.at(text, at, end)
    if (found === null) continue
    const last = at + found.words.length
    if (found.mood === force) cue = { start: at, end: last }
    at = last - 1
  }
  return cue
}

function stretchOf(text: string, sentence: Span, { end }: Observation): Span | null {
  const found = findStretch(text.slice(end, sentence.end))
  // another figure between the value and the clause: the clause is about that one
  if (found === null || /\d/.test(text.slice(end, end + found.start))) return null
  return { start: end + found.start, end: end + found.end }
}
