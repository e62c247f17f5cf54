import { valuePattern } from '../../lexicon/values.ts'
import type { Comparator } from '../../model/reading.ts'
import { MARK } from './word-marks.ts'

const AT_LEAST = /至少[^\d,;]{0,14}$/
const APART = valuePattern('about-share')

const PER_HEAD = valuePattern('bound-per-head')
// 不低于|人均800元
const heldTo = (words: string): Comparator | null => {
  const held = PER_HEAD.exec(words)
  return held === null ? null : held[1] === '不高于' ? '<=' : '>='
}

/** How a value is meant by words that stand before it, apart from it: 至少新建3所, 约占全省的三成. `marks`: those of the words. */
export function boundBefore(words: string, marks: number): Comparator | null {
  if ((marks & MARK.least) !== 0 && AT_LEAST.test(words)) return '>='
  if ((marks & MARK.than) !== 0) {
    const held = heldTo(words)
    if (held !== null) return held
  }
  const apart = (marks & MARK.about) === 0 ? null : APART.exec(words)
  return apart === null ? null : apart[1].startsWith('超') ? '>' : '~'
}
