import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'

/** Which telling characters stand in words, so that rules that need one are tried only where it stands. */
export const MARK = {
  /** 由 从: where a value started */
  source: 1,
  /** 至少 */
  least: 2,
  /** 约 近 超 */
  about: 4,
  /** 目标 指标 */
  aim: 8,
  /** 比 较 */
  compared: 16,
  /** 与 */
  with: 32,
  /** 年均 */
  year: 64,
  /** 高于 高出 */
  than: 128,
  /** 占 */
  share: 256,
  /** 全省 */
  whole: 512,
  /** 分别 */
  each: 1024,
} as const

/** Bits from here on are free in `MARK_TABLE`. */
export const BEYOND_MARKS = 1 << 12

/** The marks by code unit. */
export const MARK_TABLE = charSorts(
  [
    ['由从', MARK.source],
    ['至', MARK.least],
    ['约近超', MARK.about],
    ['标', MARK.aim],
    ['比较', MARK.compared],
    ['与', MARK.with],
    ['年', MARK.year],
    ['于出', MARK.than],
    ['占', MARK.share],
    ['全', MARK.whole],
    ['别', MARK.each],
  ],
  new Uint16Array(65536),
)

/** The marks that stand in words, a bit each. */
export function marksOf(words: string): number {
  let marks = 0
  for (let at = 0; at < words.length; at++) marks |= MARK_TABLE[codeAt(words, at)]
  return marks
}
