import { charSorts, headsOf, nextOf } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { ANNOUNCING, CALLS, FORCE_WORDS } from '../../lexicon/commitments.ts'
import { sentenceEnd } from '../outline/paragraphs.ts'

/** What folded words hold, a bit each; a rule that needs it is tried nowhere else. */
export const SIGN = {
  /** 年, 月, 末, 季, 前, 期: no deadline is named without one; 年 stands in all words of THIS_YEAR */
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
} as const

/** Where a word may begin the sign of that word is only supposed. */
const SUPPOSED = charSorts([
  ['年月末季前期', SIGN.due],
  ['是', SIGN.being],
  [headsOf(FORCE_WORDS.words), SIGN.force],
  [headsOf(ANNOUNCING.words), SIGN.announcing],
  [headsOf(CALLS.words), SIGN.call],
  ['。!?', SIGN.stop],
  ['了', SIGN.done],
])

const WORDS = SIGN.force | SIGN.announcing | SIGN.call

/** The signs that stand at a place and end at or before `limit`. */
function signsAt(folded: string, at: number, limit: number): number {
  const supposed = SUPPOSED[codeAt(folded, at)]
  if ((supposed & WORDS) === 0) return supposed
  let signs = supposed
  if ((supposed & SIGN.force) !== 0 && FORCE_WORDS.at(folded, at, limit) === null) signs &= ~SIGN.force
  if ((supposed & SIGN.announcing) !== 0 && ANNOUNCING.at(folded, at, limit) === null) signs &= ~SIGN.announcing
  if ((supposed & SIGN.call) !== 0 && CALLS.at(folded, at, limit) === null) signs &= ~SIGN.call
  return signs
}

/** The signs in `[start, end)`. */
export function signsIn(folded: string, start: number, end: number): number {
  let signs = 0
  for (let at = nextOf(SUPPOSED, folded, start, end); at < end; at = nextOf(SUPPOSED, folded, at + 1, end))
    signs |= signsAt(folded, at, end)
  return signs
}

/** A walk of sentences: `signs` are those of the last. */
export class SentenceSigns {
  signs = 0

  /** The end of the sentence that begins at `from`, as `sentenceEnd` has it. */
  endFrom(folded: string, from: number, limit: number): number {
    this.signs = 0
    for (let at = nextOf(SUPPOSED, folded, from, limit); at < limit; at = nextOf(SUPPOSED, folded, at + 1, limit)) {
      this.signs |= signsAt(folded, at, limit)
      if ((this.signs & SIGN.stop) !== 0) return sentenceEnd(folded, at, limit)
    }
    return limit
  }
}
