import { wordsNeeded } from '../lexicon/headings.ts'
import { WordSigns } from '../lexicon/word-signs.ts'
import { DAMAGE_WORDS } from './clean/damage.ts'
import { CENTURIES } from './text-fold.ts'

/** Words of which one stands where a list of livelihood projects is announced. */
export const MENTIONS: readonly string[] = ['实事', '民生工程', '民生项目', '民生事项', '民心工程', '惠民工程']

/** What is looked for once in every line of a body, so that rules are tried only where there is something for them. */
export const [MENTION, GOAL, TROUBLE] = [1, 2, 4] as const
/** Words that a filter may have destroyed, and years in Chinese digits. */
export const [DAMAGED, DATED] = [8 | 16, 16] as const

const SIGNS = new WordSigns([
  MENTIONS,
  wordsNeeded('targets-lead'),
  wordsNeeded('problems-lead'),
  DAMAGE_WORDS[0],
  [...DAMAGE_WORDS[1], ...CENTURIES],
])

/** The signs of each line of a folded text, in order. */
export function findSigns(folded: string): number[] {
  const signs: number[] = []
  for (let at = 0; at < folded.length; ) {
    let end = folded.indexOf('\n', at)
    if (end < 0) end = folded.length
    signs.push(SIGNS.in(folded, at, end))
    at = end + 1
  }
  return signs
}
