import { charSorts, pairSorts } from '../lexicon/char-table.ts'
import { codeAt } from '../lexicon/code-at.ts'
import { wordsNeeded } from '../lexicon/headings.ts'
import { DAMAGE_WORDS } from '../lexicon/noise.ts'
import { WordSet } from '../lexicon/word-set.ts'
import { CENTURIES } from './text-fold.ts'

/** Words of which one stands where a list of livelihood projects is announced. */
export const MENTIONS: readonly string[] = ['实事', '民生工程', '民生项目', '民生事项', '民心工程', '惠民工程']

/** Kinds of words that one walk over a body looks for, so that rules are tried only in lines that have something for them. */
const KINDS: readonly (readonly string[])[] = [
  MENTIONS,
  wordsNeeded('targets-lead'),
  wordsNeeded('problems-lead'),
  DAMAGE_WORDS.plain,
  [...DAMAGE_WORDS.before, ...CENTURIES],
]
/** Of livelihood projects, a goal, problems. */
export const [MENTION, GOAL, TROUBLE] = [1, 2, 4] as const
/** Words that a filter may have destroyed, and years in Chinese digits. */
export const [DAMAGED, DATED] = [8 | 16, 16] as const

const SETS = KINDS.map(words => new WordSet(words))
/** Of each character: the kinds with a word that has it second, those with one that it begins, those with it as a word. */
const [FIRST, ALONE, LINE] = [5, 10, 1 << 15]
const EVERY = (1 << FIRST) - 1
const ALWAYS = (EVERY << ALONE) | LINE
const TABLE = charSorts(
  [
    ['\n', LINE],
    ...KINDS.flatMap((words, kind) => [
      ...words.filter(word => word.length === 1).map(word => [word, 1 << (ALONE + kind)] as const),
      ...pairSorts(
        words.filter(word => word.length > 1),
        1 << kind,
        FIRST,
      ),
    ]),
  ],
  new Uint16Array(65536),
)

/** The signs of each line of a folded text, in order: the kinds of which a word stands in it, a bit each. */
export function findSigns(folded: string): number[] {
  const signs: number[] = []
  let found = 0
  let wanted = EVERY
  // what makes a word with the character before, or without one
  let telling = ALWAYS
  for (let at = 0; at < folded.length; at++) {
    const sort = TABLE[codeAt(folded, at)]
    if ((sort & telling) !== 0) {
      if (sort === LINE) {
        signs.push(found)
        found = 0
      } else found |= kindsAt(folded, at, (sort | (sort >> ALONE)) & ~found)
      wanted = EVERY & ~found
    }
    telling = ((sort >> FIRST) & wanted) | ALWAYS
  }
  if (folded !== '' && !folded.endsWith('\n')) signs.push(found)
  return signs
}

/** Of some kinds, those with a word that begins at a place or right before it. */
function kindsAt(folded: string, at: number, kinds: number): number {
  let found = 0
  for (let kind = 0; kind < SETS.length; kind++) {
    if (((kinds >> kind) & 1) === 0) continue
    const words = SETS[kind]
    if (words.at(folded, at) !== null || (at > 0 && words.at(folded, at - 1) !== null)) found |= 1 << kind
  }
  return found
}
