import { charSorts, pairSorts } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { ANNOUNCING, CALLS, FORCE_WORDS } from '../../lexicon/commitments.ts'
import { DUE_WORDS } from '../../lexicon/deadlines.ts'
import { sentenceEnd } from '../outline/paragraphs.ts'
import { BRACKETS } from './units.ts'

/** What folded words hold, a bit each; a rule that needs it is tried nowhere else. */
export const SIGN = {
  /** 5年, 月底: no deadline is named without one of DUE_WORDS */
  due: 1,
  /** 是 */
  being: 2,
  force: 4,
  announcing: 8,
  call: 16,
  /** 。!? */
  stop: 32,
  /** 了 */
  done: 64,
  /** what opens a bracket */
  bracket: 128,
} as const

/** Signs that are a character; the others are words of two at least, supposed where their first two stand. */
const ALONE = SIGN.being | SIGN.stop | SIGN.done | SIGN.bracket
/** So far behind the bit of what is second in a word stands that of what begins it. */
const FIRST = 8
const SORTS = charSorts(
  [
    ['是', SIGN.being],
    ['。!?', SIGN.stop],
    ['了', SIGN.done],
    [BRACKETS, SIGN.bracket],
    ...pairSorts(DUE_WORDS, SIGN.due, FIRST),
    ...pairSorts(FORCE_WORDS.words, SIGN.force, FIRST),
    ...pairSorts(ANNOUNCING.words, SIGN.announcing, FIRST),
    ...pairSorts(CALLS.words, SIGN.call, FIRST),
  ],
  new Uint16Array(65536),
)

/** The signs in `[start, end)`. */
export function signsIn(folded: string, start: number, end: number): number {
  let signs = 0
  let telling = ALONE
  for (let at = start; at < end; at++) {
    const sort = SORTS[codeAt(folded, at)]
    signs |= sort & telling
    telling = (sort >> FIRST) | ALONE
  }
  return signs
}

/** A walk of sentences: `signs` are those of the last. */
export class SentenceSigns {
  signs = 0

  /** The end of the sentence that begins at `from`, as `sentenceEnd` has it. */
  endFrom(folded: string, from: number, limit: number): number {
    let signs = 0
    let telling = ALONE
    let at = from
    for (; at < limit && (signs & SIGN.stop) === 0; at++) {
      const sort = SORTS[codeAt(folded, at)]
      signs |= sort & telling
      telling = (sort >> FIRST) | ALONE
    }
    this.signs = signs
    return (signs & SIGN.stop) === 0 ? limit : sentenceEnd(folded, at - 1, limit)
  }
}
