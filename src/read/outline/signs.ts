import { wordsNeeded } from '../../lexicon/headings.ts'
import { WordSigns } from '../../lexicon/word-signs.ts'

/** Words of which one stands where a list of livelihood projects is announced. */
export const MENTIONS: readonly string[] = ['实事', '民生工程', '民生项目', '民生事项', '民心工程', '惠民工程']

/** What is looked for once in every paragraph, so that rules are tried only where there is something for them. */
export const [MENTION, GOAL, TROUBLE] = [1, 2, 4] as const
const SIGNS = new WordSigns([MENTIONS, wordsNeeded('targets-lead'), wordsNeeded('problems-lead')])

/** Of MENTION, GOAL and TROUBLE those that stand in `[from, to)`. */
export const signsIn = (folded: string, from: number, to: number): number => SIGNS.in(folded, from, to)
