import { charSorts } from './char-table.ts'
import { codeAt } from './code-at.ts'
import { WordSet } from './word-set.ts'

/** So many kinds have room in the table: a bit each for what stands second in a word, for what begins one, for words of one character. */
const ROOM = 5
const EVERY = (1 << ROOM) - 1
const ALONE = EVERY << (2 * ROOM)

/** Up to five kinds of words looked for in one walk over a text, to know which rules there is something for. */
export class WordSigns {
  private readonly kinds: readonly WordSet[]
  private readonly table: Uint16Array

  constructor(kinds: readonly (readonly string[])[]) {
    if (kinds.length > ROOM) throw new RangeError(`one walk has room for ${ROOM} kinds of words`)
    this.kinds = kinds.map(words => new WordSet(words))
    this.table = charSorts(
      kinds.flatMap((words, k) =>
        words.flatMap(word =>
          word.length === 1
            ? [[word, 1 << (2 * ROOM + k)] as const]
            : [[word[0], 1 << (ROOM + k)] as const, [word[1], 1 << k] as const],
        ),
      ),
      new Uint16Array(65536),
    )
  }

  /** The kinds of which a word stands in `[from, to)`, a bit each in their order. */
  in(text: string, from: number, to: number): number {
    const { table } = this
    let found = 0
    // what makes a word: one of one character, or the second after a first
    let telling = ALONE
    for (let at = from; at < to; at++) {
      const sort = table[codeAt(text, at)]
      if ((sort & telling) !== 0) found |= this.wordsAt(text, from, at, to, (sort | (sort >> (2 * ROOM))) & ~found)
      telling = ((sort >> ROOM) & EVERY) | ALONE
    }
    return found
  }

  /** Of some kinds, those with a word that begins at a place or right before it. */
  private wordsAt(text: string, from: number, at: number, to: number, kinds: number): number {
    let found = 0
    for (let k = 0; k < this.kinds.length; k++) {
      if (((kinds >> k) & 1) === 0) continue
      const words = this.kinds[k]
      if (words.at(text, at, to) !== null || (at > from && words.at(text, at - 1, to) !== null)) found |= 1 << k
    }
    return found
  }
}
