import { valuePattern } from '../../lexicon/values.ts'
import { readLeftSide } from './left-side.ts'

const GROWTH_RATE = valuePattern('growth-rate')

/** What words name, the rate kept: 地区生产总值增速|高于全省1个百分点, 工业增长率|明显提高. */
export function rateOf(words: string): string {
  const { subject, linkWord } = readLeftSide(words)
  return subject !== '' && GROWTH_RATE.test(linkWord) && words.endsWith(linkWord) ? subject + linkWord : subject
}
