import { NOISE } from '../../lexicon/noise.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { Edit, EditedText } from '../../model/edited-text.ts'
import { edit } from '../../model/edited-text.ts'
import { foldWidth } from '../text-fold.ts'
import { CUT_MARK } from './marks.ts'

const ADVERTS = NOISE.adverts.map(({ trigger, pattern }) => ({ trigger, rule: new RegExp(pattern, 'gm') }))
/** Words of which one stands in every advertisement. */
export const ADVERT_WORDS: readonly string[] = NOISE.adverts.flatMap(({ trigger }) => trigger)
const TRIGGERS = new WordSet(ADVERT_WORDS)
const [BEFORE, AFTER] = [80, 320]
const MATTER = 3000

/**
 * Advertisements and doubled openings out, also inside a sentence (积极争创全国更多资料+AAA:xx⏎营商环境创新试点城市).
 * Each leaves a CUT_MARK behind, so that the place can be reported. Patterns are tried around their triggers only, of which
 * `places` are those.
 */
export function cutAdverts(source: EditedText, places: readonly number[]): EditedText {
  const { text } = source
  const from = matterEnd(text)
  const edits: Edit[] = []
  let next = 0
  for (const at of places) {
    if (at < next) continue
    const start = Math.max(from, at - BEFORE)
    const end = Math.min(text.length, at + AFTER)
    edits.push(...advertsIn(text.slice(start, end), start))
    next = Math.max(at + TRIGGERS.at(text, at)!.length, end - 2 * BEFORE)
  }
  return edit(
    source,
    edits.sort((a, b) => a.start - b.start || b.end - a.end),
  )
}

/** Whether one of the ADVERT_WORDS begins at a place. */
export const isAdvertAt = (text: string, at: number): boolean => TRIGGERS.at(text, at) !== null

/** The advertisements in a stretch of text that begins at `offset`. */
function advertsIn(stretch: string, offset: number): Edit[] {
  const folded = foldWidth(stretch)
  return ADVERTS.filter(({ trigger }) => trigger.some(words => stretch.includes(words))).flatMap(({ rule }) =>
    [...folded.matchAll(rule)]
      .filter(hit => hit[0].length > 0)
      .map(hit => ({ start: offset + hit.index, end: offset + hit.index + hit[0].length, insert: CUT_MARK })),
  )
}

/** Where a front matter ends (`---⏎source: https://…⏎title: …⏎---`); its lines belong to the head, not to the report. */
export function matterEnd(text: string): number {
  if (!text.startsWith('---')) return 0
  return Math.max(0, text.slice(0, MATTER).indexOf('\n---', 3))
}
