import { charSorts } from '../../lexicon/char-table.ts'
import { TELLING } from '../../lexicon/telling.ts'
import { NUMERAL_SORTS } from './numerals.ts'

/** Sorts of characters that walks over a report's text look for: what sentences are cut at and what is noted of them, and pauses. */
export const [NUMERAL, QUOTE, STOP, LINE, TIME, PAUSE] = [1, 2, 4, 8, 16, 1 << 15]
/** So far up stand the bits, one a kind of `TELLING`, of what is second in a telling word, and of what begins one. */
export const [NEXT, FIRST] = [5, 5 + TELLING.length]

/** The sorts of every character. */
export const TEXT_SORTS = charSorts(
  [
    ['“”《》"', QUOTE],
    ['。!?！？', STOP],
    ['\n', LINE],
    ['年纪', TIME],
    [',;', PAUSE],
    ...TELLING.flatMap(({ heads, nexts }, kind) => [
      [heads, 1 << (FIRST + kind)] as const,
      [nexts, 1 << (NEXT + kind)] as const,
    ]),
  ],
  Uint16Array.from(NUMERAL_SORTS, sort => (sort === 0 ? 0 : NUMERAL)),
)
