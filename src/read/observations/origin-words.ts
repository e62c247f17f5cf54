import { charTable } from '../../lexicon/char-table.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import { valuePattern } from '../../lexicon/values.ts'

/** `fromYear` of 由上年的: the year before that which is told of. */
export const YEAR_BEFORE = -1

/** The year that words name where something started, null when they name none: 从2016年的, 由上年. */
export function yearSaid(words: string): number | null {
  const year = /(?:19|20)\d\d(?=年)/.exec(words)
  return year !== null ? Number(year[0]) : words.includes('上年') ? YEAR_BEFORE : null
}

const FROM_THEN = valuePattern('from-then')
const ENDS = charTable('由从年份度')

/** The words up to `end` that say since when a rate turned: 工业企业利润|由上年|下降2.3%转为增长8.5%. */
export const movedFrom = (words: string, end: number): RegExpExecArray | null =>
  ENDS[codeOrNone(words, end - 1)] === 1 ? FROM_THEN.exec(words.slice(0, end)) : null
