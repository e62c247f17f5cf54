import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { ANNOUNCING, CALLS, FORCE_WORDS } from '../../lexicon/commitments.ts'

/** What folded words hold, a bit each; a rule that needs it is tried nowhere else. */
export const SIGN = {
  /** 年, 月, 末, 季: no deadline is named without one; 年 stands in all words of THIS_YEAR */
  due: 1,
  /** 是 */
  being: 2,
  force: 4,
  announcing: 8,
  call: 16,
  /** 。!? */
  stop: 32,
} as const

const firstsOf = (words: { words: Iterable<string> }) => Array.from(words.words, word => word[0]).join('')
/** Where a word may begin the sign of that word is only supposed. */
const SUPPOSED = charSorts([
  ['年月末季', SIGN.due],
  ['是', SIGN.being],
  [firstsOf(FORCE_WORDS), SIGN.force],
  [firstsOf(ANNOUNCING), SIGN.announcing],
  [firstsOf(CALLS), SIGN.call],
  ['。!?', SIGN.stop],
])

/** The signs that stand at a place and end at or before `limit`. */
export function signsAt(folded: string, at: number, limit: number): number {
  const supposed = SUPPOSED[codeAt(folded, at)]
  return (supposed & WORDS) === 0 ? supposed : supposed & ~unsaid(supposed, folded, at, limit)
}

const WORDS = SIGN.force | SIGN.announcing | SIGN.call

function unsaid(supposed: number, folded: string, at: number, limit: number): number {
  let unsaid = 0
  if ((supposed & SIGN.force) !== 0 && FORCE_WORDS.at(folded, at, limit) === null) unsaid |= SIGN.force
  if ((supposed & SIGN.announcing) !== 0 && ANNOUNCING.at(folded, at, limit) === null) unsaid |= SIGN.announcing
  if ((supposed & SIGN.call) !== 0 && CALLS.at(folded, at, limit) === null) unsaid |= SIGN.call
  return unsaid
}

/** The signs in `[start, end)`. */
export function signsIn(folded: string, start: number, end: number): number {
  let signs = 0
  for (let at = start; at < end; at++) signs |= signsAt(folded, at, end)
  return signs
}
