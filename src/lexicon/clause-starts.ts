import { charTable } from './char-table.ts'
import { codeOrNone, codesOf } from './code-at.ts'
import { WordMap } from './word-set.ts'

/** What a clause may begin with, a bit each: a verb of doing (推进…), a verb of attitude (牢牢把握…). */
export const [ACTION, ATTITUDE] = [1, 2] as const

type Words = Record<'actions' | 'attitudes' | 'adverbs', readonly string[]>

/** Of words that begin at a place: how long the longest verb of doing is (0: none), that of attitude, and every adverb, the longest first. */
type Start = { readonly action: number; readonly attitude: number; readonly adverbs: readonly number[] }

const MOST_ADVERBS = 5
const ON_GOING = charTable('了着')
const [LIKE, LIST] = codesOf('地、')

/** How clauses begin that promise something. One look-up at a place tells of all the words that begin there, since they begin the longest. */
export class ClauseStarts {
  private readonly starts: WordMap<Start>

  constructor({ actions, attitudes, adverbs }: Words) {
    const [doing, minding, how] = [new Set(actions), new Set(attitudes), new Set(adverbs)]
    const words = new Set([...actions, ...attitudes, ...adverbs])
    this.starts = new WordMap(
      new Map(
        Array.from(words, word => {
          const action = lengthsIn(doing, word)[0] ?? 0
          return [word, { action, attitude: lengthsIn(minding, word)[0] ?? 0, adverbs: lengthsIn(how, word) }] as const
        }),
      ),
    )
  }

  /** Of the kinds `wanted`, those with a verb that begins at a place of a folded text and ends before `end`, adverbs before it allowed: 高标准推进… */
  kindsAt(folded: string, at: number, end: number, wanted: number, adverbs = MOST_ADVERBS): number {
    const start = this.starts.at(folded, at, end)
    if (start === null) return 0
    let left = wanted
    if (isVerb(folded, at, start.action)) left &= ~ACTION
    if (isVerb(folded, at, start.attitude)) left &= ~ATTITUDE
    if (adverbs === 0) return wanted & ~left
    // 我们|将进一步…, where 我们将 leads to none
    for (let i = 0; i < start.adverbs.length && left !== 0; i++) {
      const after = at + start.adverbs[i]
      left &= ~this.kindsAt(folded, after, end, left, adverbs - 1)
      // 广泛深入地开展, 高起点、高标准建设
      const next = codeOrNone(folded, after)
      if (left !== 0 && (next === LIKE || next === LIST))
        left &= ~this.kindsAt(folded, after + 1, end, left, adverbs - 1)
    }
    return wanted & ~left
  }
}

/** Whether a verb of some length is one here: 明确了主要任务 was done, 进行着频繁的活动 goes on. */
const isVerb = (folded: string, at: number, length: number): boolean =>
  length > 0 && ON_GOING[codeOrNone(folded, at + length)] === 0

/** The lengths of the words that a word begins with, itself among them, the longest first. */
function lengthsIn(words: ReadonlySet<string>, word: string): number[] {
  const lengths: number[] = []
  for (let length = word.length; length > 0; length--) if (words.has(word.slice(0, length))) lengths.push(length)
  return lengths
}
