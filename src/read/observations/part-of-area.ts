import { AREA_PARTS, AREA_SUMS, HEADED_BY_PART, WHOLE_AREA } from '../../lexicon/areas.ts'
import { charTable, endsOf, nextOf } from '../../lexicon/char-table.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { Statement } from './statement.ts'

const PART_NAMES = new WordSet(AREA_PARTS)
const OWN_LEVEL = /本级$/
const AREAS = '县区市镇旗乡'
const COUNTED = /[\d个多余]$/
const LONGEST = 120
/** One of these stands before the value of a part, or its subject begins with one. */
const PARTLY = charTable(`${endsOf(AREA_PARTS)}级`)

/** Whether a value that seems one of the whole area is of a part of it: of its counties, of one level, of a zone. */
export function isOfPart(text: string, sentence: number, { subject, start }: Statement, indicator: string): boolean {
  if (subject.startsWith('县域')) return AREA_SUMS.has(indicator) || indicator === 'urbanization'
  if (!AREA_SUMS.has(indicator)) return false
  const from = Math.max(sentence, start - 2 * LONGEST)
  if (nextOf(PARTLY, text, from, start) === start && !AREAS.includes(subject[0])) return false
  const before = text.slice(from, start)
  const named = before.lastIndexOf(subject)
  // 市本级|公共财政预算收入, 44个|县公共财政预算收入
  if (named > 0) {
    const owner = before.slice(Math.max(0, named - 3), named)
    if (OWN_LEVEL.test(owner) || (AREAS.includes(subject[0]) && COUNTED.test(owner))) return true
  }
  const clause = before.slice(before.lastIndexOf(';') + 1)
  return clause.length <= LONGEST && PART_NAMES.isIn(clause) && HEADED_BY_PART.test(clause) && !WHOLE_AREA.test(clause)
}
